package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.Interval;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PoseTrack;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.DrawnTrack;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.simulator.figure.GaitTruth;
import run.backstride.video.Viewpoint;

/// How far gait measures lie from the truth of drawn runners, and how often their 95 % interval holds it.
///
/// Arguments: `side`, `rear` (videos, through the pose network), `side-points`, `rear-points` (keypoints without
/// a network, at 30, 60, 120 and 240 frames a second, with noise of 0, 0.5 and 1 % of leg length), then how
/// many runners, then the first one's number (0), then a folder in which the network's poses are kept for the
/// next time (none). Prints a line a measure; each case on standard error.
public final class GaitCoverage {
    private static final int PIXELS = 384;
    private static final double SECONDS = 4;
    private static final double POINT_SECONDS = 10;
    private static final double[] RATES = {30, 60, 120, 240};
    private static final double[] NOISES = {0, 0.005, 0.01};
    private static final double EDGE = 0.4;

    /// For contacts the last column says how many lie within this many milliseconds.
    private static final double EVENT_WITHIN = 10;

    private final CoverageTable table = new CoverageTable();
    private final View view;
    private final KeptTracks kept;

    private GaitCoverage(View view, KeptTracks kept) {
        this.view = view;
        this.kept = kept;
    }

    /// Measures and prints.
    ///
    /// @param args what, how many, from which number
    /// @throws IOException if a video can't be written
    /// @throws UnreadableInputException if the networks are not there
    public static void main(String[] args) throws IOException, UnreadableInputException {
        if (args.length == 0) {
            System.err.println("Say which: side, rear, side-points or rear-points, and how many.");
            return;
        }
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 24;
        int first = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        GaitCoverage coverage =
                new GaitCoverage(
                        args[0].startsWith("rear") ? View.REAR : View.SIDE,
                        new KeptTracks(
                                args.length > 3
                                        ? Optional.of(Path.of(args[3]))
                                        : Optional.empty()));
        for (int number = first; number < first + count; number++) {
            if (args[0].endsWith("points")) {
                coverage.points(number);
            } else {
                coverage.video(number);
            }
        }
        System.out.print(coverage.table.text());
    }

    private void video(int number) throws IOException, UnreadableInputException {
        Figure figure = DrawnGrid.figure(number);
        Camera camera = DrawnGrid.camera(number, view == View.REAR, PIXELS);
        String name = "%s-%04d.track".formatted(view.name().toLowerCase(Locale.ROOT), number);
        Optional<PoseTrack> known = kept.find(name);
        PoseTrack track =
                known.isPresent()
                        ? known.get()
                        : DrawnFilm.looked(
                                figure,
                                Wardrobe.number(number),
                                camera,
                                SECONDS,
                                view == View.SIDE ? Viewpoint.SIDE : Viewpoint.BEHIND);
        kept.keep(name, track);
        compare(
                "runner %d, %.0f frames/s".formatted(number, camera.framesPerSecond()),
                "",
                figure,
                track,
                Capture.Points.NETWORK,
                view == View.SIDE ? DrawnGrid.near(camera) : BodySide.BOTH);
    }

    private void points(int number) {
        Figure figure = DrawnGrid.figure(number);
        double rate = RATES[number % RATES.length];
        double noise = NOISES[number / RATES.length % NOISES.length];
        DrawnTrack.Setup setup =
                new DrawnTrack.Setup(rate, POINT_SECONDS, number % 2 == 1, noise, number);
        compare(
                "runner %d".formatted(number),
                String.format(Locale.ROOT, "%3.0f/s ", rate),
                figure,
                view == View.SIDE ? DrawnTrack.side(figure, setup) : DrawnTrack.rear(figure, setup),
                Capture.Points.MARKERS,
                BodySide.BOTH);
    }

    private void compare(
            String name,
            String group,
            Figure figure,
            PoseTrack track,
            Capture.Points points,
            BodySide near) {
        var read =
                GaitMeasurement.measure(
                        track,
                        new Capture(name, view, points, OptionalDouble.of(100 * figure.height())));
        GaitTruth truth = FigureTruth.of(figure, track.seconds().at(track.frames() - 1));
        GaitMeasures gait = read.value();
        StringBuilder line = new StringBuilder(name);
        truth.measures()
                .forEach((key, expected) -> {
                    String measure = key.substring(0, key.indexOf(' '));
                    BodySide side =
                            BodySide.valueOf(
                                    key.substring(key.indexOf(' ') + 1).toUpperCase(Locale.ROOT));
                    if (isOfView(measure)) {
                        String row = measure + " " + which(side, near);
                        gait.measure(measure, side)
                                .ifPresentOrElse(
                                        found -> add(row, found, expected, line),
                                        () -> table.leaveOut(row));
                    }
                });
        for (BodySide side : new BodySide[] {BodySide.LEFT, BodySide.RIGHT}) {
            events(gait, truth, side, group, which(side, near));
        }
        gait.absent().forEach(reason -> line.append(" | absent ").append(reason));
        read.diagnostics().forEach(diagnostic -> line.append(" | ").append(diagnostic.saw()));
        System.err.println(line);
    }

    private void add(String row, GaitMeasure found, double truth, StringBuilder line) {
        table.add(row, found.value().amount(), truth, found.interval95());
        line.append(
                String.format(
                        Locale.ROOT, " | %s %.2f of %.2f", row, found.value().amount(), truth));
    }

    private boolean isOfView(String measure) {
        return switch (measure) {
            case "cadence", "ground-contact-time", "flight-time", "duty-factor" -> true;
            case "contralateral-pelvic-drop", "knee-alignment", "rearfoot-angle", "step-width" ->
                    view == View.REAR;
            default -> view == View.SIDE;
        };
    }

    private static String which(BodySide side, BodySide near) {
        if (side == BodySide.BOTH) {
            return "both";
        }
        return near == BodySide.BOTH ? "one side" : side == near ? "near leg" : "far leg";
    }

    /// Contacts inside the recording, each with the nearest found one; the mean error of the clip counts.
    private void events(
            GaitMeasures gait, GaitTruth truth, BodySide side, String group, String which) {
        for (EventType type : EventType.values()) {
            var expected =
                    (type == EventType.INITIAL_CONTACT ? truth.initialContacts() : truth.toeOffs())
                            .get(side);
            double[] found =
                    gait.events().stream()
                            .filter(event -> event.side() == side && event.type() == type)
                            .mapToDouble(GaitMeasures.Event::seconds)
                            .toArray();
            String row = group + type.name().toLowerCase(Locale.ROOT) + " ms " + which;
            for (double moment : expected == null ? List.<Double>of() : expected) {
                if (moment < EDGE || moment > gait.seconds() - EDGE) {
                    continue;
                }
                double nearest = Double.POSITIVE_INFINITY;
                for (double one : found) {
                    if (Math.abs(one - moment) < Math.abs(nearest)) {
                        nearest = one - moment;
                    }
                }
                if (Math.abs(nearest) < gait.seconds() && Math.abs(nearest) < EDGE / 2) {
                    table.add(
                            row,
                            1000 * nearest,
                            0,
                            new Interval(
                                    1000 * nearest - EVENT_WITHIN, 1000 * nearest + EVENT_WITHIN));
                } else {
                    table.leaveOut(row);
                }
            }
        }
    }
}
