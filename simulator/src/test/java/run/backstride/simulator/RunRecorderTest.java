package run.backstride.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Mistake;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;

final class RunRecorderTest {

    private static final RunnerSpec SPEC =
            RunnerSpec.withMistake(Mistake.RUNNING_FORM)
                    .with(RunnerSpec.Equipment.WATCH_WITH_DYNAMICS_AND_STRYD)
                    .over(RunnerSpec.sound().firstDay(), 30);
    private static final SimulatedHistory HISTORY = SimulatedRunner.simulate(SPEC, 11);

    @Test
    void speedIsCadenceTimesStepLengthInEverySample() {
        for (Activity run : HISTORY.activities()) {
            SampledSignal speed = channel(run, Channel.SPEED);
            SampledSignal cadence = channel(run, Channel.CADENCE);
            SampledSignal stepLength = channel(run, Channel.STEP_LENGTH);
            for (int i = 0; i < run.samples().count(); i++) {
                assertThat(cadence.at(i) / 60 * stepLength.at(i) / 1000)
                        .isCloseTo(speed.at(i), within(0.002));
            }
        }
    }

    @Test
    void theRatioIsOscillationOverStepLengthInEverySample() {
        Activity run = HISTORY.activities().getFirst();
        for (int i = 0; i < run.samples().count(); i++) {
            double ratio =
                    100
                            * channel(run, Channel.VERTICAL_OSCILLATION).at(i)
                            / channel(run, Channel.STEP_LENGTH).at(i);
            assertThat(channel(run, Channel.VERTICAL_RATIO).at(i)).isCloseTo(ratio, within(0.02));
        }
    }

    @Test
    void thereIsAlwaysTimeForAFlightBetweenTheContacts() {
        for (Activity run : HISTORY.activities()) {
            for (int i = 0; i < run.samples().count(); i++) {
                double stepMilliseconds = 60_000 / channel(run, Channel.CADENCE).at(i);
                assertThat(channel(run, Channel.GROUND_CONTACT_TIME).at(i))
                        .isLessThan(stepMilliseconds);
            }
        }
    }

    @Test
    void distanceClimbAndSpeedAreThoseOfTheRun() {
        List<SimulatedRun> runs = HISTORY.panel().runs();
        for (int index = 0; index < runs.size(); index++) {
            Samples samples = HISTORY.activities().get(index).samples();
            SampledSignal distance = samples.channel(Channel.DISTANCE).orElseThrow();
            assertThat(distance.at(distance.length() - 1))
                    .isCloseTo(1000 * runs.get(index).km(), within(2.0));
            assertThat(samples.channel(Channel.SPEED).orElseThrow().mean())
                    .isCloseTo(runs.get(index).speed(), within(0.01));
            if (!runs.get(index).treadmill()) {
                double up = up(samples.channel(Channel.ALTITUDE).orElseThrow());
                assertThat(up).isCloseTo(runs.get(index).climbMeters(), within(3.0));
            }
        }
    }

    @Test
    void aTreadmillRunHasNoPosition() {
        List<Activity> treadmill =
                SimulatedRunner.simulate(RunnerSpec.sound().over(SPEC.firstDay(), 120), 3)
                        .activities()
                        .stream()
                        .filter(run -> run.sport().isTreadmill())
                        .toList();
        assertThat(treadmill).isNotEmpty();
        assertThat(treadmill)
                .allSatisfy(run -> assertThat(run.samples().channel(Channel.LATITUDE)).isEmpty());
    }

    @Test
    void theFastPathSaysWhatTheRecordingsShow() {
        List<RunMeasures> fast = PanelMeasures.runs(HISTORY.panel());
        for (int index = 0; index < fast.size(); index++) {
            Samples samples = HISTORY.activities().get(index).samples();
            for (Metric metric : Metric.values()) {
                double recorded = samples.channel(metric.channel()).orElseThrow().mean();
                double said = fast.get(index).form(metric, "native").orElseThrow().mean();
                assertThat(said)
                        .as("%s of run %d", metric, index)
                        .isCloseTo(recorded, within(0.025 * recorded));
            }
            assertThat(fast.get(index).form(Metric.CADENCE, "native").orElseThrow().mean())
                    .isCloseTo(samples.channel(Channel.CADENCE).orElseThrow().mean(), within(1.2));
        }
    }

    @Test
    void aFootPodIsASourceOfItsOwn() {
        SensorSource stryd = HISTORY.activities().getFirst().sources().getFirst();
        assertThat(stryd.name()).isEqualTo("stryd");
        assertThat(stryd.fields())
                .filteredOn(field -> field.name().equals("Vertical Oscillation"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.values().mean()).isBetween(5.0, 10.0);
                    assertThat(field.converted().mean()).isBetween(50.0, 100.0);
                });
    }

    @Test
    void aPlainWatchRecordsNoContactTime() {
        RunnerSpec plain = SPEC.with(RunnerSpec.Equipment.WATCH);
        Activity run = SimulatedRunner.simulate(plain, 11).activities().getFirst();
        assertThat(run.samples().present())
                .contains(Channel.CADENCE, Channel.HEART_RATE, Channel.LATITUDE)
                .doesNotContain(Channel.GROUND_CONTACT_TIME, Channel.BALANCE_LEFT);
        assertThat(run.sources()).isEmpty();
    }

    private static SampledSignal channel(Activity run, Channel channel) {
        return run.samples().channel(channel).orElseThrow();
    }

    private static double up(SampledSignal altitude) {
        double up = 0;
        for (int i = 1; i < altitude.length(); i++) {
            up += Math.max(0, altitude.at(i) - altitude.at(i - 1));
        }
        return up;
    }
}
