package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a new runner, in a browser.
final class JourneyTest {
    private static final double PATIENCE = 120_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void aRedFlagComesBeforeAnythingElse(@TempDir Path folder) throws Exception {
        try (Chromium chromium = Chromium.start();
                ServedJournal journal = ServedJournal.of(folder.resolve("journal"))) {
            Page page = page(chromium.desk(ColorScheme.LIGHT));
            page.navigate(journal.at("/"));
            assertThat(page).hasURL(journal.at("/start"));
            page.locator("input[name=now][value='1']").check();
            page.locator("input[name=soon][value=none]").check();
            page.locator("input[name=checked][value=none]").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            page.waitForURL(journal.at("/causes"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Before any training");
            assertThat(page.locator("#findings")).hasCount(0);
            assertThat(page.locator("#screening")).containsText("emergency");
            Accessible.check(page, "causes with a red flag");
            Pictures.take(page, "red-flag");
            page.navigate(journal.at("/today"));
            assertThat(page.locator("table.calendar")).hasCount(0);
        }
    }

    @Test
    void aQuestionThatIsLeftOpenIsAskedAgain(@TempDir Path folder) throws Exception {
        try (Chromium chromium = Chromium.start();
                ServedJournal journal = ServedJournal.of(folder.resolve("journal"))) {
            Page page = page(chromium.desk(ColorScheme.LIGHT));
            page.navigate(journal.at("/start"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("None of these");
            assertThat(page.locator("fieldset.open-question")).hasCount(3);
        }
    }

    @Test
    void fromAnArchiveToTheAnswerAndBackOutAgain(@TempDir Path folder) throws Exception {
        Path zip = SampleFiles.zip(folder);
        try (Chromium chromium = Chromium.start();
                ServedJournal journal = ServedJournal.of(folder.resolve("journal"))) {
            Page page = page(chromium.desk(ColorScheme.LIGHT));
            answerWithNone(page, journal);
            page.waitForURL(journal.at("/import"));
            bringIn(page, zip);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the answer"))
                    .click();
            Locator first = page.locator("article.card").first();
            first.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(page.locator("article.card")).hasCount(5);
            assertThat(first).containsText("points of pain");

            Path export = exported(page, journal);
            String own = figure(page, journal, "/data");
            page.navigate(journal.at("/data"));
            page.locator("input[name=file]").setInputFiles(export);
            page.locator("form[action$='/bring-in'] button").click();
            page.waitForURL(Pattern.compile(".*/of/[^/]+/data"));
            assertThat(page.locator("main p.lead")).hasText(own);

            page.navigate(journal.at("/data"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import 1")).click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Take this import back"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Taken back");
            page.navigate(journal.at("/data"));
            assertThat(page.locator("main p.lead")).containsText("0 activities");
        }
    }

    @Test
    void everyPageIsForEverybodyInBothColours(@TempDir Path folder) throws Exception {
        lookAtAll(
                folder,
                (chromium, shown) -> {
                    shown.look(page(chromium.desk(ColorScheme.LIGHT)), "light");
                    shown.look(page(chromium.desk(ColorScheme.DARK)), "dark");
                });
    }

    /// Not in the ordinary run, see the README: two pages (causes, report) do not pass yet.
    @Test
    @Tag("phone")
    void everyPageIsForEverybodyOnAPhone(@TempDir Path folder) throws Exception {
        lookAtAll(folder, (chromium, shown) -> shown.look(page(chromium.phone()), "phone"));
    }

    private interface Looking {
        void at(Chromium chromium, Shown shown);
    }

    private record Shown(ServedJournal journal, List<String> pages) {
        void look(Page page, String how) {
            JourneyTest.look(page, journal, pages, how);
        }
    }

    private static void lookAtAll(Path folder, Looking looking) throws Exception {
        Path zip = SampleFiles.zip(folder);
        try (Chromium chromium = Chromium.start();
                ServedJournal journal = ServedJournal.of(folder.resolve("journal"))) {
            Page page = page(chromium.desk(ColorScheme.LIGHT));
            answerWithNone(page, journal);
            bringIn(page, zip);
            page.navigate(journal.at("/causes"));
            page.locator("article.card")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            List<String> places = places(page);
            assertThat(places).hasSizeGreaterThan(8);
            List<String> pages = new ArrayList<>(places);
            pages.addAll(List.of("/start", "/import", "/nowhere"));
            looking.at(chromium, new Shown(journal, List.copyOf(pages)));
        }
    }

    private static void look(Page page, ServedJournal journal, List<String> pages, String how) {
        List<String> wrong = new ArrayList<>();
        for (String path : pages) {
            String name = (path.equals("/") ? "home" : path.substring(1).replace('/', '-'));
            try {
                page.navigate(journal.at(path));
                Pictures.take(page, name + "-" + how);
                Accessible.check(page, path + ", " + how);
                Accessible.checkFits(page, path + ", " + how);
            } catch (AssertionError e) {
                wrong.add(e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> places(Page page) {
        List<String> places = new ArrayList<>();
        for (Locator link : page.locator("nav.places > ul > li:not(.more) > a").all()) {
            places.add(link.getAttribute("href"));
        }
        return places;
    }

    private static void answerWithNone(Page page, ServedJournal journal) {
        page.navigate(journal.at("/start"));
        for (String question : List.of("now", "soon", "checked")) {
            page.locator("input[name=" + question + "][value=none]").check();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
        page.waitForURL(journal.at("/import"));
    }

    private static void bringIn(Page page, Path zip) {
        page.locator("input[type=file]").first().setInputFiles(zip);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in")).click();
        page.waitForURL(Pattern.compile(".*/import/[^/]+$"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the answer"))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(page.locator("dl.figures")).containsText("Failed0");
    }

    private static Path exported(Page page, ServedJournal journal) throws IOException {
        page.navigate(journal.at("/data"));
        Download download =
                page.waitForDownload(() ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Export everything"))
                                .click());
        assertThat(download.path().toFile().length()).isGreaterThan(10_000);
        return download.path();
    }

    private static String figure(Page page, ServedJournal journal, String path) {
        page.navigate(journal.at(path));
        return page.locator("main p.lead").first().innerText();
    }

    private static Page page(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }
}
