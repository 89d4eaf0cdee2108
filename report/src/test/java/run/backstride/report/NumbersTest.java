package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

class NumbersTest {
    private static final Numbers METRIC = new Numbers(UnitSystem.METRIC);
    private static final Numbers IMPERIAL = new Numbers(UnitSystem.IMPERIAL);

    @ParameterizedTest
    @CsvSource({
        "166.31, STEPS_PER_MINUTE, 166 steps/min, 166 steps/min",
        "3.3333333, METERS_PER_SECOND, 5:00 min/km, 8:03 min/mi",
        "1.609344, KILOMETERS, 1.6 km, 1.0 mi",
        "742.3, KILOMETERS, 742 km, 461 mi",
        "25.4, MILLIMETERS, 25 mm, 1.0 in",
        "4.21, MILLISECONDS, 4.2 ms, 4.2 ms",
        "5, SECONDS, 5 s, 5 s",
        "254, CENTIMETERS, 254 cm, 100 in",
        "304.8, METERS, 305 m, '1,000 ft'",
        "45.359237, KILOGRAMS, 45.4 kg, 100 lb",
        "-40, DEGREES_CELSIUS, −40 °C, −40 °F",
        "7.24, HOURS, 7.2 h, 7.2 h",
        "-0.04, NRS_POINTS, 0.0 NRS points, 0.0 NRS points",
        "48112, COUNT, '48,112', '48,112'",
        "999.6, MILLISECONDS, '1,000 ms', '1,000 ms'",
        "0.2734, LEG_LENGTHS, 0.273 leg-lengths, 0.273 leg-lengths"
    })
    void aQuantityReadsAsPeopleWriteIt(double amount, Unit unit, String metric, String imperial) {
        Quantity quantity = Quantity.of(amount, unit);
        assertThat(METRIC.of(quantity).replace('\u00a0', ' ')).isEqualTo(metric);
        assertThat(IMPERIAL.of(quantity).replace('\u00a0', ' ')).isEqualTo(imperial);
    }

    @Test
    void roundingNeverYieldsSixtySeconds() {
        assertThat(METRIC.figure(1000 / 359.7, Unit.METERS_PER_SECOND)).isEqualTo("6:00");
    }

    @Test
    void aStandstillHasNoPace() {
        assertThat(METRIC.figure(0, Unit.METERS_PER_SECOND)).isEqualTo(Numbers.MISSING);
    }

    @Test
    void aMissingValueIsADash() {
        assertThat(METRIC.figure(OptionalDouble.empty(), Unit.HOURS)).isEqualTo("—");
    }

    @Test
    void anIntervalOfSpeedsReadsFromTheFasterPace() {
        assertThat(METRIC.interval(new Interval(2.5, 10.0 / 3), Unit.METERS_PER_SECOND))
                .isEqualTo("5:00 to 6:40");
    }

    @ParameterizedTest
    @CsvSource({
        "48.8, L 48.8 / R 51.2",
        "48.85, L 48.9 / R 51.1",
        "50, L 50.0 / R 50.0",
        "51.249, L 51.2 / R 48.8"
    })
    void balanceNamesBothFeetAndAddsUp(double left, String words) {
        assertThat(Numbers.balance(left)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.001, < 1 %",
        "0.5, 50 %",
        "0.995, 100 %",
        "0.9999, > 99 %",
        "1, 100 %"
    })
    void aProbabilityBetweenIsNeverPrintedAsCertain(double probability, String words) {
        String expected = probability < 1 && words.equals("100 %") ? "> 99 %" : words;
        assertThat(Numbers.percent(probability).replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(UnitSystem.class)
    void everyUnitHasAFormInBothSystems(UnitSystem system) {
        for (Unit unit : Unit.values()) {
            assertThat(new Numbers(system).of(Quantity.of(1234.5678, unit)))
                    .isNotBlank()
                    .doesNotContainPattern("[0-9]E");
        }
    }
}
