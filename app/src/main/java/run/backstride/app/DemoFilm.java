package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
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
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigureVideo;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.simulator.figure.GaitSpec;
import run.backstride.video.Networks;

/// Two short videos of the demo's runner, drawn, and what was measured of them beside what was drawn.
final class DemoFilm {
    private static final String SIDE = "side.mp4";
    private static final String REAR = "rear.mp4";
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double RATE = 60;
    private static final double SECONDS = 4;

    private final Figure figure;
    private final Path folder;
    private final List<GaitReading> readings = new ArrayList<>();

    private DemoFilm(Figure figure, Path folder) {
        this.figure = figure;
        this.folder = folder;
    }

    /// Writes both videos. Cadence, contact and reach are those of most at that speed (evidence 3b), no mistake of form
    /// is planted.
    ///
    /// @param heightCm of the body
    /// @param metersPerSecond of the belt
    static DemoFilm write(Path folder, double heightCm, double metersPerSecond)
            throws OutputFolder.CannotWriteException {
        double cadence = 133.66 + 10.80 * metersPerSecond;
        double contact = 460.7 * Math.pow(metersPerSecond, -0.522);
        double overstride = 0.076 + 0.056 * metersPerSecond;
        Figure figure =
                Figure.even(
                        new GaitSpec(
                                heightCm / 100,
                                metersPerSecond,
                                cadence,
                                contact,
                                overstride,
                                10,
                                7,
                                0.08,
                                4,
                                4,
                                0.06));
        try {
            Files.createDirectories(folder);
            film(figure, Camera.From.RIGHT_SIDE, folder.resolve(SIDE));
            film(figure, Camera.From.BEHIND, folder.resolve(REAR));
        } catch (IOException e) {
            throw new OutputFolder.CannotWriteException(folder, e);
        }
        return new DemoFilm(figure, folder);
    }

    private static void film(Figure figure, Camera.From from, Path file) throws IOException {
        FigureVideo.write(
                figure, Wardrobe.number(0), Camera.of(from, WIDTH, HEIGHT, RATE), SECONDS, file);
    }

    /// Measures both videos and adds them to the analysis, as `analyze --side --rear` does; says how to get the
    /// pose networks where they are missing.
    void analyse(Analysis analysis, Terminal terminal) {
        measure(SIDE, View.SIDE, analysis, terminal);
        measure(REAR, View.REAR, analysis, terminal);
    }

    private void measure(String name, View view, Analysis analysis, Terminal terminal) {
        Path file = folder.resolve(name);
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
        Map<String, Double> truth = FigureTruth.of(figure, SECONDS).measures();
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
