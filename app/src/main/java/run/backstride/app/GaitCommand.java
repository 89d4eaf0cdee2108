package run.backstride.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.report.GaitJson;
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
                    "Frames a second of the capture, where the file does not say (slow motion, OpenPose).")
    private Optional<Double> framesPerSecond = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "lite|full|heavy",
            description = "Size of the pose network: heavy is surest and slowest. Default: full.")
    private Networks.Quality network = Networks.Quality.FULL;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the annotated frames of a video. Without it none are written.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What to print: text for you, json for a program. Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    private final Terminal terminal;

    GaitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        GaitReading reading;
        try {
            reading =
                    GaitReading.of(
                            file,
                            new GaitReading.Options(
                                    view, number(heightCm), number(framesPerSecond), network),
                            terminal);
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
            return ExitCode.UNREADABLE.number();
        }
        switch (format) {
            case TEXT -> terminal.out().print(GaitText.render(reading));
            case JSON ->
                    terminal.out()
                            .print(GaitJson.render(reading.measures(), reading.diagnostics()));
        }
        if (format == OutputFormat.JSON) {
            reading.diagnostics().stream().map(Diagnostic::words).forEach(terminal.err()::println);
        }
        if (out.isPresent()) {
            EvidencePictures.write(reading, file, OutputFolder.at(out.get()), terminal);
        }
        return ExitCode.DONE.number();
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
