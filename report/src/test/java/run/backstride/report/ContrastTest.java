package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.backstride.report.html.ReportPage;

/// Whoever sees poorly must be able to read every word, by day and by night: WCAG 2.2, criteria 1.4.3 (text)
/// and 1.4.11 (marks).
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final String[][] TEXT_PAIRS = {
        {"ink", "paper"},
        {"ink", "surface"},
        {"ink", "accent-ground"},
        {"ink", "present-ground"},
        {"ink", "danger-ground"},
        {"muted", "paper"},
        {"muted", "surface"},
        {"accent", "paper"},
        {"accent", "surface"},
        {"accent", "accent-ground"},
        {"present", "present-ground"},
        {"absent", "absent-ground"},
        {"undecided", "undecided-ground"},
        {"danger", "danger-ground"},
        {"surface", "danger"},
        {"surface", "accent"},
        {"ink", "review"},
        {"muted", "present-ground"},
        {"muted", "danger-ground"},
        {"muted", "accent-ground"},
    };
    private static final String[][] MARK_PAIRS = {
        {"mark", "surface"},
        {"left", "surface"},
        {"right", "surface"},
        {"left", "norm-band"},
        {"right", "norm-band"},
        {"norm", "surface"},
        {"interval-strong", "surface"},
        {"pain-low", "surface"},
        {"pain-middle", "surface"},
        {"pain-high", "surface"},
        {"pain-unknown", "surface"},
        {"norm", "norm-band"},
        {"accent", "band-green"},
        {"accent", "band-orange"},
        {"accent", "band-red"},
        {"pain-low", "norm-band"},
        {"pain-high", "norm-band"},
    };

    static Stream<Map<String, Integer>> themes() throws IOException {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            String print = text.substring(text.indexOf("@media print"));
            Map<String, Integer> paper = colours(text.substring(0, text.indexOf('}')));
            Map<String, Integer> printed = new HashMap<>(paper);
            printed.putAll(colours(print));
            return Stream.of(
                    paper,
                    colours(text.substring(text.indexOf(":root[data-theme=\"dark\"]"))),
                    printed);
        }
    }

    private static Map<String, Integer> colours(String block) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher colour = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})").matcher(block);
        while (colour.find()) {
            colours.putIfAbsent(colour.group(1), Integer.parseInt(colour.group(2), 16));
        }
        return colours;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextStandsOutFromItsGround(Map<String, Integer> colours) {
        assertPairs(colours, TEXT_PAIRS, TEXT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyMarkStandsOutFromItsGround(Map<String, Integer> colours) {
        assertPairs(colours, MARK_PAIRS, MARK);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast(0, 0xffffff)).isEqualTo(21);
    }

    @Test
    void theDarkThemeIsTheSameByChoiceAndByPreference() throws IOException {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            int preferred = text.indexOf(":root:not([data-theme=\"light\"])");
            int chosen = text.indexOf(":root[data-theme=\"dark\"]");
            assertThat(colours(text.substring(preferred, chosen)))
                    .isEqualTo(colours(text.substring(chosen, text.indexOf('}', chosen))));
        }
    }

    private static void assertPairs(Map<String, Integer> colours, String[][] pairs, double least) {
        for (String[] pair : pairs) {
            assertThat(colours).containsKeys(pair);
            assertThat(contrast(colours.getOrDefault(pair[0], 0), colours.getOrDefault(pair[1], 0)))
                    .as("%s on %s", pair[0], pair[1])
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
