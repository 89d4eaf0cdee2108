package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;

/// What must not enter a window: hills, walking, standing, faults of position.
class TerrainAndWalkingTest {
    private static final double METERS_A_DEGREE = 6_371_008.8 * Math.PI / 180;

    @Test
    void hillsAreLeftOutAndCounted() {
        // Level, then 5 % up from 20 to 30 min at 3 m/s (90 m of climb), then level.
        DoubleUnaryOperator altitude = t -> 100 + 0.05 * 3 * (Math.clamp(t, 1200, 1800) - 1200);
        RunMeasures run =
                SyntheticRun.minutes(60)
                        .with(Channel.ALTITUDE, altitude)
                        .with(Channel.CADENCE, t -> t > 1200 && t < 1800 ? 150 : 170)
                        .measure();

        FormMeasure cadence = run.form(Metric.CADENCE, "native").orElseThrow();
        // The window at each end of the hill may hold some seconds of it, at less than 2 % in the
        // mean.
        assertThat(cadence.mean()).isEqualTo(170, within(0.3));
        assertThat(cadence.windows()).isBetween(43, 46);
        assertThat(run.climbMeters()).hasValueCloseTo(90.0, within(0.5));
        assertThat(run.meanSlopePercent()).hasValueCloseTo(5.0 / 6, within(0.02));
    }

    @Test
    void anEvenSlopeOfOnePercentIsLevelAndOfThreeIsNot() {
        assertThat(sloping(0.01).steadyMinutes()).isEqualTo(25, within(1.1));
        assertThat(sloping(-0.01).steadyMinutes()).isEqualTo(25, within(1.1));
        assertThat(sloping(0.03).steadyMinutes()).isZero();
        assertThat(sloping(-0.03).steadyMinutes()).isZero();
        assertThat(sloping(0.03).meanSlopePercent()).hasValueCloseTo(3.0, within(1e-6));
    }

