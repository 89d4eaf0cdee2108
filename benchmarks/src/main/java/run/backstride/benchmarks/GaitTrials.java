package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.benchmarks.EventErrors.Summary;
import run.backstride.benchmarks.TrialTruth.Expected;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.files.pose.TrcReader;

/// How well gait is measured from keypoint files whose truth is known.
///
/// Arguments: folders with trials, each a `NAME.truth.json` beside its `NAME_VARIANT.trc` files; searched in
/// depth. For every variant prints what was missed and invented, bias, spread and worst error of the
/// contacts of each foot, the error of every measure that the truth has, whether its 95 % interval held it,
/// and how far the two camera sides differ.
public final class GaitTrials {
    private final List<Summary> all = new ArrayList<>();
    private int measures;
    private int held;

    private GaitTrials() {}

    /// Measures and prints.
    ///
    /// @param args folders
    /// @throws IOException if a file can't be read from the disk
    public static void main(String[] args) throws IOException {
        GaitTrials trials = new GaitTrials();
        for (String argument : args) {
            try (Stream<Path> found = Files.walk(Path.of(argument))) {
                for (Path truth :
                        found.filter(p -> p.toString().endsWith(".truth.json")).sorted().toList()) {
                    trials.trial(truth);
                }
            }
        }
        trials.total();
    }

    private void trial(Path file) throws IOException {
        TrialTruth truth = TrialTruth.read(file);
        System.out.printf(Locale.ROOT, "%n# %s: %s%n", truth.trial(), truth.title());
        List<Path> variants;
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            variants =
                    beside.filter(p -> name(p).startsWith(truth.trial() + "_"))
                            .filter(p -> name(p).endsWith(".trc"))
                            .sorted()
                            .toList();
        }
        for (Path variant : variants) {
            variant(truth, variant);
        }
        mirrored(variants);
    }

    private void variant(TrialTruth truth, Path file) throws IOException {
        GaitMeasures gait = measured(file);
        System.out.printf(
                Locale.ROOT, "%n%s (%.0f frames/s)%n", variantName(file), gait.framesPerSecond());
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            for (EventType type : EventType.values()) {
                Summary summary = EventErrors.of(gait, side, type, truth.events(side, type));
                all.add(summary);
                System.out.printf(
                        Locale.ROOT,
                        "  %-5s %-15s n %2d missed %d invented %d bias %6.1f SD %5.1f worst %6.1f ms%n",
                        lower(side),
                        type == EventType.TOE_OFF ? "toe-off" : "initial-contact",
                        summary.matched(),
                        summary.missed(),
                        summary.invented(),
                        summary.bias(),
                        summary.spread(),
                        summary.worst());
            }
        }
        truth.measures().forEach(expected -> measure(gait, expected));
        gait.absent().forEach(reason -> System.out.printf(Locale.ROOT, "  absent: %s%n", reason));
    }

    private void measure(GaitMeasures gait, Expected expected) {
        gait.measure(expected.name(), expected.side())
                .ifPresent(measure -> {
                    double value = measure.value().amount();
                    boolean holds =
                            expected.value() >= measure.interval95().low()
                                    && expected.value() <= measure.interval95().high();
                    measures++;
                    held += holds ? 1 : 0;
                    System.out.printf(
                            Locale.ROOT,
                            "  %-32s %-5s %8.3f truth %8.3f error %7.3f [%8.3f to %8.3f]%s%n",
                            expected.name(),
                            lower(expected.side()),
                            value,
                            expected.value(),
                            value - expected.value(),
                            measure.interval95().low(),
                            measure.interval95().high(),
                            holds ? "" : " OUTSIDE");
                });
    }

    private void mirrored(List<Path> variants) throws IOException {
        for (Path left : variants) {
            Path right = left.resolveSibling(name(left).replace("facing-left", "facing-right"));
            if (!left.equals(right) && variants.contains(right)) {
                GaitMeasures one = measured(left);
                GaitMeasures other = measured(right);
                double largest = 0;
                for (GaitMeasure measure : one.measures()) {
                    double twin =
                            other.measure(measure.name(), measure.side())
                                    .map(m -> m.value().amount())
                                    .orElse(Double.POSITIVE_INFINITY);
                    largest = Math.max(largest, Math.abs(measure.value().amount() - twin));
                }
                boolean events = one.events().size() == other.events().size();
                double apart = 0;
                for (int i = 0; events && i < one.events().size(); i++) {
                    double seconds =
                            one.events().get(i).seconds() - other.events().get(i).seconds();
                    apart = Math.max(apart, Math.abs(1000 * seconds));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%nmirrored %s: %s, events at most %.3f ms apart, measures at most %.2g%n",
                        variantName(left),
                        events ? "as many events" : "ANOTHER NUMBER OF EVENTS",
                        apart,
                        largest);
            }
        }
    }

    private void total() {
        int missed = all.stream().mapToInt(Summary::missed).sum();
        int invented = all.stream().mapToInt(Summary::invented).sum();
        long biased = all.stream().filter(s -> !(Math.abs(s.bias()) < 5)).count();
        long spread = all.stream().filter(s -> !(s.spread() < 8)).count();
        System.out.printf(
                Locale.ROOT,
                "%nAll: %d feet and kinds; missed %d, invented %d; bias of 5 ms or more %d, SD of 8 ms or"
                        + " more %d; intervals held the truth %d of %d times%n",
                all.size(),
                missed,
                invented,
                biased,
                spread,
                held,
                measures);
    }

    private static GaitMeasures measured(Path file) throws IOException {
        try {
            return GaitMeasurement.measure(
                            TrcReader.read(Files.readAllBytes(file), name(file)).value(),
                            new Capture(
                                    name(file),
                                    name(file).contains("_rear") ? View.REAR : View.SIDE,
                                    Capture.Points.MARKERS,
                                    OptionalDouble.empty()))
                    .value();
        } catch (UnreadableInputException e) {
            throw new IOException(file + " is no keypoint file", e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String variantName(Path file) {
        return name(file).replace(".trc", "");
    }

    private static String lower(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
