package run.backstride.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import run.backstride.core.diagnostic.Diagnostic;

/// `backstride inspect`: what is in a file, as recorded.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Shows what is in a file, as recorded, and what is wrong with it.",
        footer = {
            "",
            "Examples:",
            "  backstride inspect morning.fit",
            "  backstride inspect --format json export.zip > inspected.json"
        })
final class InspectCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "FIT, TCX, GPX (or .gz of them), a zip, an export, a diary table, or a folder of these.")
    private List<Path> files = List.of();

    @Mixin private final Printing printing = new Printing();

    @Option(
            names = "--strict",
            description =
                    "End with exit code 3 if anything could not be read, not only if nothing could.")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many files are read at once. Default: as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private final Terminal terminal;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        InputReading<Inspected> reading =
                InputReading.of(
                        files, jobs, terminal, (_, file) -> Inspected.of(file, printing.format()));
        List<Inspected> inspected = Inspected.joined(reading.files());
        List<Diagnostic> whole = reading.result().diagnostics();
        switch (printing.format()) {
            case JSON -> terminal.out().print(InspectJson.document(inspected, whole));
            case TEXT -> terminal.out().print(InspectText.document(inspected));
        }
        whole.forEach(diagnostic -> terminal.err().println(diagnostic.words()));
        boolean failed = reading.isEmpty() || (strict && reading.anythingUnreadable());
        return (failed ? ExitCode.UNREADABLE : ExitCode.DONE).number();
    }
}
