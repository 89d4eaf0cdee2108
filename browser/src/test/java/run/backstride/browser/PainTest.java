package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Writing down how the back was.
@ExtendWith(Played.Given.class)
final class PainTest {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Test
    void yesterdayIsWrittenInThreeTapsOnAPhoneAndEachIsSavedAtOnce(Played played) {
        Page page = played.phone();
        page.navigate(played.at("/today"));
        String day = "pain-" + today.minusDays(1);
        for (String tap : new String[] {"morning-2", "during-4", "after-3"}) {
            page.locator("#" + day + "-" + tap).tap();
            assertThat(page.locator("#" + day + "-" + tap)).hasAttribute("aria-pressed", "true");
        }
        assertThat(page.locator("#" + day + " .saved")).containsText("Saved: After 3");
        page.reload();
        assertThat(page.locator("#" + day + "-morning-2")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#" + day + "-during-4")).hasAttribute("aria-pressed", "true");
        Accessible.checkFits(page, "today with three scores");
        page.context().close();
    }

    @Test
    void aLateEntryMayStayPartialAndCanBeTakenBack(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        LocalDate late = today.minusDays(9);
        page.navigate(played.at("/pain"));
        page.locator("input[name=day][type=date]").fill(late.toString());
        Played.press(page, "Write it");
        page.waitForURL(played.at("/pain/" + late));
        Locator taps = page.locator("#pain-" + late);
        for (String moment : new String[] {"during", "after"}) {
            Locator none = page.locator("#pain-" + late + "-" + moment + "-none");
            if (none.count() > 0) {
                none.click();
                assertThat(none).hasCount(0);
            }
        }
        page.locator("#pain-" + late + "-morning-5").click();
        assertThat(taps.locator(".saved")).containsText("Saved: Morning 5");
        assertThat(page.locator("#cell-" + late)).containsText("5 · — · —");
        taps.locator(".saved button").click();
        assertThat(taps.locator(".saved")).containsText("Taken back");
        page.context().close();
    }

    @Test
    void theBodyMapIsTappedAndKeptWithANote(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        LocalDate day = today.minusDays(2);
        page.navigate(played.at("/pain/" + day));
        Locator site = page.locator("[data-body-map] [data-site]").first();
        String id = site.getAttribute("data-site");
        boolean before = page.locator("input[name=site][value='" + id + "']").isChecked();
        site.click();
        assertThat(page.locator("input[name=site][value='" + id + "']").isChecked())
                .isNotEqualTo(before);
        page.locator("#note").fill("after a long drive");
        Played.press(page, "Save place and note");
        assertThat(page.locator("#note")).hasValue("after a long drive");
        page.context().close();
    }

    @Test
    void aTapThatCouldNotBeSavedIsSaid(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at("/today"));
        page.context().setOffline(true);
        page.locator("#pain-" + today + "-morning-1").click();
        assertThat(page.locator(".refused")).containsText("was not saved");
        page.context().close();
    }
}
