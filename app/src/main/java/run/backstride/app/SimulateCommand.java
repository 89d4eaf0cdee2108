package run.backstride.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import run.backstride.core.Mistake;
import run.backstride.simulator.DrawnRunners;
import run.backstride.simulator.Driver;
import run.backstride.simulator.Nuisances;
import run.backstride.simulator.Planted;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedHistory;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
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
            "  backstride analyze made-up",
            "  backstride simulate --out filmed --cause running-form --videos",
            "  backstride analyze filmed --side filmed/videos/side.mp4 --rear filmed/videos/rear.mp4"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final String NONE = "none";
    private static final String PLAUSIBLE = "plausible";
    private static final double MOST_EFFECT = 10;

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
                    "core-strength, footwear, running-form, lower-chain, stretching-recovery or none; or the habit itself, such as distance-spike. Default: each mistake in turn.")
    private Optional<String> cause = Optional.empty();

    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            description =
                    "How pain follows the habit: ${COMPLETION-CANDIDATES}. Threshold: twice the effect beyond the target, nothing below. Lagged: by the mean of the last three runs. Default: linear.",
            converter = ShapeName.class,
            completionCandidates = ShapeName.class)
    private Planted.Shape shape = Planted.Shape.LINEAR;

    @Option(
            names = "--effect",
            paramLabel = "POINTS",
            description = "Points of pain for one meaningful step of the habit. Default: 1.")
    private double effect = 1;

    @Option(
            names = "--nuisances",
            paramLabel = "KIND",
            description =
                    "plausible (a flare at the start, days missing, habits that move together, pain that changes the running, ...) or none. Default: plausible.")
    private String nuisances = PLAUSIBLE;

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
            names = "--videos",
            description =
                    "Also films each runner on a treadmill: side.mp4 and rear.mp4, drawn, in which a planted mistake of form (a long reach) or of the lower chain (a pelvis that drops) shows. Takes some seconds a runner.")
    private boolean videos;

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
        if (!(effect >= 0 && effect <= MOST_EFFECT)) {
            throw new ParameterException(
                    spec.commandLine(), "--effect must be from 0 to 10 points, was " + effect);
        }
        if (!nuisances.equals(NONE) && !nuisances.equals(PLAUSIBLE)) {
            throw new ParameterException(
                    spec.commandLine(), "--nuisances must be plausible or none, was " + nuisances);
        }
        for (int index = 0; index < runners; index++) {
            Path folder = runners == 1 ? out : out.resolve("runner-%04d".formatted(index + 1));
            write(runner(index), seed + index, folder);
            terminal.err().println("Wrote " + folder);
        }
        return ExitCode.DONE.number();
    }

    private RunnerSpec runner(int index) {
        Optional<Driver> driver = driver(index);
        RunnerSpec sound = RunnerSpec.sound();
        RunnerSpec runner =
                driver.map(what -> sound.planting(new Planted(what, effect, shape))).orElse(sound);
        LocalDate last = asOf.orElse(LocalDate.now(clock));
        RunnerSpec drawn =
                DrawnRunners.drawn(runner.over(last.minusDays(days - 1L), days), seed + index);
        return nuisances.equals(NONE) ? drawn.with(Nuisances.NONE) : drawn;
    }

    private Optional<Driver> driver(int index) {
        if (cause.isEmpty()) {
            List<Mistake> inTurn = List.of(Mistake.values());
            return Optional.of(Driver.of(inTurn.get(index % inTurn.size())));
        }
        if (cause.get().equals(NONE)) {
            return Optional.empty();
        }
        for (Mistake mistake : Mistake.values()) {
            if (mistake.id().equals(cause.get())) {
                return Optional.of(Driver.of(mistake));
            }
        }
        for (Driver driver : Driver.values()) {
            if (driver.id().equals(cause.get())) {
                return Optional.of(driver);
            }
        }
        String known =
                Stream.concat(
                                Arrays.stream(Mistake.values()).map(Mistake::id),
                                Arrays.stream(Driver.values()).map(Driver::id))
                        .collect(Collectors.joining(", "));
        throw new ParameterException(
                spec.commandLine(),
                "--cause must be one of %s or none, was %s".formatted(known, cause.get()));
    }

    /// Shapes by their names in lower case.
    static final class ShapeName
            implements CommandLine.ITypeConverter<Planted.Shape>, Iterable<String> {
        @Override
        public Planted.Shape convert(String value) {
            for (Planted.Shape shape : Planted.Shape.values()) {
                if (name(shape).equals(value)) {
                    return shape;
                }
            }
            throw new CommandLine.TypeConversionException(
                    "must be one of %s, was %s".formatted(String.join(", ", this), value));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Planted.Shape.values()).map(ShapeName::name).iterator();
        }

        private static String name(Planted.Shape shape) {
            return shape.name().toLowerCase(Locale.ROOT);
        }
    }

    private void write(RunnerSpec runner, long seed, Path folder)
            throws OutputFolder.CannotWriteException {
        SimulatedHistory history = SimulatedRunner.simulate(runner, seed);
        try {
            if (videos) {
                Figure figure = RunnerFilm.figure(runner);
                RunnerFilm.write(figure, Wardrobe.number((int) seed), folder.resolve("videos"));
                SimulatedFiles.write(
                        history, folder, FigureTruth.of(figure, RunnerFilm.SECONDS).measures());
            } else {
                SimulatedFiles.write(history, folder);
            }
        } catch (IOException e) {
            throw new OutputFolder.CannotWriteException(folder, e);
        }
    }
}
