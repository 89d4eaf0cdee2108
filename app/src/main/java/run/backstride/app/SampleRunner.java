package run.backstride.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigureVideo;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.writing.SimulatedFiles;
import run.backstride.web.Doors;

/// The runner who shows what a journal looks like: the demo's, with one short film.
final class SampleRunner implements Doors.Sample {
    private static final int DAYS = 210;
    private static final long SEED = 1;
    private static final double SECONDS = RunnerFilm.SECONDS;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double RATE = 60;
    private static final double KMH_PER_MPS = 3.6;

    private final Clock clock;

    SampleRunner(Clock clock) {
        this.clock = clock;
    }

    private RunnerSpec runner() {
        LocalDate today = LocalDate.now(clock);
        return RunnerSpec.withMistake(Mistake.FOOTWEAR).over(today.minusDays(DAYS - 1L), DAYS);
    }

    @Override
    public void write(Path folder) throws IOException {
        SimulatedFiles.write(SimulatedRunner.simulate(runner(), SEED), folder);
    }

    @Override
    public Optional<Path> film(Path folder) throws IOException {
        if (!GaitReading.networks().arePresent()) {
            return Optional.empty();
        }
        Path file = folder.resolve("drawn-treadmill-run.mp4");
        FigureVideo.write(
                RunnerFilm.figure(runner()),
                Wardrobe.number(0),
                Camera.of(Camera.From.RIGHT_SIDE, WIDTH, HEIGHT, RATE),
                SECONDS,
                file);
        return Optional.of(file);
    }

    @Override
    public Map<String, String> filmed() {
        Figure figure = RunnerFilm.figure(runner());
        return Map.of(
                "view",
                "side",
                "heightCm",
                Double.toString(runner().body().heightCm()),
                "speedKmh",
                Double.toString(figure.cycle(BodySide.LEFT).spec().speed() * KMH_PER_MPS));
    }
}
