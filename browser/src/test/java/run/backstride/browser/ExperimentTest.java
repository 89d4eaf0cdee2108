package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An experiment from today's assignment to its result, and the next one from a plan to its lock.
@ExtendWith(Played.Given.class)
final class ExperimentTest {
    @Test
    void theAssignmentIsLoggedTheResultShownAndTheNextPlanLocked(Played played) {
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at("/today"));
        Locator assignment = page.locator(".assignment").first();
        assertThat(assignment).containsText(Pattern.compile("Run in \"(grey|blue) 1\"\\."));
        assignment.getByText("Log it").click();
        assertThat(page.locator("#next")).containsText("Next:");
        log(page);
        end(page);
        plan(page, played);
        page.context().close();
    }

    private static void log(Page page) {
        page.locator("input[name=instead]").fill("a day late");
        page.locator("input[name=date]").evaluate("field => { field.type = 'text'; }");
        page.locator("input[name=date]").evaluate("field => { field.value = '2099-01-01'; }");
        Played.press(page, "Save");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("in the future");
        assertThat(page.locator("input[name=instead]")).hasValue("a day late");
        page.navigate(page.url().replaceAll("/log$", ""));
        page.locator("input[name=belief][value='6']").check(forced());
        page.locator("input[name=done][value=usual]").check(forced());
        Played.press(page, "Save");
        assertThat(page.locator("section[aria-labelledby=log-title]")).containsText("as usual");
        Accessible.check(page, "an experiment");
    }

    /// The circle itself lies under the figure that is seen.
    private static Locator.CheckOptions forced() {
        return new Locator.CheckOptions().setForce(true);
    }

    private static void end(Page page) {
        page.getByText("End it early").click();
        page.locator("input[name=sure]").check();
        Played.press(page, "End the experiment");
        assertThat(page.locator("#came-title")).hasText("What came of it");
        Pictures.take(page, "experiment-ended");
    }

    private static void plan(Page page, Played played) {
        page.navigate(played.at("/experiments/plan?trial=warm-up"));
        Played.press(page, "Show me the plan");
        Locator lock =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Lock ")));
        lock.waitFor();
        assertThat(page.locator("#show-title")).hasText("What it can show");
        Accessible.check(page, "a plan");
        Pictures.take(page, "experiment-plan-to-lock");
        lock.click();
        assertThat(page.locator("main")).containsText("there is nothing to log before");
    }
}
