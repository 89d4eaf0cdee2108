package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first minute of somebody who should see a clinician.
final class RedFlagTest {
    @Test
    void aRedFlagComesBeforeAnythingElseAndNoQuestionIsLeftOpen(@TempDir Path folder)
            throws Exception {
        try (Chromium chromium = Chromium.start();
                ServedJournal journal = ServedJournal.of(folder.resolve("journal"))) {
            Page page = Played.patient(chromium.desk(ColorScheme.LIGHT));
            page.navigate(journal.at("/"));
            assertThat(page).hasURL(journal.at("/start"));
            Played.press(page, "Continue");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("None of these");
            assertThat(page.locator("fieldset.open-question")).hasCount(3);
            Accessible.check(page, "open questions");

            page.locator("input[name=now][value='1']").check();
            page.locator("input[name=soon][value=none]").check();
            page.locator("input[name=checked][value=none]").check();
            Played.press(page, "Continue");
            page.waitForURL(journal.at("/causes"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Before any training");
            assertThat(page.locator("#findings")).hasCount(0);
            assertThat(page.locator("#screening")).containsText("emergency");
            Accessible.check(page, "causes with a red flag");
            Pictures.take(page, "red-flag");
            page.navigate(journal.at("/today"));
            assertThat(page.locator("table.calendar")).hasCount(0);
            page.navigate(journal.at("/experiments"));
            assertThat(page.locator("main")).containsText("no experiment is planned");
        }
    }
}
