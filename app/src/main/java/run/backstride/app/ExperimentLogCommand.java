package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import run.backstride.analysis.assess.CareActions;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.core.experiment.LogLine;
import run.backstride.report.ExperimentJson;
import run.backstride.report.ExperimentText;
import run.backstride.report.json.ExperimentDocument.Early;

/// `backstride experiment log`: what was done, what was believed, and what comes next.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header =
                "Logs what was done in an experiment and what was believed before; says what comes next.",
        footer = {
            "",
            "Examples:",
            "  backstride experiment log experiment-shoes --belief 6 --done change",
            "  backstride experiment log experiment-shoes --done neither --instead \"treadmill, old pair\"",
            "  backstride experiment log experiment-shoes                      only says what comes next",
            "",
            "The same can be written into log.csv in that folder with any spreadsheet."
        })
final class ExperimentLogCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "EXPERIMENT", description = "Folder of the experiment.")
    private Path experiment = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Your recordings and diary tables; with them it knows which run comes next and whether a stop rule is met.")
    private List<Path> paths = List.of();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of the run, or of the block from that day on. Default: today.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--done",
            paramLabel = "WHAT",
            description = "usual, change or neither; with shoes also the name of the pair.")
    private Optional<String> done = Optional.empty();

    @Option(names = "--instead", paramLabel = "TEXT", description = "What was done in its place.")
    private String instead = "";

    @Option(
            names = "--belief",
            paramLabel = "0-10",
            description = "Before the run or block: how sure you are that the change helps.")
    private Optional<Double> belief = Optional.empty();

    @Option(
            names = "--pain",
            paramLabel = "0-10",
            description =
                    "Worst pain of the run, the rest of the day and the next morning, where no pain diary says it.")
    private Optional<Double> pain = Optional.empty();

    @Option(
            names = "--red-flag",
            description = "A red-flag question became a yes. Ends the experiment.")
    private boolean redFlag;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
    private String note = "";

    @Option(
            names = "--replace",
            description = "Put this in the place of what was logged for that day.")
    private boolean replace;

    @Mixin private final Moment moment = new Moment();

    @Mixin private final Printing printing = new Printing();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;
    private final Clock clock;

    ExperimentLogCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, OutputFolder.CannotWriteException {
        ZoneId zone = moment.zone(clock);
        LocalDate today = moment.day(clock);
        Optional<ExperimentInput> before =
                ExperimentInput.of(experiment, paths, zone, today, terminal, clock);
        if (before.isEmpty()) {
            return ExitCode.UNREADABLE.number();
        }
        boolean writes =
                done.isPresent()
                        || belief.isPresent()
                        || pain.isPresent()
                        || redFlag
                        || !instead.isBlank();
        ExperimentInput input = before.get();
        if (writes) {
            write(input, today);
            input =
                    ExperimentInput.of(experiment, paths, zone, today, terminal, clock)
                            .orElse(input);
        }
        input.sayProblems(terminal);
        if (redFlag) {
            terminal.err().println(CareActions.of(Screening.Status.URGENT));
        }
        print(input);
        return ExitCode.DONE.number();
    }

    private void write(ExperimentInput input, LocalDate today)
            throws IOException, OutputFolder.CannotWriteException {
        ExperimentPlan plan = input.filed().plan();
        LocalDate day = date.orElse(today);
        if (day.isAfter(today)) {
            throw wrong("--date %s is in the future; today is %s.".formatted(day, today));
        }
        if (day.isBefore(plan.firstDay())) {
            throw wrong(
                    "--date %s is before the first day of the experiment, %s."
                            .formatted(day, plan.firstDay()));
        }
        LogLine line =
                new LogLine(
                        "",
                        0,
                        day,
                        done.map(what -> done(plan, what)),
                        instead,
                        score("--belief", belief),
                        score("--pain", pain),
                        redFlag,
                        plan.shortHash());
        Path folder = Files.isDirectory(experiment) ? experiment : folderOf(experiment);
        LogTable table = LogTable.at(folder.resolve(ExperimentFolder.LOG));
        Optional<LogLine> there =
                input.filed().log().stream().filter(one -> one.date().equals(day)).findFirst();
        if (there.isPresent() && !replace) {
            throw wrong(
                    "%s is logged already (line %d of %s). To put this in its place: --replace."
                            .formatted(day, there.get().line(), there.get().file()));
        }
        String text =
                there.map(one -> table.with(line, note, one.line()))
                        .orElseGet(() -> table.with(line, note));
        OutputFolder.at(folder).write(ExperimentFolder.LOG, text);
    }

    private static Path folderOf(Path plan) {
        return Optional.ofNullable(plan.getParent()).orElse(Path.of(""));
    }

    private LogLine.Done done(ExperimentPlan plan, String what) {
        Optional<Arm> pair = plan.shoes().flatMap(shoes -> shoes.arm(what));
        if (pair.isPresent()) {
            return pair.get() == Arm.USUAL ? LogLine.Done.USUAL : LogLine.Done.CHANGE;
        }
        for (LogLine.Done one : LogLine.Done.values()) {
            if (one.name().equals(what.strip().toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw wrong(
                "--done must be usual, change or neither%s, was \"%s\"."
                        .formatted(
                                plan.shoes()
                                        .map(shoes ->
                                                ", or one of the pairs \"%s\" and \"%s\""
                                                        .formatted(shoes.usual(), shoes.change()))
                                        .orElse(""),
                                what));
    }

    private OptionalDouble score(String option, Optional<Double> value) {
        if (value.isPresent() && !(value.get() >= 0 && value.get() <= 10)) {
            throw wrong("%s must be 0 to 10, was %s.".formatted(option, value.get()));
        }
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(ExperimentInput input) {
        List<String> words = input.progress();
        ExperimentPlan plan = input.filed().plan();
        switch (printing.format()) {
            case TEXT ->
                    terminal.out()
                            .print(
                                    ExperimentText.result(
                                            plan,
                                            input.result(),
                                            words,
                                            ExperimentResultCommand.style(terminal)));
            case JSON ->
                    terminal.out()
                            .print(
                                    ExperimentJson.result(
                                            plan,
                                            input.result(),
                                            Early.WITHHELD,
                                            words,
                                            input.diagnostics()));
        }
    }
}