    @Test
    void theNoiseOfABarometerMakesNoHills() {
        SplittableRandom random = new SplittableRandom(3);
        RunMeasures run =
                SyntheticRun.minutes(60)
                        .with(
                                Channel.ALTITUDE,
                                _ -> Math.round(5 * (100 + 0.5 * gauss(random))) / 5.0)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.steadyMinutes()).isEqualTo(55, within(1.5));
        assertThat(run.climbMeters().orElseThrow()).isLessThan(10);
    }

    @Test
    void ofRunAndWalkOnlyTheRunningIsMeasured() {
        // Four minutes of running, one of brisk walking, over and over.
        RunMeasures run =
                SyntheticRun.minutes(60)
                        .speed(t -> t % 300 < 240 ? 2.8 : 1.8)
                        .with(Channel.CADENCE, t -> t % 300 < 240 ? 166 : 124)
                        .measure();

        FormMeasure cadence = run.form(Metric.CADENCE, "native").orElseThrow();
        assertThat(cadence.mean()).isEqualTo(166, within(0.7));
        assertThat(cadence.meanSpeed()).isEqualTo(2.8, within(0.02));
        assertThat(cadence.windows()).isBetween(3 * 11, 4 * 11);
    }

    @Test
    void theDevicesWordForWalkingIsTaken() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.ACTIVITY_TYPE, t -> t < 1200 ? 1 : 6)
                        .with(Channel.CADENCE, t -> t < 1200 ? 166 : 155)
                        .measure();

        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().mean())
                .isEqualTo(166, within(1e-9));
    }

    @Test
    void withoutFlightItIsWalkingAtAnySpeed() {
        // 150 steps a minute of 420 ms each: 63 s of contact a minute.
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .speed(_ -> 2.5)
                        .with(Channel.CADENCE, _ -> 150)
                        .with(Channel.GROUND_CONTACT_TIME, _ -> 420)
                        .measure();

        assertThat(run.form()).isEmpty();
        assertThat(run.reasons()).anyMatch(reason -> reason.startsWith("No form"));
    }

    @Test
    void slowerThanRunningIsNoRunning() {
        assertThat(
                        SyntheticRun.minutes(30)
                                .speed(_ -> 1.4)
                                .with(Channel.CADENCE, _ -> 160)
                                .measure()
                                .form())
                .isEmpty();
    }

    @Test
    void fartlekIsNotSteady() {
        RunMeasures run =
                SyntheticRun.minutes(40)
                        .speed(t -> t % 60 < 30 ? 2.6 : 4.2)
                        .with(Channel.CADENCE, t -> t % 60 < 30 ? 160 : 180)
                        .measure();

        assertThat(run.form()).isEmpty();
    }

    @Test
    void rowsOfZerosAreMissing() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.CADENCE, t -> t % 4 == 0 ? 0 : 170)
                        .with(Channel.GROUND_CONTACT_TIME, t -> t < 900 ? 0 : 250)
                        .with(Channel.VERTICAL_RATIO, _ -> 0)
                        .measure();

        // Half of the intervals lack an end: the mean is of those that are whole.
        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().mean())
                .isEqualTo(170, within(1e-9));
        FormMeasure contact = run.form(Metric.GROUND_CONTACT_TIME, "native").orElseThrow();
        assertThat(contact.mean()).isEqualTo(250, within(1e-9));
        assertThat(contact.windows()).isEqualTo(15);
        assertThat(run.form(Metric.VERTICAL_RATIO, "native")).isEmpty();
        assertThat(run.reasons())
                .anyMatch(r -> r.startsWith("Vertical ratio of native"))
                .contains("Step length: not recorded.");
    }

    @Test
    void aStepLengthThatContradictsSpeedAndCadenceIsLeftOut() {
        // 3 m/s at 170 steps a minute is 1059 mm; from the twentieth minute on the watch halves it.
        RunMeasures run =
                SyntheticRun.minutes(40)
                        .with(Channel.CADENCE, _ -> 170)
                        .with(Channel.STEP_LENGTH, t -> t < 1200 ? 1059 : 530)
                        .with(Channel.VERTICAL_RATIO, t -> t < 1200 ? 8 : 16)
                        .measure();

        assertThat(run.form(Metric.STEP_LENGTH, "native").orElseThrow().mean())
                .isEqualTo(1059, within(1e-9));
        assertThat(run.form(Metric.VERTICAL_RATIO, "native").orElseThrow().mean())
                .isEqualTo(8, within(1e-9));
        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().windows()).isEqualTo(35);
        assertThat(run.reasons()).anyMatch(r -> r.contains("in 50 % of its samples"));
    }

    @Test
    void aTreadmillIsTakenAsLevelAndSaid() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .sport(Sport.Kind.RUN, "treadmill")
                        .with(Channel.ALTITUDE, t -> t)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.treadmill()).isTrue();
        assertThat(run.steadyMinutes()).isEqualTo(25, within(1e-9));
        assertThat(run.climbMeters()).isEmpty();
        assertThat(run.reasons()).anyMatch(reason -> reason.startsWith("Treadmill"));
    }

    @Test
    void withoutAltitudeTheRunIsTakenAsLevelAndSaid() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .without(Channel.ALTITUDE)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.steadyMinutes()).isEqualTo(25, within(1e-9));
        assertThat(run.meanSlopePercent()).isEmpty();
        assertThat(run.reasons()).anyMatch(reason -> reason.startsWith("No altitude"));
    }

    @Test
    void speedIsMadeFromDistancesWhereTheDeviceGivesNone() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .speed(_ -> 3.2)
                        .without(Channel.SPEED)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().meanSpeed())
                .isEqualTo(3.2, within(1e-9));
        assertThat(run.reasons()).contains("Speed was made from the recorded distances.");
    }

    @Test
    void aDistanceThatWasResetOnTheWayIsNotTrusted() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.DISTANCE, t -> 3 * (t % 600))
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.steadyMinutes()).isEqualTo(25, within(1e-9));
        assertThat(run.distanceKm()).hasValueCloseTo(5.4, within(1e-9));
    }

    @Test
    void aSpeedOfZerosIsNoSpeed() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.SPEED, _ -> 0)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().meanSpeed())
                .isEqualTo(3, within(1e-9));
    }

    @Test
    void sparseDistancesGiveASpeedToo() {
        RunMeasures run =
                SyntheticRun.sampledEach(12, 30)
                        .speed(_ -> 3.2)
                        .without(Channel.SPEED)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().meanSpeed())
                .isEqualTo(3.2, within(1e-9));
    }

    @Test
    void speedIsMadeFromPositionsWhereThereIsNothingElse() {
        // North at 3 m/s, across the date line eastward at the equator's side of things.
        RunMeasures north =
                positions(t -> 47 + 3 * t / METERS_A_DEGREE, _ -> 8.5)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();
        RunMeasures east =
                positions(
                                _ -> 60,
                                t -> {
                                    double degrees = 179.99 + 3 * t / (METERS_A_DEGREE * 0.5);
                                    return degrees > 180 ? degrees - 360 : degrees;
                                })
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(north.form(Metric.CADENCE, "native").orElseThrow().meanSpeed())
                .isEqualTo(3, within(1e-6));
        assertThat(north.distanceKm()).hasValueCloseTo(5.4, within(1e-4));
        assertThat(east.form(Metric.CADENCE, "native").orElseThrow().meanSpeed())
                .isEqualTo(3, within(1e-6));
    }

    @Test
    void aJumpOfPositionTakesTheSecondsAroundItOut() {
        DoubleUnaryOperator north = t -> 47 + (3 * t + (t >= 900 ? 200 : 0)) / METERS_A_DEGREE;
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.LATITUDE, north)
                        .with(Channel.LONGITUDE, _ -> 8.5)
                        .with(Channel.CADENCE, t -> Math.abs(t - 900) <= 10 ? 120 : 170)
                        .measure();

        assertThat(run.form(Metric.CADENCE, "native").orElseThrow().mean())
                .isEqualTo(170, within(1e-9));
        assertThat(run.reasons()).anyMatch(reason -> reason.startsWith("1 implausible jump"));
    }

    @Test
    void nothingIsKnownOfARunWithoutSpeed() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .without(Channel.SPEED)
                        .without(Channel.DISTANCE)
                        .with(Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.form()).isEmpty();
        assertThat(run.distanceKm()).isEmpty();
        assertThat(run.movingSpeed()).isEmpty();
        assertThat(run.reasons()).contains("No form: the file tells no speed.");
    }

    private static RunMeasures sloping(double slope) {
        return SyntheticRun.minutes(30)
                .with(Channel.ALTITUDE, t -> 500 + slope * 3 * t)
                .with(Channel.CADENCE, _ -> 170)
                .measure();
    }

    private static SyntheticRun positions(
            DoubleUnaryOperator latitude, DoubleUnaryOperator longitude) {
        return SyntheticRun.minutes(30)
                .without(Channel.SPEED)
                .without(Channel.DISTANCE)
                .with(Channel.LATITUDE, latitude)
                .with(Channel.LONGITUDE, longitude);
    }

    /// Sum of twelve uniform numbers: near enough to a normal one.
    private static double gauss(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
