package run.backstride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// Whether everybody can use a page, as far as axe can see it.
final class Accessible {
    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    /// Fails with every rule of WCAG 2.2 A and AA that the page breaks, and where.
    static void check(Page page, String name) {
        nothingIn(new AxeBuilder(page).withTags(ALL).analyze().getViolations(), name);
    }

    /// Fails where ink and ground are too alike; for a page that was checked whole in other colours.
    static void checkColours(Page page, String name) {
        nothingIn(
                new AxeBuilder(page).withRules(List.of("color-contrast")).analyze().getViolations(),
                name);
    }

    private static void nothingIn(List<Rule> broken, String name) {
        assertThat(broken)
                .as("what axe finds on " + name)
                .extracting(rule -> rule.getId() + ": " + where(rule))
                .isEmpty();
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList().toString();
    }

    /// Fails where a page is wider than its window.
    static void checkFits(Page page, String name) {
        Object over =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels that %s is wider than its window", name)
                .isLessThanOrEqualTo(0);
    }
}
