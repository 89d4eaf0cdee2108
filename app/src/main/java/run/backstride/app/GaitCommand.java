package run.backstride.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.report.GaitJson;
import run.backstride.report.GaitReport;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.video.Networks;

/// `backstride gait`: how a filmed runner lands, leans and moves.
@Command(
        name = "gait",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Measures running form from a phone video or a keypoint file.",
        footer = {
            "",
            "Examples:",
            "  backstride gait side.mp4 --view side --height-cm 176",
            "  backstride gait rear.mov --view rear --out report",
            "  backstride gait rear.mov --view rear --pelvis-marks report/pelvis-marks.csv",
            "  backstride gait pose.trc --view side --format json",
            "",
            "Film ten to thirty seconds of steady running, the whole body in the picture, the phone on a stand at hip "
                    + "height, at 120 frames a second or more if it can."
        })
final class GaitCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "VIDEO|KEYPOINTS",
            description = "A video (mp4, mov, webm), a TRC file, or a folder of OpenPose JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--view",
            paramLabel = "side|rear",
            required = true,
            description = "From where the runner was filmed.")
    private View view = View.SIDE;

    @Option(
            names = "--height-cm",
            paramLabel = "N",
            description =
                    "Body height, for lengths in centimetres. Without it they are in leg lengths.")
    private Optional<Double> heightCm = Optional.empty();

    @Option(
            names = "--fps",
            paramLabel = "N",
            description =
                    "Frames a second at which it was filmed, where the file does not say: a slow-motion clip that an app"
                            + " exported, OpenPose. All times are taken from it. Do not give it for an ordinary clip.")
    private Optional<Double> framesPerSecond = Optional.empty();

    @Option(
            names = "--speed-kmh",
            paramLabel = "N",
            description =
                    "How fast was run, such as the treadmill's speed, 3 to 36: a recording does not tell, and cut-offs of shin, overstride and cadence depend on it.")
    private Optional<Double> speedKmh = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "lite|full|heavy",
            description = "Size of the pose network: heavy is surest and slowest. Default: full.")
    private Networks.Quality network = Networks.Quality.FULL;

    @Option(
            names = "--pelvis-marks",
            paramLabel = "FILE",
            description =
                    "Filmed from behind: the table that --out wrote (pelvis-marks.csv), with the ends of the pelvis filled in on at least three frames a side. Gives the drop of the pelvis, which a pose network does not see.")
    private Optional<Path> pelvisMarks = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for a page of the recording (gait-side.html, gait-rear.html) and, of a video, the annotated frames and a slow loop of one stride; from behind also frames on which to mark the pelvis, with a table. Without it none are written.")
    private Optional<Path> out = Optional.empty();

    @Mixin private final Printing printing = new Printing();

    private static final double KMH_PER_MPS = 3.6;
    private static final double SLOWEST_KMH = 3;
    private static final double FASTEST_KMH = 36;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    GaitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        if (pelvisMarks.isPresent() && view != View.REAR) {
            throw new ParameterException(
                    spec.commandLine(), "--pelvis-marks is for a film from behind: --view rear.");
        }
        GaitReading reading;
        try {
            // Before the film is measured, which takes a while: a table that can't be read ends it
            // at once.
            Optional<PelvisMarking.Marks> marks =
                    pelvisMarks.isPresent()
                            ? Optional.of(PelvisMarking.read(pelvisMarks.get(), file))
                            : Optional.empty();
            GaitReading measured =
                    GaitReading.of(
                            file,
                            new GaitReading.Options(
                                    view,
                                    number(heightCm),
                                    number(framesPerSecond),
                                    speed(spec.commandLine(), speedKmh),
                                    network),
                            terminal);
            reading = marks.map(measured::marked).orElse(measured);
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
            return ExitCode.UNREADABLE.number();
        }
        List<Signal> figures = GaitFigures.of(reading.measures());
        switch (printing.format()) {
            case TEXT -> terminal.out().print(GaitText.render(reading, figures));
            case JSON ->
                    terminal.out()
                            .print(GaitJson.render(reading.measures(), reading.diagnostics()));
        }
        if (printing.format() == OutputFormat.JSON) {
            reading.diagnostics().stream().map(Diagnostic::words).forEach(terminal.err()::println);
        }
        if (out.isPresent()) {
            write(reading, figures, out.get());
        }
        return ExitCode.DONE.number();
    }

    private void write(GaitReading reading, List<Signal> figures, Path to)
            throws OutputFolder.CannotWriteException {
        OutputFolder folder = OutputFolder.at(to);
        Recording recording = GaitPictures.write(reading, figures, folder, terminal);
        String page = "gait-" + view.name().toLowerCase(Locale.ROOT) + ".html";
        folder.write(page, GaitReport.render(recording, UnitSystem.METRIC, Version.text()));
        terminal.err().println("Wrote %s.".formatted(to.resolve(page)));
        PelvisMarking.offer(reading, folder, terminal);
    }

    /// {@return metres a second}
    ///
    /// @throws ParameterException if nobody runs so
    static OptionalDouble speed(CommandLine command, Optional<Double> kmh) {
        if (kmh.filter(v -> !(v >= SLOWEST_KMH && v <= FASTEST_KMH)).isPresent()) {
            throw new ParameterException(
                    command,
                    "--speed-kmh must be from %.0f to %.0f, was %s."
                            .formatted(SLOWEST_KMH, FASTEST_KMH, kmh.get()));
        }
        return number(kmh.map(v -> v / KMH_PER_MPS));
    }

    static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
