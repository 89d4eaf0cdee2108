package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;

class RunMeasurementTest {

    @Test
    void anEvenRunShowsItsCadence() {
        RunMeasures run = SyntheticRun.minutes(30).with(Channel.CADENCE, _ -> 170).measure();

        FormMeasure cadence = run.form(Metric.CADENCE, "native").orElseThrow();
        assertThat(cadence.mean()).isEqualTo(170, within(1e-9));
        assertThat(cadence.windows()).isEqualTo(25);
        assertThat(cadence.samples()).isEqualTo(25 * 60);
        assertThat(cadence.meanSpeed()).isEqualTo(3, within(1e-9));
        assertThat(run.steadyMinutes()).isEqualTo(25, within(1e-9));
        assertThat(run.movingSpeed()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(cadence.expected()).hasValueCloseTo(166.06, within(1e-9));
        assertThat(cadence.normScore())
                .hasValueCloseTo((170 - 166.06) / (0.06 * 166.06), within(1e-9));
    }
}
