package run.backstride.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigureVideo;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;

/// A short film of a drawn runner, handed in as a person does and measured.
final class Filming {
    private static final double SECONDS = RunnerFilm.SECONDS;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double RATE = 60;

    private Filming() {}

    /// {@return a film from the side}
    static Path side(Path folder) throws IOException {
        return film(folder.resolve("treadmill.mp4"), Mistake.RUNNING_FORM, Camera.From.RIGHT_SIDE);
    }

    /// {@return a film from behind}
    static Path rear(Path folder) throws IOException {
        return film(folder.resolve("behind.mp4"), Mistake.LOWER_CHAIN, Camera.From.BEHIND);
    }

    private static Path film(Path file, Mistake mistake, Camera.From from) throws IOException {
        FigureVideo.write(
                RunnerFilm.figure(RunnerSpec.withMistake(mistake)),
                Wardrobe.number(0),
                Camera.of(from, WIDTH, HEIGHT, RATE),
                SECONDS,
                file);
        return file;
    }

    /// Hands it in and waits until it is measured.
    ///
    /// @param view as the form has it
    /// @return the path of the recording's page
    static String measured(Played played, Path film, String view) {
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at("/gait"));
        page.locator("#video").setInputFiles(film);
        page.locator("#view").selectOption(view);
        page.locator("#heightCm").fill("178");
        page.locator("#speedKmh").fill("10");
        Played.press(page, "Measure it");
        page.waitForURL(Pattern.compile(".*/gait/(order/)?[^/]+$"));
        Pictures.take(page, "video-on-its-way");
        page.locator("#measures-title").waitFor();
        // The page that waited was swapped; the list knows the address of the recording.
        page.navigate(played.at("/gait"));
        String path =
                page.locator("section[aria-labelledby=recordings-title] a")
                        .first()
                        .getAttribute("href");
        page.context().close();
        return path;
    }
}
