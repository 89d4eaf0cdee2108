package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Both ends of the pelvis, marked on the frames of a film from behind.
@ExtendWith(Played.Given.class)
final class PelvisTest {
    private static final Pattern PLACE = Pattern.compile("Frame 1 of (\\d+)");

    private static Locator end(Page page, String side) {
        return page.locator("[data-end=" + side + "]");
    }

    @Test
    void thePelvisIsMarkedByKeyboardAloneAndItsDropIsAmongTheMeasures(Played played)
            throws IOException {
        Optional<String> film = played.rear();
        assumeTrue(film.isPresent(), "the pose networks are not here");
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at(film.get() + "/pelvis?frame=1"));
        Matcher place = PLACE.matcher(page.locator("main > .lead").innerText());
        assertThat(place.find()).isTrue();
        int frames = Integer.parseInt(place.group(1));
        assertThat(frames).isBetween(6, 10);
        for (int frame = 1; frame <= frames; frame++) {
            assertThat(page.locator("main > .lead"))
                    .containsText("Frame %d of %d".formatted(frame, frames));
            assertThat(page.locator("[data-angle]")).hasText("No end is set yet.");
            end(page, "left").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[data-angle]")).hasText("The right end is not set yet.");
            end(page, "right").focus();
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page.locator("[data-angle]")).containsText("The right end is lower by");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep and go on"))
                    .press("Enter");
        }
        assertThat(page.locator("section[aria-labelledby=measures-title]"))
                .containsText("frames marked by hand");
        page.navigate(played.at(film.get() + "/pelvis?frame=1"));
        assertThat(page.locator("[data-angle]")).containsText("The right end is lower by");
        Pictures.take(page, "pelvis-marked");
        page.context().close();
    }

    @Test
    void aTapSetsAnEndWhereItWasTappedAndADragMovesIt(Played played) throws IOException {
        Optional<String> film = played.rear();
        assumeTrue(film.isPresent(), "the pose networks are not here");
        Page page = played.desk(ColorScheme.LIGHT);
        page.navigate(played.at(film.get() + "/pelvis?frame=2"));
        page.evaluate(
                "() => { document.querySelectorAll('.pixels input').forEach(one => { one.value = ''; one.dispatchEvent(new Event('input')); }); }");
        page.locator("details.pixels summary").click();
        BoundingBox box = page.locator("[data-picture] img").boundingBox();
        double shown =
                Double.parseDouble(page.locator("[data-picture] img").getAttribute("width"))
                        / box.width;
        page.mouse().click(box.x + 0.75 * box.width, box.y + 0.5 * box.height);
        page.mouse().click(box.x + 0.25 * box.width, box.y + 0.5 * box.height);
        // Tapped from right to left: the left end is the one farther left.
        near(page, "#left_x", 0.25 * box.width * shown);
        near(page, "#right_x", 0.75 * box.width * shown);
        page.mouse().move(box.x + 0.75 * box.width, box.y + 0.5 * box.height);
        page.mouse().down();
        page.mouse().move(box.x + 0.7 * box.width, box.y + 0.6 * box.height);
        page.mouse().up();
        near(page, "#right_x", 0.7 * box.width * shown);
        assertThat(page.locator("[data-angle]")).containsText("The right end is lower by");
        page.context().close();
    }

    private static void near(Page page, String field, double pixels) {
        assertThat(Double.parseDouble(page.locator(field).inputValue()))
                .isBetween(pixels - 1.5, pixels + 1.5);
    }
}
