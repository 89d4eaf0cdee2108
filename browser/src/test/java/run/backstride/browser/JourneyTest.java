package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From the answer out of the journal and into it again, on a desk and on a phone.
@ExtendWith(Played.Given.class)
final class JourneyTest {
    @Test
    void theAnswerHasFiveAndTheirSourcesAreOneClickAway(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at("/causes"));
        assertThat(page.locator("article.card")).hasCount(5);
        assertThat(page.locator("article.card").first()).containsText("points of pain");
        Locator cite = page.locator("article.card a.cite").first();
        String source = cite.getAttribute("href");
        cite.click();
        assertThat(page.locator(source)).isVisible();
        page.context().close();
    }

    @Test
    void everythingGoesOutAndComesInAgainAndAnImportIsTakenBack(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        Path export = exported(page, played);
        String own = page.locator("main p.lead").first().innerText();
        page.locator("input[name=file]").setInputFiles(export);
        page.locator("form[action$='/bring-in'] button").click();
        page.waitForURL(Pattern.compile(".*/of/[^/]+/data"));
        assertThat(page.locator("main p.lead")).hasText(own);
        takeBack(page);
        page.context().close();
    }

    private static Path exported(Page page, Played played) {
        page.navigate(played.at("/data"));
        Download download =
                page.waitForDownload(() ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Export everything"))
                                .click());
        assertThat(download.path().toFile().length()).isGreaterThan(10_000);
        return download.path();
    }

    /// In the journal that was brought in, so that the others keep theirs.
    private static void takeBack(Page page) {
        String data = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import 1")).click();
        Played.press(page, "Take this import back");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Taken back");
        Accessible.check(page, "what was taken back");
        page.navigate(data);
        assertThat(page.locator("main p.lead")).containsText("0 activities");
    }

    @Test
    void onAPhoneEveryPlaceIsTwoTapsAway(Played played) {
        Page page = played.phone();
        page.navigate(played.at("/today"));
        page.locator("nav.places > ul > li > a").getByText("Runs").tap();
        page.waitForURL(played.at("/runs"));
        page.locator("a.did").first().tap();
        page.locator("[data-plot] canvas").first().waitFor();
        page.locator("nav.places summary").tap();
        page.locator("nav.places .more a").getByText("Report").tap();
        page.waitForURL(played.at("/report"));
        Accessible.checkFits(page, "the report on a phone");
        page.context().close();
    }
}
