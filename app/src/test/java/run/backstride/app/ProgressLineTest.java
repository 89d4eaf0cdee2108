package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void filesRateAndTimeLeftAreSaid() {
        assertThat(ProgressLine.words(1_200, 3_730, 50_000_000, 200_000_000, 10))
                .isEqualTo("Reading: 1,200 of 3,730 files, 5.0 MB/s, 30 s left");
        assertThat(ProgressLine.words(1, 2, 1_000_000, 601_000_000, 1)).endsWith("10:00 min left");
    }

    @Test
    void timeLeftIsNotInventedBeforeAnythingIsKnown() {
        assertThat(ProgressLine.words(0, 10, 0, 1_000, 1)).doesNotContain("left");
        assertThat(ProgressLine.words(0, 10, 0, 1_000, 0)).isEqualTo("Reading: 0 of 10 files");
    }

    @Test
    void aQuickReadingSaysNothing() {
        try (ProgressLine line = line(Terminal.Style.COLOUR)) {
            report(line, 0.3);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void onATerminalTheLineIsWrittenOverAndTakenAway() {
        try (ProgressLine line = line(Terminal.Style.PLAIN)) {
            report(line, 1);
            report(line, 2);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("\rReading")
                .doesNotContain("\n")
                .endsWith(" \r");
    }

    @Test
    void elsewhereALineComesEveryTenSeconds() {
        try (ProgressLine line = line(Terminal.Style.PIPED)) {
            for (int second = 1; second <= 35; second++) {
                report(line, second);
            }
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(l -> !l.contains("\r"));
    }

    private ProgressLine line(Terminal.Style style) {
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new ProgressLine(
                new Terminal(new BufferedReader(Reader.nullReader()), err, err, style, 80),
                clock::get);
    }

    private void report(ProgressLine line, double seconds) {
        clock.set((long) (seconds * 1e9));
        line.progressed((int) (10 * seconds), 400, (long) (1e6 * seconds), 40_000_000);
    }
}
