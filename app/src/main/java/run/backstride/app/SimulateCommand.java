package run.backstride.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import run.backstride.core.Mistake;
import run.backstride.simulator.DrawnRunners;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;

/// `backstride simulate`: the files of made-up runners whose mistake is known.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Writes the files of made-up runners whose mistake is known.",
        footer = {
            "",
            "Each runner gets a folder with activities, diary tables and truth.json, which says what was planted.",
            "",
            "Example:",
            "  backstride simulate --out made-up --cause footwear --days 180 --seed 7",
            "  backstride analyze made-up"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final String NONE = "none";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(names = "--runners", paramLabel = "N", description = "How many runners. Default: 1.")
    private int runners = 1;

    @Option(
            names = "--cause",
            paramLabel = "ID",
            description =
                    "core-strength, footwear, running-form, lower-chain, stretching-recovery or none. Default: each in turn.")
    private Optional<String> cause = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Length of the history. Default: 180.")
    private int days = 180;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same runners. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Last day of the history. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;
    private final Clock clock;

    SimulateCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        if (runners < 1 || days < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--runners and --days must be at least 1.");
        }
        for (int index = 0; index < runners; index++) {
            Path folder = runners == 1 ? out : out.resolve("runner-%04d".formatted(index + 1));
            write(runner(index), seed + index, folder);
            terminal.err().println("Wrote " + folder);
        }
        return ExitCode.DONE.number();
    }

    private RunnerSpec runner(int index) {
        Optional<Mistake> mistake = mistake(index);
        RunnerSpec runner = mistake.map(RunnerSpec::withMistake).orElse(RunnerSpec.sound());
        LocalDate last = asOf.orElse(LocalDate.now(clock));
        return DrawnRunners.drawn(runner.over(last.minusDays(days - 1L), days), seed + index);
    }

    private Optional<Mistake> mistake(int index) {
        if (cause.isEmpty()) {
            List<Mistake> inTurn = List.of(Mistake.values());
            return Optional.of(inTurn.get(index % inTurn.size()));
        }
        if (cause.get().equals(NONE)) {
            return Optional.empty();
        }
        for (Mistake mistake : Mistake.values()) {
            if (mistake.id().equals(cause.get())) {
                return Optional.of(mistake);
            }
        }
        String known =
                Arrays.stream(Mistake.values()).map(Mistake::id).collect(Collectors.joining(", "));
        throw new ParameterException(
                spec.commandLine(),
                "--cause must be one of %s or none, was %s".formatted(known, cause.get()));
    }

    private static void write(RunnerSpec runner, long seed, Path folder)
            throws OutputFolder.CannotWriteException {
        try {
            SimulatedFiles.write(SimulatedRunner.simulate(runner, seed), folder);
        } catch (IOException e) {
            throw new OutputFolder.CannotWriteException(folder, e);
        }
    }
}
