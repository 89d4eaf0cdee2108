package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A video from the file to what was measured, frame by frame.
@ExtendWith(Played.Given.class)
final class VideoTest {
    @Test
    void aHeightThatCannotBeIsRefusedAndTheRestIsKept(Played played, @TempDir Path folder)
            throws IOException {
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at("/gait"));
        page.locator("#video")
                .setInputFiles(Files.writeString(folder.resolve("run.mp4"), "no video"));
        page.locator("#heightCm").fill("17");
        page.locator("#speedKmh").fill("11.5");
        Played.press(page, "Measure it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your height was “17”");
        assertThat(page.locator("#speedKmh")).hasValue("11.5");
        page.context().close();
    }

    @Test
    void aFilmedRunnerIsMeasuredAndSteppedThroughFrameByFrame(Played played) throws IOException {
        Optional<String> recording = played.recording();
        assumeTrue(recording.isPresent(), "the pose networks are not here");
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at(recording.get()));
        assertThat(page.locator("section[aria-labelledby=measures-title]"))
                .containsText("steps/min");
        assertThat(page.locator(".pictures img")).not().hasCount(0);
        String before = page.locator("[data-where]").innerText();
        page.locator("[data-forward]").click();
        page.locator("[data-forward]").click();
        assertThat(page.locator("[data-where]")).not().hasText(before);
        Object drawn =
                page.evaluate(
                        "() => { const c = document.querySelector('[data-canvas]'); return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((one) => one > 0); }");
        assertThat(drawn).as("a skeleton is drawn").isEqualTo(true);
        page.context().close();
    }
}
