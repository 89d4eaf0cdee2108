package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.benchmarks.EventErrors.Summary;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PoseTrack;
import run.backstride.files.pose.TrcReader;

/// How contacts hold when trials whose truth is known are filmed otherwise: noise, frame rate, speed, lost
/// frames, short clips, markers stuck elsewhere, a rolled camera, a runner who passes by.
///
/// Arguments: folders with trials as for [GaitTrials]; of each the clean variants at the native rate are
/// taken. Prints the bias of the four kinds of contacts, the largest SD, what was missed and invented.
public final class GaitTrialStress {
    private final PoseTrack track;
    private final TrialTruth truth;
    private final View view;
    private final double leg;

    private GaitTrialStress(PoseTrack track, TrialTruth truth, View view, double leg) {
        this.track = track;
        this.truth = truth;
        this.view = view;
        this.leg = leg;
    }

    /// Measures and prints.
    ///
    /// @param args folders
    /// @throws IOException if a file can't be read from the disk
    public static void main(String[] args) throws IOException {
        for (String argument : args) {
            try (Stream<Path> found = Files.walk(Path.of(argument))) {
                for (Path truth :
                        found.filter(p -> p.toString().endsWith(".truth.json")).sorted().toList()) {
                    trial(truth);
                }
            }
        }
    }

    private static void trial(Path file) throws IOException {
        TrialTruth truth = TrialTruth.read(file);
        for (String variant : List.of("facing-right_native_clean", "rear_native_clean")) {
            Path path = file.resolveSibling(truth.trial() + "_" + variant + ".trc");
            if (Files.isRegularFile(path)) {
                System.out.printf(
                        Locale.ROOT,
                        "%n# %s %s: left contact, left toe-off, right contact, right toe-off%n",
                        truth.trial(),
                        variant);
                try {
                    PoseTrack track =
                            TrcReader.read(Files.readAllBytes(path), path.toString()).value();
                    View view = variant.startsWith("rear") ? View.REAR : View.SIDE;
                    new GaitTrialStress(track, truth, view, 0.87).all();
                } catch (UnreadableInputException e) {
                    throw new IOException(path + " is no keypoint file", e);
                }
            }
        }
    }

    private void all() {
        line("clean", t -> t);
        for (double rate : new double[] {240, 120, 60, 30, 25}) {
            line("%.0f frames/s".formatted(rate), t -> TrialVariant.resampled(t, rate, 0.3));
        }
        for (double noise : new double[] {0.003, 0.01, 0.02}) {
            for (double rate : new double[] {150, 60, 30}) {
                for (int seed = 1; seed <= 4; seed++) {
                    int own = seed;
                    line(
                            "noise %.1f %%, %.0f frames/s, %d".formatted(100 * noise, rate, seed),
                            t ->
                                    TrialVariant.noisy(
                                            TrialVariant.resampled(t, rate, 0.1 * own),
                                            noise * leg,
                                            own));
                }
            }
        }
        for (double factor : new double[] {0.9, 1.1, 1.2, 1.3, 1.4}) {
            line(
                    "faster by %.1f".formatted(factor),
                    t -> TrialVariant.faster(t, factor),
                    t -> t / factor,
                    Double.MAX_VALUE);
        }
        for (double from : new double[] {0.1, 5.3, 9.5, 13.7, 17.9}) {
            for (double length : new double[] {3, 6}) {
                line(
                        "%.0f s from %.1f s".formatted(length, from),
                        t -> TrialVariant.cropped(t, from, from + length),
                        time -> time - Math.ceil(from * 150) / 150,
                        length);
            }
        }
        line("10 % of frames lost", t -> TrialVariant.dropped(t, 0.1, 3));
        line(
                "30 % of frames lost at 60",
                t -> TrialVariant.dropped(TrialVariant.resampled(t, 60, 0.2), 0.3, 3));
        line("heel 2 cm higher", t -> TrialVariant.restuck(t, 0.02, 0, 0));
        line("toe 2 cm higher", t -> TrialVariant.restuck(t, 0, 0.02, 0));
        line("toe 3 cm ahead", t -> TrialVariant.restuck(t, 0, 0, 0.03));
        line("toe 3 cm back", t -> TrialVariant.restuck(t, 0, 0, -0.03));
        for (double roll : new double[] {-4, -2, 2, 4}) {
            line("rolled by %.0f deg".formatted(roll), t -> TrialVariant.rolled(t, roll));
        }
        line("moving at 2.5 m/s", t -> TrialVariant.moving(t, 2.5));
    }

    private void line(String what, UnaryOperator<PoseTrack> change) {
        line(what, change, t -> t, Double.MAX_VALUE);
    }

    private void line(
            String what, UnaryOperator<PoseTrack> change, DoubleUnaryOperator clock, double end) {
        PoseTrack changed = change.apply(track);
        // Resampled tracks begin later; their first frame is the clock's zero.
        double zero = changed.seconds().at(0);
        GaitMeasures gait =
                GaitMeasurement.measure(
                                changed,
                                new Capture(
                                        what, view, Capture.Points.MARKERS, OptionalDouble.empty()))
                        .value();
        List<Summary> summaries = new ArrayList<>();
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            for (EventType type : EventType.values()) {
                double[] times =
                        Arrays.stream(truth.events(side, type))
                                .map(clock)
                                .filter(t -> t > zero + 0.05 && t < end - 0.05)
                                .toArray();
                summaries.add(EventErrors.of(gait, side, type, times));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-34s %6.1f %6.1f %6.1f %6.1f  SD %4.1f  worst %6.1f  missed %2d invented %2d%n",
                what,
                summaries.get(0).bias(),
                summaries.get(1).bias(),
                summaries.get(2).bias(),
                summaries.get(3).bias(),
                summaries.stream().mapToDouble(Summary::spread).max().orElseThrow(),
                summaries.stream()
                        .mapToDouble(Summary::worst)
                        .reduce(0, (a, b) -> Math.abs(a) > Math.abs(b) ? a : b),
                summaries.stream().mapToInt(Summary::missed).sum(),
                summaries.stream().mapToInt(Summary::invented).sum());
    }
}
