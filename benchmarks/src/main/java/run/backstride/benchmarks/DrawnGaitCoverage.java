package run.backstride.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.benchmarks.EventErrors.Summary;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.DrawnTrack;
import run.backstride.simulator.figure.GaitCycle;
import run.backstride.simulator.figure.GaitSpec;
import run.backstride.simulator.figure.GaitTruth;

/// How often the 95 % intervals of gait measures hold the truth, over drawn bodies of all kinds: speeds of
/// 2.2 to 5 m/s, all strikes, noise, frame rates, both camera sides.
///
/// Arguments: number of bodies (300), seed (1), largest camera roll in degrees (0; above it the points count
/// as a network's), slowest and fastest speed (2.2 and 5 m/s). Prints for every measure how often its interval held the truth, the mean and standard
/// deviation of the error and the mean width; then the errors of the contacts and the bodies of which a
/// contact was missed or invented.
public final class DrawnGaitCoverage {
    private static final double[] RATES = {25, 30, 50, 60, 100, 120, 150, 240};

    /// A foot whose contacts are farther off on average is printed.
    private static final double FAR_MILLIS = 15;

    private static final double[] NOISE = {0, 0, 0.003, 0.01};

    private final SplittableRandom random;
    private final double roll;
    private final double slowest;
    private final double fastest;
    private final Map<String, List<double[]>> errors = new TreeMap<>();
    private final Map<String, List<Double>> biases = new TreeMap<>();
    private int missed;
    private int invented;

    private DrawnGaitCoverage(long seed, double roll, double slowest, double fastest) {
        random = new SplittableRandom(seed);
        this.roll = roll;
        this.slowest = slowest;
        this.fastest = fastest;
    }

    /// Measures and prints.
    ///
    /// @param args number of bodies, seed, largest roll, slowest and fastest speed
    public static void main(String[] args) {
        int bodies = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        double roll = args.length > 2 ? Double.parseDouble(args[2]) : 0;
        double slowest = args.length > 3 ? Double.parseDouble(args[3]) : 2.2;
        double fastest = args.length > 4 ? Double.parseDouble(args[4]) : 5;
        DrawnGaitCoverage coverage = new DrawnGaitCoverage(seed, roll, slowest, fastest);
        for (int i = 0; i < bodies; i++) {
            coverage.body(View.SIDE);
            coverage.body(View.REAR);
        }
        coverage.print();
    }

    private void body(View view) {
        GaitSpec spec = DrawnGaits.drawn(random, slowest, fastest);
        double rate = RATES[random.nextInt(RATES.length)];
        double noise = NOISE[random.nextInt(NOISE.length)];
        double seconds = random.nextDouble(6, 20);
        double tilt = random.nextDouble(-1, 1) * roll;
        GaitCycle cycle = new GaitCycle(spec);
        DrawnTrack.Setup setup =
                new DrawnTrack.Setup(rate, seconds, random.nextBoolean(), noise, random.nextLong());
        GaitMeasures gait =
                GaitMeasurement.measure(
                                TrialVariant.rolled(
                                        view == View.SIDE
                                                ? DrawnTrack.side(cycle, setup)
                                                : DrawnTrack.rear(cycle, setup),
                                        tilt),
                                new Capture(
                                        "drawn",
                                        view,
                                        roll > 0 ? Capture.Points.NETWORK : Capture.Points.MARKERS,
                                        OptionalDouble.empty()))
                        .value();
        GaitTruth truth = GaitTruth.of(cycle, seconds);
        for (GaitMeasure measure : gait.measures()) {
            measure(view, measure, truth);
        }
        contacts(view, spec, rate, noise, gait, truth, seconds);
    }

    private void measure(View view, GaitMeasure measure, GaitTruth truth) {
        String side = measure.side().name().toLowerCase(Locale.ROOT);
        Double expected =
                truth.measures()
                        .getOrDefault(
                                measure.name() + " " + side,
                                truth.measures().get(measure.name() + " both"));
        if (expected == null) {
            return;
        }
        double low = measure.interval95().low();
        double high = measure.interval95().high();
        errors.computeIfAbsent(
                        "%s %s %s"
                                .formatted(
                                        view == View.SIDE ? "side" : "rear", measure.name(), side),
                        key -> new ArrayList<>())
                .add(
                        new double[] {
                            measure.value().amount() - expected,
                            expected >= low && expected <= high ? 1 : 0,
                            high - low
                        });
    }

    private void contacts(
            View view,
            GaitSpec spec,
            double rate,
            double noise,
            GaitMeasures gait,
            GaitTruth truth,
            double seconds) {
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            for (EventType type : EventType.values()) {
                double[] times =
                        (type == EventType.TOE_OFF ? truth.toeOffs() : truth.initialContacts())
                                .getOrDefault(side, List.of()).stream()
                                        .mapToDouble(t -> t)
                                        .filter(t -> t > 0.3 && t < seconds - 0.3)
                                        .toArray();
                Summary summary = EventErrors.of(gait, side, type, times);
                biases.computeIfAbsent(view + " " + type, key -> new ArrayList<>())
                        .add(summary.bias());
                missed += summary.missed();
                invented += summary.invented();
                if (summary.missed() + summary.invented() > 0
                        || Math.abs(summary.bias()) > FAR_MILLIS) {
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s %s: bias %.0f ms, missed %d, invented %d at %.0f frames/s, noise %.3f, %s%n",
                            view,
                            side,
                            type,
                            summary.bias(),
                            summary.missed(),
                            summary.invented(),
                            rate,
                            noise,
                            spec);
                }
            }
        }
    }

    private void print() {
        int held = 0;
        int all = 0;
        for (Map.Entry<String, List<double[]>> entry : errors.entrySet()) {
            List<double[]> rows = entry.getValue();
            double mean = rows.stream().mapToDouble(r -> r[0]).average().orElse(Double.NaN);
            double square = rows.stream().mapToDouble(r -> r[0] * r[0]).average().orElse(0);
            double holds = rows.stream().mapToDouble(r -> r[1]).sum();
            held += (int) holds;
            all += rows.size();
            System.out.printf(
                    Locale.ROOT,
                    "%-44s n %4d held %5.1f %% error %7.3f +- %6.3f, mean width %7.3f%n",
                    entry.getKey(),
                    rows.size(),
                    100 * holds / rows.size(),
                    mean,
                    Math.sqrt(Math.max(0, square - mean * mean)),
                    rows.stream().mapToDouble(r -> r[2]).average().orElse(Double.NaN));
        }
        System.out.printf(
                Locale.ROOT, "all: held %d of %d, %.1f %%%n", held, all, 100.0 * held / all);
        biases.forEach((key, list) -> {
            double[] sorted =
                    list.stream()
                            .mapToDouble(b -> b)
                            .filter(b -> !Double.isNaN(b))
                            .sorted()
                            .toArray();
            double mean = java.util.Arrays.stream(sorted).average().orElse(Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "%s: bias of a foot %.1f ms on average, 5 to 95 %% of the feet %.1f to %.1f, largest %.1f"
                            + " and %.1f%n",
                    key,
                    mean,
                    sorted[sorted.length / 20],
                    sorted[sorted.length - 1 - sorted.length / 20],
                    sorted[0],
                    sorted[sorted.length - 1]);
        });
        System.out.printf(Locale.ROOT, "missed %d, invented %d%n", missed, invented);
    }
}
