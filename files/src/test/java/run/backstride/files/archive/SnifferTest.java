package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a file is, told by its beginning.
final class SnifferTest {
    private static Content sniffed(String text) {
        return Sniffer.sniff(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPaperOfAnExperimentIsKnown() {
        assertThat(sniffed("backstride-experiment 1\n")).isEqualTo(Content.EXPERIMENT);
        assertThat(sniffed("<!-- backstride experiment protocol -->\n# Shoes\n"))
                .isEqualTo(Content.EXPERIMENT);
        assertThat(sniffed("unit,from,to,arm,what\n")).isEqualTo(Content.EXPERIMENT);
        assertThat(sniffed("BEGIN:VCALENDAR\r\nPRODID:-//Backstride//EN\r\n"))
                .isEqualTo(Content.EXPERIMENT);
    }

    @Test
    void anotherMarkupIsOfNoFormatThatIsRead() {
        assertThat(sniffed("<!-- a page --><html></html>")).isEqualTo(Content.UNKNOWN);
        assertThat(sniffed("<?xml version=\"1.0\"?><svg/>")).isEqualTo(Content.UNKNOWN);
    }
}
