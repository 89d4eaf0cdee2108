package run.backstride.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import run.backstride.analysis.assess.CareActions;
import run.backstride.analysis.assess.RedFlag;
import run.backstride.analysis.assess.Screening;

/// `backstride screening`: asks the red-flag questions and writes the answers down.
@Command(
        name = "screening",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Asks the red-flag questions and writes the answers into screening.csv.",
        footer = {
            "",
            "Example:",
            "  backstride screening --out diary",
            "  backstride analyze export.zip diary"
        })
final class ScreeningCommand implements Callable<Integer> {
    private static final String TABLE = "screening.csv";
    private static final String HEADER = "date,question,answer";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder of your diary tables; screening.csv in it is continued. Default: here.")
    private Path out = Path.of("");

    private final Terminal terminal;
    private final Clock clock;

    ScreeningCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, OutputFolder.CannotWriteException {
        OutputFolder folder = OutputFolder.at(out);
        Optional<List<String>> before = before(out.resolve(TABLE));
        if (before.isEmpty()) {
            terminal.err()
                    .printf(
                            "%s does not begin with the line %s; choose another folder.%n",
                            out.resolve(TABLE), HEADER);
            return ExitCode.USAGE.number();
        }
        List<String> lines = new ArrayList<>(before.get());
        LocalDate today = LocalDate.now(clock);
        terminal.out()
                .printf("%d questions, to be answered with yes or no.%n", RedFlag.values().length);
        for (RedFlag flag : RedFlag.values()) {
            Optional<Boolean> answer = ask(flag);
            if (answer.isEmpty()) {
                terminal.err().println("Not all questions were answered, so nothing was written.");
                return ExitCode.USAGE.number();
            }
            lines.add(today + "," + flag.number() + "," + (answer.get() ? "yes" : "no"));
            if (answer.get() && flag.urgency() == Screening.Status.EMERGENCY) {
                terminal.out().printf("%n%s%n", CareActions.of(flag.urgency()));
            }
        }
        Path file = folder.write(TABLE, String.join("\n", lines) + "\n");
        terminal.out()
                .printf(
                        "%nWritten to %s. Give it to 'backstride analyze' with your other files.%n",
                        file);
        return ExitCode.DONE.number();
    }

    /// The table as it stands, or its header; nothing where the file is something else.
    private static Optional<List<String>> before(Path table) throws IOException {
        if (!Files.exists(table)) {
            return Optional.of(List.of(HEADER));
        }
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        boolean known = !lines.isEmpty() && lines.getFirst().strip().equals(HEADER);
        return known
                ? Optional.of(lines.stream().filter(line -> !line.isBlank()).toList())
                : Optional.empty();
    }

    /// Asks until the answer is yes or no; nothing where the person goes away.
    private Optional<Boolean> ask(RedFlag flag) throws IOException {
        while (true) {
            terminal.out().printf("%n%2d  %s [yes/no] ", flag.number(), flag.question());
            terminal.out().flush();
            String line = terminal.in().readLine();
            if (line == null) {
                terminal.out().println();
                return Optional.empty();
            }
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "yes", "y" -> {
                    return Optional.of(true);
                }
                case "no", "n" -> {
                    return Optional.of(false);
                }
                default -> terminal.out().println("Please answer yes or no.");
            }
        }
    }
}
