package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    @Test
    void aPipeIsNeverColoured() {
        assertThat(Terminal.style(false, Map.of("TERM", "xterm-256color")))
                .isEqualTo(Terminal.Style.PIPED);
    }

    @Test
    void aTerminalIsColoured() {
        assertThat(Terminal.style(true, Map.of("TERM", "xterm-256color")))
                .isEqualTo(Terminal.Style.COLOUR);
    }

    @Test
    void noColorIsObeyed() {
        assertThat(Terminal.style(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isEqualTo(Terminal.Style.PLAIN);
    }

    /// The convention: present and not empty.
    @Test
    void anEmptyNoColorSaysNothing() {
        assertThat(Terminal.style(true, Map.of("NO_COLOR", ""))).isEqualTo(Terminal.Style.COLOUR);
    }

    @Test
    void aDumbTerminalIsNotColoured() {
        assertThat(Terminal.style(true, Map.of("TERM", "dumb"))).isEqualTo(Terminal.Style.PLAIN);
    }
}
