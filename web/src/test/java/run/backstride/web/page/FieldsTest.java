package run.backstride.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.backstride.core.Unit;
import run.backstride.report.UnitSystem;
import run.backstride.web.frame.RefusedException;

class FieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Fields metric(String name, String value) {
        return new Fields(Map.of(name, value), UnitSystem.METRIC);
    }

    @Test
    void aBlankIsMissingAndNotZero() {
        assertThat(metric("score", " ").number("score", "Score", 0, 10)).isEmpty();
    }

    @Test
    void aDecimalCommaIsAPoint() {
        assertThat(metric("hours", "7,5").number("hours", "Hours", 0, 24)).hasValue(7.5);
    }

    @Test
    void aNumberOutOfRangeIsRefusedWithTheRange() {
        assertThatThrownBy(() -> metric("score", "11").number("score", "Score", 0, 10))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("from 0 to 10");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text : new String[] {"NaN", "Infinity", "seven", "1e400"}) {
            assertThatThrownBy(() -> metric("score", text).number("score", "Score", 0, 10))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aDayToComeIsRefused() {
        assertThatThrownBy(() -> metric("day", "2026-11-25").day("day", TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not come yet");
    }

    @Test
    void poundsAreKeptAsKilograms() {
        Fields imperial = new Fields(Map.of("load", "44"), UnitSystem.IMPERIAL);

        assertThat(imperial.quantity("load", "Load", Unit.KILOGRAMS, 0, 400).getAsDouble())
                .isCloseTo(44 * 0.45359237, within(0.001));
    }
}
