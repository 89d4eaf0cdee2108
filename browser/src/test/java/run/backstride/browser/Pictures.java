package run.backstride.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Pictures of pages, to be looked at: `target/screenshots`.
final class Pictures {
    private static final Path FOLDER =
            Path.of(System.getProperty("backstride.screenshots", "target/screenshots"));

    private static final String BAR =
            "position => document.querySelectorAll('nav.places').forEach(bar => { bar.style.position = position; })";

    private Pictures() {}

    /// The whole page; a phone's bar lies at its beginning, where it hides nothing.
    static void take(Page page, String name) {
        page.evaluate(BAR, "static");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setFullPage(true));
        page.evaluate(BAR, "");
    }

    /// What is seen without scrolling.
    static void first(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
