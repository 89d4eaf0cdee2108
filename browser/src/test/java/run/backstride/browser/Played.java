package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A journal into which an archive was brought, served once for all tests that ask for it, and one browser before it.
final class Played implements AutoCloseable {
    /// Milliseconds that a page may take on a busy machine before a test gives up.
    static final double PATIENCE = 120_000;

    private final Path folder;
    private final Chromium chromium;
    private final ServedJournal journal;
    private Optional<String> recording = Optional.empty();
    private Optional<String> rear = Optional.empty();

    private Played(Path folder, Chromium chromium, ServedJournal journal) {
        this.folder = folder;
        this.chromium = chromium;
        this.journal = journal;
    }

    /// Gives it to tests that have it as a parameter.
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Played.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Played.class))
                    .computeIfAbsent(Played.class, _ -> begin(), Played.class);
        }
    }

    private static Played begin() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Chromium chromium = Chromium.start();
        try {
            Path folder = Files.createTempDirectory("played-");
            Played played =
                    new Played(folder, chromium, ServedJournal.of(folder.resolve("journal")));
            played.bringIn(SampleFiles.zip(folder));
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringIn(Path zip) {
        Page page = desk(ColorScheme.LIGHT);
        page.navigate(at("/"));
        answerWithNone(page);
        page.waitForURL(at("/import"));
        page.locator("input[type=file]").first().setInputFiles(zip);
        press(page, "Bring in");
        page.waitForURL(Pattern.compile(".*/import/[^/]+$"));
        Locator answer = page.getByText("See the answer");
        answer.waitFor();
        assertThat(page.locator("dl.figures")).containsText("Failed0");
        answer.click();
        page.locator("article.card").first().waitFor();
        page.context().close();
    }

    /// {@return the address of a page}
    String at(String path) {
        return journal.at(path);
    }

    /// {@return a new page on a desk}
    Page desk(ColorScheme colours) {
        return patient(chromium.desk(colours));
    }

    /// {@return a new page on a phone}
    Page phone() {
        return patient(chromium.phone());
    }

    static Page patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /// Ticks "None of these" three times and goes on.
    static void answerWithNone(Page page) {
        for (String question : List.of("now", "soon", "checked")) {
            page.locator("input[name=" + question + "][value=none]").check();
        }
        press(page, "Continue");
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// {@return the path of a measured recording, made at the first time; empty where the pose networks are missing}
    Optional<String> recording() throws IOException {
        if (recording.isEmpty() && ServedJournal.hasNetworks()) {
            recording = Optional.of(Filming.measured(this, Filming.side(folder), "side"));
        }
        return recording;
    }

    /// {@return the same of a film from behind}
    Optional<String> rear() throws IOException {
        if (rear.isEmpty() && ServedJournal.hasNetworks()) {
            rear = Optional.of(Filming.measured(this, Filming.rear(folder), "rear"));
        }
        return rear;
    }

    @Override
    public void close() throws IOException {
        journal.close();
        chromium.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
