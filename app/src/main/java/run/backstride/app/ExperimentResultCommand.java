package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.experiment.OutcomeWords;
import run.backstride.report.ExperimentJson;
import run.backstride.report.ExperimentText;
import run.backstride.report.TerminalStyle;
import run.backstride.report.UnitSystem;
import run.backstride.report.json.ExperimentDocument.Early;

/// `backstride experiment result`: what came of an experiment.
@Command(
        name = "result",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Says what came of an experiment.",
        description = {
            "",
            "Before the end it shows progress, what was not followed and whether a stop rule was met, but not the "
                    + "outcome: whoever looks until it pleases will find relief where there is none."
        },
        footer = {
            "",
            "Example:",
            "  backstride experiment result experiment-shoes export.zip diary"
        })
final class ExperimentResultCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "EXPERIMENT",
            description = "Folder of the experiment, or its plan.txt.")
    private Path experiment = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "Your recordings and diary tables, as for 'backstride analyze'.")
    private List<Path> paths = List.of();

    @Option(
            names = "--early",
            description =
                    "Show the figures before the end. They are then not what the plan promised.")
    private boolean early;

    @Mixin private final Moment moment = new Moment();

    @Mixin private final Printing printing = new Printing();

    private final Terminal terminal;
    private final Clock clock;

    ExperimentResultCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ZoneId zone = moment.zone(clock);
        LocalDate day = moment.day(clock);
        Optional<ExperimentInput> input =
                ExperimentInput.of(experiment, paths, zone, day, terminal, clock);
        if (input.isEmpty()) {
            return ExitCode.UNREADABLE.number();
        }
        input.get().sayProblems(terminal);
        print(input.get());
        return ExitCode.DONE.number();
    }

    private void print(ExperimentInput input) {
        ExperimentPlan plan = input.filed().plan();
        boolean shown = early || input.result().state() == State.COMPLETE;
        List<String> words = new ArrayList<>(input.progress());
        if (shown) {
            words.addAll(OutcomeWords.outcome(plan, input.result()));
        } else {
            words.add(
                    "The outcome is shown at the end. To stop here and look anyway: --early; it then changes no finding.");
        }
        switch (printing.format()) {
            case TEXT ->
                    terminal.out()
                            .print(
                                    ExperimentText.result(
                                            plan, input.result(), words, style(terminal)));
            case JSON ->
                    terminal.out()
                            .print(
                                    ExperimentJson.result(
                                            plan,
                                            input.result(),
                                            shown ? Early.SHOWN : Early.WITHHELD,
                                            words,
                                            input.diagnostics()));
        }
    }

    /// {@return the style of that terminal}
    static TerminalStyle style(Terminal terminal) {
        TerminalStyle style = TerminalStyle.plain(UnitSystem.METRIC).ofWidth(terminal.columns());
        return terminal.style() == Terminal.Style.COLOUR ? style.coloured() : style;
    }
}
