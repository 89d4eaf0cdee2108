package run.backstride.benchmarks;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.analysis.gait.PelvisFrame;
import run.backstride.analysis.gait.PelvisFrames;
import run.backstride.core.Interval;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.core.pose.PoseTrack;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigurePictures;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.video.Viewpoint;

/// How far a marked drop of the pelvis lies from what was drawn, and how often its 95 % interval holds it: films of drawn
/// runners from behind, their steps found through the pose network, both hips marked on the frames that are offered, each
/// tap off by a drawn error.
///
/// Arguments: how many runners (24), the first one's number (700), then a folder in which the network's poses are kept for
/// the next time (none). Prints a line for each size of a tap's error; each case on standard error.
public final class PelvisCoverage {
    private static final int PIXELS = 384;
    private static final double SECONDS = 4;

    /// Pixels of a picture of 384 by 480: 0.7 is a tap of 2 pixels on a phone's 1080.
    private static final double[] TAPS = {0.7, 2};

    private final CoverageTable table = new CoverageTable();
    private final KeptTracks kept;

    private PelvisCoverage(KeptTracks kept) {
        this.kept = kept;
    }

    /// Measures and prints.
    ///
    /// @param args how many, from which number, where poses are kept
    /// @throws IOException if a video can't be written
    /// @throws UnreadableInputException if the networks are not there
    public static void main(String[] args) throws IOException, UnreadableInputException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 24;
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 700;
        Optional<Path> folder = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
        PelvisCoverage coverage = new PelvisCoverage(new KeptTracks(folder));
        for (int number = first; number < first + count; number++) {
            coverage.runner(number);
        }
        System.out.print(coverage.table.text());
    }

    private void runner(int number) throws IOException, UnreadableInputException {
        Figure figure = DrawnGrid.figure(number);
        Camera camera = DrawnGrid.camera(number, true, PIXELS);
        String name = "rear-%04d.track".formatted(number);
        Optional<PoseTrack> known = kept.find(name);
        PoseTrack track =
                known.isPresent()
                        ? known.get()
                        : DrawnFilm.looked(
                                figure, Wardrobe.number(number), camera, SECONDS, Viewpoint.BEHIND);
        kept.keep(name, track);
        GaitMeasures gait =
                GaitMeasurement.measure(
                                track,
                                new Capture(
                                        name,
                                        View.REAR,
                                        Capture.Points.NETWORK,
                                        OptionalDouble.of(100 * figure.height())))
                        .value();
        PelvisFrames frames = PelvisFrames.of(track, gait);
        Map<String, Double> truth = FigureTruth.of(figure, SECONDS).measures();
        StringBuilder line =
                new StringBuilder(
                        String.format(
                                Locale.ROOT, "runner %d, roll %.1f", number, camera.rollDegrees()));
        for (double tap : TAPS) {
            GaitMeasures marked =
                    PelvicDrop.marked(
                            gait,
                            frames.checked(
                                            marks(figure, camera, number, tap, frames.spread()),
                                            new PelvisFrames.Picture(
                                                    camera.width(), camera.height()),
                                            name)
                                    .value());
            compare(tap, marked, truth, line);
        }
        System.err.println(line);
    }

    private static List<PelvisMark> marks(
            Figure figure, Camera camera, int number, double tap, List<PelvisFrame> frames) {
        FigurePictures pictures = new FigurePictures(figure, Wardrobe.number(number), camera);
        SplittableRandom random = new SplittableRandom(15_485_863L * number + 7);
        List<PelvisMark> marks = new ArrayList<>();
        for (PelvisFrame frame : frames) {
            // The film's own time: that of the frame in the capture.
            double seconds = frame.frame() / camera.framesPerSecond();
            marks.add(
                    new PelvisMark(
                            frame.frame(),
                            frame.standing(),
                            tapped(pictures, figure, BodySide.LEFT, seconds, tap, random),
                            tapped(pictures, figure, BodySide.RIGHT, seconds, tap, random)));
        }
        return marks;
    }

    private static PelvisMark.Spot tapped(
            FigurePictures pictures,
            Figure figure,
            BodySide side,
            double seconds,
            double tap,
            SplittableRandom random) {
        Point2D spot = pictures.spot(figure.leg(side, seconds).hip());
        return new PelvisMark.Spot(
                spot.getX() + tap * random.nextGaussian(),
                spot.getY() + tap * random.nextGaussian());
    }

    private void compare(
            double tap, GaitMeasures marked, Map<String, Double> truth, StringBuilder line) {
        String group = String.format(Locale.ROOT, "tap %.1f px ", tap);
        for (String side : List.of("left", "right", "both")) {
            double drawn = truth.getOrDefault(PelvicDrop.NAME + " " + side, Double.NaN);
            String row = group + (side.equals("both") ? "both" : "one side");
            marked.measure(PelvicDrop.NAME, BodySide.valueOf(side.toUpperCase(Locale.ROOT)))
                    .ifPresentOrElse(
                            found -> {
                                table.add(row, found.value().amount(), drawn, found.interval95());
                                line.append(
                                        String.format(
                                                Locale.ROOT,
                                                " | %s %s %.2f of %.2f",
                                                group,
                                                side,
                                                found.value().amount(),
                                                drawn));
                            },
                            () -> table.leaveOut(row));
        }
        difference(group, marked, truth);
    }

    /// Left minus right, on which the finding rests.
    private void difference(String group, GaitMeasures marked, Map<String, Double> truth) {
        Optional<GaitMeasure> left = marked.measure(PelvicDrop.NAME, BodySide.LEFT);
        Optional<GaitMeasure> right = marked.measure(PelvicDrop.NAME, BodySide.RIGHT);
        if (left.isEmpty() || right.isEmpty()) {
            table.leaveOut(group + "left minus right");
            return;
        }
        double measured = left.get().value().amount() - right.get().value().amount();
        double half =
                Math.hypot(
                        PelvicDrop.opposedHalf(marked),
                        Math.hypot(half(left.get()), half(right.get())));
        table.add(
                group + "left minus right",
                measured,
                truth.getOrDefault(PelvicDrop.NAME + " left", Double.NaN)
                        - truth.getOrDefault(PelvicDrop.NAME + " right", Double.NaN),
                new Interval(measured - half, measured + half));
    }

    private static double half(GaitMeasure measure) {
        return (measure.interval95().high() - measure.interval95().low()) / 2;
    }
}
