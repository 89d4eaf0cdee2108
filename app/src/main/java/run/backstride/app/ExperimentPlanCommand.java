package run.backstride.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessor;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.Noise;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.Proposal;
import run.backstride.analysis.experiment.RunHabit;
import run.backstride.analysis.experiment.Scheme;
import run.backstride.analysis.experiment.ShoeChoice;
import run.backstride.analysis.experiment.ShoePair;
import run.backstride.analysis.experiment.Trial;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.Mistake;
import run.backstride.report.ExperimentJson;
import run.backstride.report.ExperimentText;

/// `backstride experiment plan`: from a finding to a locked plan that fits it.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Draws and locks the plan of an experiment on one mistake.",
        description = {
            "",
            "It reads your files to see how much your pain varies by itself, says beforehand what the experiment can "
                    + "show, and makes it as long as that needs. No plan is made while red-flag questions are open or "
                    + "answered with yes."
        },
        footer = {
            "",
            "Examples:",
            "  backstride experiment plan --for footwear export.zip diary",
            "  backstride experiment plan --for stretching-recovery --trial sleep export.zip diary",
            "  backstride experiment plan --for footwear --usual \"blue 1\" --change \"grey 2\" runs diary"
        })
final class ExperimentPlanCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Your recordings and diary tables, as for 'backstride analyze'.")
    private List<Path> paths = List.of();

    @Option(
            names = "--for",
            paramLabel = "MISTAKE",
            required = true,
            description =
                    "core-strength, footwear, running-form, lower-chain or stretching-recovery.")
    private String mistakeId = "";

    @Option(
            names = "--trial",
            paramLabel = "CHANGE",
            description =
                    "Which change: shoes, cadence-cue, warm-up (by runs); stretching, sleep, long-run-cap (in blocks);"
                            + " strength, side-strength (from a random day on). Default: the one that fits the finding.")
    private Optional<String> trialId = Optional.empty();

    @Option(
            names = "--usual",
            paramLabel = "SHOE",
            description = "With shoes: the pair that you mostly wear. Default: by your shoe log.")
    private Optional<String> usual = Optional.empty();

    @Option(
            names = "--change",
            paramLabel = "SHOE",
            description =
                    "With shoes: the pair to test. Default: the other one with the fewest kilometres.")
    private Optional<String> change = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "First day. Default: the day after.")
    private Optional<LocalDate> start = Optional.empty();

    @Option(
            names = "--runs-per-week",
            paramLabel = "N",
            description = "How often you run. Default: as in the last four weeks.")
    private Optional<Double> runsPerWeek = Optional.empty();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "How many pairs of runs or blocks. Default: as many as are needed.")
    private Optional<Integer> pairs = Optional.empty();

    @Option(
            names = "--block-days",
            paramLabel = "N",
            description = "Length of a block, 7 to 14 days. Default: 7.")
    private Optional<Integer> blockDays = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of the draw, for making the same plan again. Default: by the clock.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the plan. Default: experiment-CHANGE.")
    private Optional<Path> out = Optional.empty();

    @Mixin private final Moment moment = new Moment();

    @Mixin private final Printing printing = new Printing();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;
    private final Clock clock;

    ExperimentPlanCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        Mistake mistake = mistake();
        Optional<Trial> wanted = wanted(mistake);
        ZoneId zone = moment.zone(clock);
        LocalDate today = moment.today(clock);
        LocalDate day = moment.day(clock);
        int jobs = Runtime.getRuntime().availableProcessors();
        Analysis analysis = Analysis.of(paths, zone, day, jobs, terminal, clock);
        if (analysis.isEmpty()) {
            analysis.diagnostics().stream()
                    .limit(5)
                    .forEach(problem -> terminal.err().println(problem.words()));
            terminal.err().println("Nothing of yours was found, so no plan can fit you.");
            return ExitCode.UNREADABLE.number();
        }
        RunnerHistory runner = analysis.runner();
        LoadHistory load = LoadMeasurement.measure(runner, day);
        Optional<String> refusal = Readiness.whyNot(analysis.experiments(), runner, load, day);
        if (refusal.isPresent()) {
            terminal.err().println(refusal.get());
            return ExitCode.USAGE.number();
        }
        Trial trial =
                wanted.orElseGet(
                        () -> Proposal.fitting(Assessor.assess(runner, load, day), mistake));
        Path folder = out.orElse(Path.of("experiment-" + trial.id()));
        if (Files.exists(folder.resolve(ExperimentFolder.PLAN))) {
            throw wrong(
                    "There is a plan in %s already, and a plan is never replaced. Choose another folder with --out."
                            .formatted(folder));
        }
        ExperimentPlan plan = request(mistake, trial, runner, load, today, day).plan();
        List<String> files = ExperimentFolder.write(plan, folder);
        List<String> words = PlanWords.promise(plan);
        switch (printing.format()) {
            case TEXT ->
                    terminal.out()
                            .print(
                                    ExperimentText.plan(
                                            plan,
                                            words,
                                            files,
                                            ExperimentResultCommand.style(terminal)));
            case JSON ->
                    terminal.out()
                            .print(
                                    ExperimentJson.plan(
                                            plan,
                                            folder.toString(),
                                            words,
                                            analysis.diagnostics()));
        }
        return ExitCode.DONE.number();
    }

    private PlanRequest request(
            Mistake mistake,
            Trial trial,
            RunnerHistory runner,
            LoadHistory load,
            LocalDate today,
            LocalDate day) {
        return new PlanRequest(
                trial,
                mistake,
                trial == Trial.SHOES ? pair(load, day) : noShoes(),
                today,
                firstDay(runner, day),
                seed.orElseGet(() -> new SplittableRandom(clock.millis()).nextLong() >>> 1),
                perWeek(runner, day),
                Noise.of(Exposures.expose(runner, load, day)),
                size("--pairs", pairs, PlanRequest.fewestPairs(trial.scheme()), 30, trial),
                size(
                        "--block-days",
                        blockDays,
                        PlanRequest.blockLengths().getFirst(),
                        PlanRequest.blockLengths().getLast(),
                        trial));
    }

    private OptionalInt size(
            String option, Optional<Integer> value, int least, int most, Trial trial) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean applies =
                trial.scheme() == Scheme.BLOCKS
                        || (trial.scheme() == Scheme.PER_RUN && option.equals("--pairs"));
        if (!applies) {
            throw wrong("%s does not apply to %s.".formatted(option, trial.id()));
        }
        if (value.get() < least || value.get() > most) {
            throw wrong(
                    "%s must be %d to %d for %s, was %d."
                            .formatted(option, least, most, trial.id(), value.get()));
        }
        return OptionalInt.of(value.get());
    }

    private LocalDate firstDay(RunnerHistory runner, LocalDate day) {
        LocalDate first = start.orElse(day.plusDays(1));
        if (!first.isAfter(day)) {
            throw wrong(
                    "--start must be after %s: a plan is made before its data, was %s."
                            .formatted(day, first));
        }
        runner.runs().stream()
                .filter(run -> !run.date().isBefore(first))
                .findFirst()
                .ifPresent(run -> {
                    throw wrong(
                            "There is a run on %s already, and the plan would begin on %s: a plan is made before its data. Choose a later --start."
                                    .formatted(run.date(), first));
                });
        return first;
    }

    private double perWeek(RunnerHistory runner, LocalDate day) {
        double known = runsPerWeek.orElseGet(() -> RunHabit.runDaysPerWeek(runner, day));
        if (!(known > 0 && known <= 14)) {
            throw wrong(
                    runsPerWeek.isPresent()
                            ? "--runs-per-week must be above 0 and at most 14, was %s."
                                    .formatted(known)
                            : "No run of the four weeks to %s was found: say how often you run with --runs-per-week."
                                    .formatted(day));
        }
        return known;
    }

    private Optional<ShoePair> pair(LoadHistory load, LocalDate day) {
        Optional<ShoePair> chosen = ShoeChoice.of(load, day);
        if (usual.isEmpty() && change.isEmpty()) {
            return chosen;
        }
        String worn = usual.orElseGet(() -> chosen.map(ShoePair::usual).orElse(""));
        String tested = change.orElseGet(() -> chosen.map(ShoePair::change).orElse(""));
        List<String> known = ShoeChoice.known(load);
        for (String name : List.of(worn, tested)) {
            if (!known.isEmpty() && known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw wrong(
                        "\"%s\" is none of your pairs in use: %s."
                                .formatted(
                                        name,
                                        known.stream()
                                                .map(shoe -> "\"" + shoe + "\"")
                                                .collect(Collectors.joining(", "))));
            }
        }
        try {
            return Optional.of(new ShoePair(worn, tested));
        } catch (IllegalArgumentException e) {
            throw wrong("--usual and --change must name two different pairs.");
        }
    }

    private Optional<ShoePair> noShoes() {
        if (usual.isPresent() || change.isPresent()) {
            throw wrong("--usual and --change name shoes; they go with --trial shoes only.");
        }
        return Optional.empty();
    }

    private Mistake mistake() {
        return Arrays.stream(Mistake.values())
                .filter(mistake -> mistake.id().equals(mistakeId))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "--for must be one of %s, was %s."
                                        .formatted(
                                                Arrays.stream(Mistake.values())
                                                        .map(Mistake::id)
                                                        .collect(Collectors.joining(", ")),
                                                mistakeId)));
    }

    private Optional<Trial> wanted(Mistake mistake) {
        if (trialId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Trial.ofId(trialId.get())
                        .filter(trial -> trial.mistake() == mistake)
                        .orElseThrow(() ->
                                wrong(
                                        "--trial for %s must be one of %s, was %s."
                                                .formatted(
                                                        mistake.id(),
                                                        Trial.of(mistake).stream()
                                                                .map(Trial::id)
                                                                .collect(Collectors.joining(", ")),
                                                        trialId.get()))));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
