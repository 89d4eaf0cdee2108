package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What any page must hold to be read by any browser.
final class Markup {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile(" (?:href=\"#|aria-labelledby=\")([^\"]*)\"");
    private static final Set<String> VOID = Set.of("meta", "br", "input", "col", "img");

    private Markup() {}

    static void assertWellFormed(String page) {
        String body =
                page.replaceAll("(?s)(<style>).*?(</style>)", "$1$2")
                        .replaceAll("(?s)(<script>).*?(</script>)", "$1$2");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                if (!VOID.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else {
                assertThat(tag.group(2)).isEqualTo(open.pop());
            }
        }
        assertThat(open).isEmpty();
        assertThat(TAG.matcher(body.substring("<!DOCTYPE html>".length())).replaceAll(""))
                .doesNotContain("<", ">");
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(body);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as("id only once: " + id.group(1)).isTrue();
        }
        Matcher reference = REFERENCE.matcher(body);
        while (reference.find()) {
            assertThat(ids).contains(reference.group(1).split(" "));
        }
    }
}
