package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Distances in sentences: miles are 1.609344 km.
final class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Run 16.1 km, easy|Run 10.0 mi, easy",
                "no run above 10.8 km now (110 %)|no run above 6.7 mi now (110 %)",
                "5 to 10 km a week|3.1 to 6.2 mi a week",
                "at 5:50 min/km, 3 kmx|at 5:50 min/km, 3 kmx",
                "2.78 m/s and 18 cm|2.78 m/s and 18 cm",
            })
    void aReaderOfMilesReadsMiles(String metric, String imperial) {
        assertThat(Prose.of(metric, UnitSystem.IMPERIAL)).isEqualTo(imperial);
        assertThat(Prose.of(metric, UnitSystem.METRIC)).isEqualTo(metric);
    }
}
