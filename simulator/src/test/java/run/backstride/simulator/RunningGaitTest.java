package run.backstride.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the three means of the published table (28 runners; evidence 3b).
final class RunningGaitTest {
    private static final double HEIGHT_OF_THE_28_CM = 176;
    private static final RunningGait GAIT = new RunningGait(HEIGHT_OF_THE_28_CM);

    @ParameterizedTest
    @CsvSource({"2.5, 161.1, 287, 93", "3.5, 170.7, 237, 89", "4.5, 182.6, 212, 76"})
    void theTableIsMet(double speed, double cadence, double contact, double oscillation) {
        assertThat(GAIT.cadence(speed)).isCloseTo(cadence, within(1.2));
        assertThat(GAIT.contactMilliseconds(speed, GAIT.cadence(speed)))
                .isCloseTo(contact, within(5.0));
        assertThat(GAIT.oscillationMillimeters(speed, GAIT.cadence(speed)))
                .isCloseTo(oscillation, within(0.001));
    }

    @Test
    void quickerStepsAreShorterInContactAndLowerInRise() {
        double usual = GAIT.cadence(3);
        assertThat(GAIT.contactMilliseconds(3, 1.05 * usual))
                .isLessThan(GAIT.contactMilliseconds(3, usual));
        assertThat(GAIT.oscillationMillimeters(3, 1.05 * usual))
                .isLessThan(GAIT.oscillationMillimeters(3, usual));
    }

    @Test
    void longLegsTakeFewerSteps() {
        assertThat(new RunningGait(190).cadence(3)).isLessThan(new RunningGait(160).cadence(3));
    }
}
