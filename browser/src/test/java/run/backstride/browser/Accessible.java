package run.backstride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// Whether everybody can use a page, as far as axe can see it.
final class Accessible {
    private Accessible() {}

    /// Fails with every rule of WCAG 2.2 A and AA that the page breaks, and where.
    static void check(Page page, String name) {
        List<Rule> broken =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
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
