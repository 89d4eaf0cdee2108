package run.backstride.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.video.Networks;

/// Two short videos of the demo's runner, drawn, and what was measured of them beside what was drawn.
final class DemoFilm {
    private final Figure figure;
    private final Path folder;
    private final List<GaitReading> readings = new ArrayList<>();

    private DemoFilm(Figure figure, Path folder) {
        this.figure = figure;
        this.folder = folder;
    }

    /// Writes both videos of the runner.
    static DemoFilm write(Path folder, RunnerSpec runner) throws OutputFolder.CannotWriteException {
        Figure figure = RunnerFilm.figure(runner);
        try {
            RunnerFilm.write(figure, Wardrobe.number(0), folder);
        } catch (IOException e) {
            throw new OutputFolder.CannotWriteException(folder, e);
        }
        return new DemoFilm(figure, folder);
    }

    /// Measures both videos and adds them to the analysis, as `analyze --side --rear` does; says how to get the
    /// pose networks where they are missing.
    void analyse(Analysis analysis, Terminal terminal) {
        measure(RunnerFilm.side(folder), View.SIDE, analysis, terminal);
        measure(RunnerFilm.rear(folder), View.REAR, analysis, terminal);
    }

    private void measure(Path file, View view, Analysis analysis, Terminal terminal) {
        try {
            GaitReading reading =
                    GaitReading.of(
                            file,
                            new GaitReading.Options(
                                    view,
                                    analysis.heightCm(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.of(figure.cycle(BodySide.LEFT).spec().speed()),
                                    Networks.Quality.FULL),
                            terminal);
            analysis.add(reading);
            readings.add(reading);
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
        }
    }

    /// {@return what was drawn beside what was measured, a line a measure; empty where nothing was measured}
    String drawnAndMeasured() {
        StringBuilder text = new StringBuilder();
        Map<String, Double> truth = FigureTruth.of(figure, RunnerFilm.SECONDS).measures();
        for (GaitReading reading : readings) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%nThe %s video is drawn, so its truth is known too (%d frames).%n  %-33s %10s  %10s  %-22s%n",
                            reading.measures().view().name().toLowerCase(Locale.ROOT),
                            reading.measures().frames(),
                            "both sides",
                            "drawn",
                            "measured",
                            "95 % interval"));
            for (GaitMeasure measure : reading.measures().measures()) {
                Double drawn = truth.get(measure.name() + " both");
                if (measure.side() == BodySide.BOTH && drawn != null) {
                    text.append(line(measure, drawn));
                }
            }
        }
        return text.toString();
    }

    private static String line(GaitMeasure measure, double drawn) {
        String interval =
                String.format(
                        Locale.ROOT,
                        "%.2f to %.2f %s",
                        measure.interval95().low(),
                        measure.interval95().high(),
                        measure.value().unit().symbol());
        boolean holds = measure.interval95().low() <= drawn && drawn <= measure.interval95().high();
        return String.format(
                Locale.ROOT,
                "  %-33s %10.2f  %10.2f  %s%s%n",
                measure.name().replace('-', ' '),
                drawn,
                measure.value().amount(),
                interval,
                holds ? "" : "   misses the truth");
    }
}
