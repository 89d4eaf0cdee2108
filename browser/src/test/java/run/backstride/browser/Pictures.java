package run.backstride.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Pictures of pages, to be looked at: `target/screenshots`.
final class Pictures {
    private static final Path FOLDER =
            Path.of(System.getProperty("backstride.screenshots", "target/screenshots"));

    private Pictures() {}

    /// The whole page; a phone's bar lies at its end, where it hides nothing.
    static void take(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setStyle(".journal nav.places { position: static !important; }")
                        .setFullPage(true));
    }

    /// What is seen without scrolling.
    static void first(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
