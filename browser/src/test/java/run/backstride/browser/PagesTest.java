package run.backstride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each page in light, in dark and on a phone: axe finds nothing, it is no wider than its window, a picture is taken.
@ExtendWith(Played.Given.class)
final class PagesTest {
    private static final List<String> BESIDES =
            List.of(
                    "/start",
                    "/import",
                    "/profile",
                    "/runs?view=list",
                    "/runs?view=weeks",
                    "/tests/side_plank_s",
                    "/tests/foot_posture",
                    "/pain/rmdq",
                    "/shoes/new",
                    "/experiments/plan",
                    "/settings/tokens",
                    "/nowhere");

    /// Whose first sight is shown in the README: `docs/images`, copied from there by hand.
    private static final Set<String> IN_THE_README = Set.of("today", "causes", "run", "recording");

    @Test
    void everyPageIsForEverybodyInLight(Played played) throws IOException {
        look(played.desk(ColorScheme.LIGHT), played, "light");
    }

    @Test
    void everyPageIsForEverybodyInDark(Played played) throws IOException {
        look(played.desk(ColorScheme.DARK), played, "dark");
    }

    @Test
    void everyPageIsForEverybodyOnAPhone(Played played) throws IOException {
        look(played.phone(), played, "phone");
    }

    private static void look(Page page, Played played, String how) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> one : pages(page, played).entrySet()) {
            try {
                page.navigate(played.at(one.getValue()));
                settle(page);
                Pictures.take(page, one.getKey() + "-" + how);
                if (how.equals("light") && IN_THE_README.contains(one.getKey())) {
                    Pictures.first(page, "readme-" + one.getKey());
                }
                check(page, one.getValue(), how);
                Accessible.checkFits(page, one.getValue() + ", " + how);
            } catch (AssertionError e) {
                wrong.add(e.getMessage());
            }
        }
        page.context().close();
        assertThat(wrong).isEmpty();
    }

    private static void check(Page page, String path, String how) {
        if (how.equals("dark")) {
            Accessible.checkColours(page, path + ", " + how);
        } else {
            Accessible.check(page, path + ", " + how);
        }
    }

    /// Until a run's plots are drawn, where there are any.
    private static void settle(Page page) {
        if (page.locator("[data-plot]").count() > 0) {
            page.locator("[data-plot] canvas").first().waitFor();
        }
    }

    /// {@return each page's name in pictures and its path}
    private static Map<String, String> pages(Page page, Played played) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        page.navigate(played.at("/today"));
        for (Locator link : page.locator("nav.places > ul > li:not(.more) > a").all()) {
            String path = link.getAttribute("href");
            pages.put(path.substring(1), path);
        }
        assertThat(pages).hasSizeGreaterThan(8);
        for (String path : BESIDES) {
            pages.put(path.substring(1).replaceAll("[^a-z_]+", "-"), path);
        }
        first(page, played, "/runs?view=list", ".runs-table tbody th a", "run", pages);
        first(page, played, "/experiments", "#trials tbody th a", "experiment", pages);
        first(page, played, "/data", "main tbody th a", "import-outcome", pages);
        first(page, played, "/pain", ".month a", "pain-day", pages);
        played.recording().ifPresent(path -> pages.put("recording", path));
        played.rear().ifPresent(path -> pages.put("pelvis", path + "/pelvis"));
        return pages;
    }

    private static void first(
            Page page,
            Played played,
            String list,
            String link,
            String name,
            Map<String, String> pages) {
        page.navigate(played.at(list));
        pages.put(name, page.locator(link).first().getAttribute("href"));
    }
}
