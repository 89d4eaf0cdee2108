package run.backstride.simulator.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import run.backstride.core.Mistake;
import run.backstride.simulator.Planted;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.GaitSpec;

/// A simulated runner as two short films on a treadmill, from the side and from behind.
///
/// Cadence, contact and reach are those of most at that speed (evidence 3b). What is planted shows: who runs with a low
/// cadence reaches farther ahead, who is weak on one side lets the pelvis drop there. How far goes with the habit is
/// this simulator's own choice.
public final class RunnerFilm {
    /// Seconds of each film.
    public static final double SECONDS = 4;

    private static final String SIDE = "side.mp4";
    private static final String REAR = "rear.mp4";
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double RATE = 60;

    private static final double STRIKE = 10;
    private static final double LEAN = 7;
    private static final double BOUNCE = 0.08;
    private static final double DROP = 4;
    private static final double WEAK_DROP = 9;
    private static final double STEP_WIDTH = 0.06;
    private static final double LOW_CADENCE = 8;
    private static final double LONG_REACH = 0.08;

    private RunnerFilm() {}

    /// {@return the runner's body at an easy pace}
    public static Figure figure(RunnerSpec runner) {
        boolean reaches = isPlanted(runner, Mistake.RUNNING_FORM);
        boolean drops = isPlanted(runner, Mistake.LOWER_CHAIN);
        double speed = runner.easySpeed();
        GaitSpec spec =
                new GaitSpec(
                        runner.body().heightCm() / 100,
                        speed,
                        133.66 + 10.80 * speed - (reaches ? LOW_CADENCE : 0),
                        460.7 * Math.pow(speed, -0.522),
                        0.076 + 0.056 * speed + (reaches ? LONG_REACH : 0),
                        STRIKE,
                        LEAN,
                        BOUNCE,
                        drops ? WEAK_DROP : DROP,
                        DROP,
                        STEP_WIDTH);
        return Figure.even(spec);
    }

    private static boolean isPlanted(RunnerSpec runner, Mistake mistake) {
        return runner.planted()
                .map(Planted::driver)
                .map(driver -> driver.mistake() == mistake)
                .orElse(false);
    }

    /// Writes `side.mp4` and `rear.mp4`.
    ///
    /// @param folder made where it is missing
    /// @param wears what the runner wears
    /// @throws IOException if the disk refuses
    public static void write(Figure figure, Wardrobe wears, Path folder) throws IOException {
        Files.createDirectories(folder);
        film(figure, wears, Camera.From.RIGHT_SIDE, side(folder));
        film(figure, wears, Camera.From.BEHIND, rear(folder));
    }

    /// {@return where the film from the side is}
    public static Path side(Path folder) {
        return folder.resolve(SIDE);
    }

    /// {@return where the film from behind is}
    public static Path rear(Path folder) {
        return folder.resolve(REAR);
    }

    private static void film(Figure figure, Wardrobe wears, Camera.From from, Path file)
            throws IOException {
        FigureVideo.write(figure, wears, Camera.of(from, WIDTH, HEIGHT, RATE), SECONDS, file);
    }
}
