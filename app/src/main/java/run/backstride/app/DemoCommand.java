package run.backstride.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Finding;
import run.backstride.core.Mistake;
import run.backstride.report.UnitSystem;
import run.backstride.simulator.Planted;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedHistory;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.Truth;
import run.backstride.simulator.writing.SimulatedFiles;

/// `backstride demo`: a made-up runner whose mistake is known, through the same door as real data.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Analyses a made-up runner whose mistake is known, to show what you will get.",
        footer = {
            "",
            "Example:",
            "  backstride demo --out demo      then open demo/report.html; your own files can look like demo/runner"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int DAYS = 210;
    private static final long SEED = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: backstride-demo.")
    private Path out = Path.of("backstride-demo");

    @Option(
            names = "--units",
            paramLabel = "metric|imperial",
            description = "Units for you; files stay metric. Default: metric.")
    private UnitSystem units = UnitSystem.METRIC;

    private final Terminal terminal;
    private final Clock clock;

    DemoCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws OutputFolder.CannotWriteException {
        OutputFolder folder = OutputFolder.at(out);
        LocalDate today = LocalDate.now(clock);
        RunnerSpec runner =
                RunnerSpec.withMistake(Mistake.FOOTWEAR).over(today.minusDays(DAYS - 1L), DAYS);
        SimulatedHistory history = SimulatedRunner.simulate(runner, SEED);
        Path files = out.resolve("runner");
        write(history, files);
        DemoFilm film = DemoFilm.write(files.resolve("videos"), runner);
        terminal.err().println("Wrote the files and two videos of a made-up runner: " + files);
        Analysis analysis =
                Analysis.of(
                        List.of(files.resolve("activities"), files.resolve("diary")),
                        runner.zone(),
                        today,
                        Runtime.getRuntime().availableProcessors(),
                        terminal,
                        clock);
        film.analyse(analysis, terminal);
        Answer answer = analysis.answer();
        Results.write(answer, units, analysis.recordings(answer, folder, terminal), folder);
        Results.print(answer, units, out, terminal);
        terminal.out().print(plantedAndFound(history.truth(), answer));
        terminal.out().print(film.drawnAndMeasured());
        return ExitCode.DONE.number();
    }

    private static void write(SimulatedHistory history, Path files)
            throws OutputFolder.CannotWriteException {
        try {
            SimulatedFiles.write(history, files);
        } catch (IOException e) {
            throw new OutputFolder.CannotWriteException(files, e);
        }
    }

    /// {@return what was planted, and what the analysis says of it}
    static String plantedAndFound(Truth truth, Answer answer) {
        Planted planted = truth.planted().orElseThrow();
        Mistake mistake = planted.driver().mistake();
        Finding found =
                answer.assessment().findings().stream()
                        .filter(finding -> finding.mistake() == mistake)
                        .findFirst()
                        .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%nThis runner is made up, so the truth is known.%n"
                        + "  planted: %s (%s); correcting it takes %.1f points off a run day (%d run days, 28 days)%n"
                        + "  found:   %s, %.1f points (80 %%: %.1f to %.1f), contributes with %.0f %%%n",
                mistake.title(),
                planted.driver().id().replace('-', ' '),
                truth.reliefAsWritten(),
                truth.runDays(),
                found.presence().id(),
                found.relief().mean(),
                found.relief().interval80().low(),
                found.relief().interval80().high(),
                100 * found.probability());
    }
}
