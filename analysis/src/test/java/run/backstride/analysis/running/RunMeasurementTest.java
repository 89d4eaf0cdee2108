package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;

class RunMeasurementTest {

    @Test
    void anEvenRunShowsItsCadence() {
        RunMeasures run = SyntheticRun.minutes(30).with(Channel.CADENCE, _ -> 170).measure();

        FormMeasure cadence = native_(run, Metric.CADENCE);
        assertThat(cadence.mean()).isEqualTo(170, within(1e-9));
        assertThat(cadence.standardDeviation()).hasValueCloseTo(0.0, within(1e-9));
        assertThat(cadence.windows()).isEqualTo(25);
        assertThat(cadence.samples()).isEqualTo(25 * 60);
        assertThat(cadence.meanSpeed()).isEqualTo(3, within(1e-9));
        assertThat(run.steadyMinutes()).isEqualTo(25, within(1e-9));
        assertThat(run.movingSpeed()).hasValueCloseTo(3.0, within(1e-9));
        assertThat(run.distanceKm()).hasValueCloseTo(5.4, within(1e-9));
        assertThat(run.minutes()).hasValueCloseTo(30.0, within(1e-9));
    }

    @Test
    void allSixMetricsAreMeasuredEachInItsUnit() {
        SyntheticRun run = SyntheticRun.minutes(20);
        for (Metric metric : Metric.values()) {
            run.with(metric.channel(), _ -> typical(metric));
        }

        assertThat(run.measure().form())
                .hasSize(6)
                .allSatisfy(m -> assertThat(m.mean()).isEqualTo(typical(m.metric()), within(1e-9)));
    }

    @Test
    void speedIsCadenceTimesStepLength() {
        DoubleUnaryOperator speed = t -> 3 + 0.2 * Math.sin(t / 300);
        DoubleUnaryOperator cadence = t -> 133.66 + 10.8 * speed.applyAsDouble(t);
        RunMeasures run =
                SyntheticRun.minutes(60)
                        .speed(speed)
                        .with(Channel.CADENCE, cadence)
                        .with(
                                Channel.STEP_LENGTH,
                                t -> 60_000 * speed.applyAsDouble(t) / cadence.applyAsDouble(t))
                        .measure();

        FormMeasure steps = native_(run, Metric.CADENCE);
        FormMeasure length = native_(run, Metric.STEP_LENGTH);
        assertThat(steps.mean() * length.mean() / 60_000)
                .isEqualTo(steps.meanSpeed(), within(0.002));
        assertThat(length.expected().orElseThrow() * steps.expected().orElseThrow() / 60_000)
                .isEqualTo(steps.meanSpeed(), within(1e-9));
        assertThat(steps.normScore()).hasValueCloseTo(0.0, within(1e-9));
    }

    @Test
    void onlyARunIsMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SyntheticRun.minutes(20).sport(Sport.Kind.RIDE, "road").measure());
    }

    @Nested
    class Sampling {

        @Test
        void smartRecordingGivesTheSameMeansAsASampleASecond() {
            SplittableRandom random = new SplittableRandom(7);
            List<Double> times = new ArrayList<>();
            for (double t = 0; t <= 3600; t += 1 + random.nextInt(8)) {
                times.add(t);
            }
            FormMeasure each = cadence(SyntheticRun.minutes(60));
            FormMeasure smart = cadence(SyntheticRun.sampledAt(times));

            assertThat(smart.mean()).isEqualTo(each.mean(), within(0.15));
            assertThat(smart.meanSpeed()).isEqualTo(each.meanSpeed(), within(0.01));
            assertThat(each.drift()).hasValueCloseTo(3.6, within(0.01));
            assertThat(smart.drift().orElseThrow()).isEqualTo(3.6, within(0.05));
            assertThat(smart.firstThird().orElseThrow())
                    .isEqualTo(each.firstThird().orElseThrow(), within(0.3));
        }

        @Test
        void aSlowStretchSampledDenselyDoesNotWeighMore() {
            // Cadence 160 in the first half of each minute, 180 in the second; the first half has
            // six times
            // the samples. By samples the mean would be 163.
            List<Double> times = new ArrayList<>();
            for (double t = 0; t <= 1800; t += t % 60 < 30 ? 1 : 6) {
                times.add(t);
            }
            RunMeasures run =
                    SyntheticRun.sampledAt(times)
                            .with(Channel.CADENCE, t -> t % 60 < 30 ? 160 : 180)
                            .measure();

            assertThat(native_(run, Metric.CADENCE).mean()).isEqualTo(170, within(1.0));
        }

        @Test
        void movingTheTimeAxisChangesNothing() {
            RunMeasures at = run(SyntheticRun.minutes(40)).measure();
            RunMeasures later = run(SyntheticRun.minutes(40)).shifted(4096).measure();

            assertThat(later.form()).hasSameSizeAs(at.form());
            assertThat(later.steadyMinutes()).isEqualTo(at.steadyMinutes());
            assertThat(later.reasons()).isEqualTo(at.reasons());
            // The synthetic functions themselves move with the axis; an even run does not.
            assertThat(
                            SyntheticRun.minutes(40)
                                    .with(Channel.CADENCE, _ -> 170)
                                    .shifted(4096)
                                    .measure())
                    .isEqualTo(SyntheticRun.minutes(40).with(Channel.CADENCE, _ -> 170).measure());
        }

        @Test
        void noWindowSpansAGap() {
            // Before the gap 160, after it 170: a window across it would show something between.
            RunMeasures run =
                    SyntheticRun.minutes(30)
                            .with(Channel.CADENCE, t -> t <= 630 ? 160 : 170)
                            .dropping(630, 660)
                            .measure();

            FormMeasure cadence = native_(run, Metric.CADENCE);
            // 300..630 holds five windows, 660..1800 nineteen.
            assertThat(cadence.windows()).isEqualTo(5 + 19);
            assertThat(cadence.mean()).isEqualTo((5 * 160 + 19 * 170) / 24.0, within(1e-9));
        }

        @Test
        void twoSamplesOfOneSecondAndNoSampleAtAllAreNoTrouble() {
            List<Double> times = new ArrayList<>();
            for (double t = 0; t <= 1200; t++) {
                times.add(t);
                times.add(t);
            }
            assertThat(cadence(SyntheticRun.sampledAt(times)).windows()).isEqualTo(15);
            assertThat(SyntheticRun.sampledAt(List.of()).measure().form()).isEmpty();
            assertThat(SyntheticRun.sampledAt(List.of(0.0)).measure().form()).isEmpty();
        }

        private static SyntheticRun run(SyntheticRun run) {
            return run.speed(t -> 3 + 0.3 * Math.sin(t / 400))
                    .with(Channel.CADENCE, t -> 165 + 4 * Math.sin(t / 400) + 0.001 * t);
        }

        private static FormMeasure cadence(SyntheticRun run) {
            return native_(run(run).measure(), Metric.CADENCE);
        }
    }

    @Nested
    class Drift {
        @Test
        void isTheChangeAnHourAtEqualSpeed() {
            DoubleUnaryOperator speed = t -> 3 + 0.4 * Math.sin(t / 300);
            RunMeasures run =
                    SyntheticRun.minutes(60)
                            .speed(speed)
                            .with(
                                    Channel.GROUND_CONTACT_TIME,
                                    t -> 250 - 40 * (speed.applyAsDouble(t) - 3) + 12 * t / 3600)
                            .measure();

            assertThat(native_(run, Metric.GROUND_CONTACT_TIME).drift())
                    .hasValueCloseTo(12.0, within(1e-6));
        }

        @Test
        void isMissingWhereThePaceFallsAlongWithTime() {
            RunMeasures run =
                    SyntheticRun.minutes(60)
                            .speed(t -> 3.5 - 0.5 * t / 3600)
                            .with(Channel.GROUND_CONTACT_TIME, t -> 250 + t / 100)
                            .measure();

            assertThat(native_(run, Metric.GROUND_CONTACT_TIME).drift()).isEmpty();
        }

        @Test
        void isMissingWhereTheSpeedVariesTooMuchForALine() {
            RunMeasures run =
                    SyntheticRun.minutes(60)
                            .speed(t -> t % 600 < 300 ? 2.5 : 4)
                            .with(Channel.GROUND_CONTACT_TIME, t -> t % 600 < 300 ? 290 : 220)
                            .measure();

            assertThat(native_(run, Metric.GROUND_CONTACT_TIME).windows()).isGreaterThan(40);
            assertThat(native_(run, Metric.GROUND_CONTACT_TIME).drift()).isEmpty();
        }

        @Test
        void isMissingInAShortRun() {
            RunMeasures run = SyntheticRun.minutes(20).with(Channel.CADENCE, _ -> 170).measure();

            assertThat(native_(run, Metric.CADENCE).drift()).isEmpty();
            assertThat(run.reasons()).anyMatch(reason -> reason.startsWith("No drift"));
        }

        @Test
        void needsNoVariationOfSpeed() {
            RunMeasures run =
                    SyntheticRun.minutes(60)
                            .with(Channel.CADENCE, t -> 170 - 6 * t / 3600)
                            .measure();

            assertThat(native_(run, Metric.CADENCE).drift()).hasValueCloseTo(-6.0, within(1e-6));
        }
    }

    @Test
    void theFirstThirdStandsByItself() {
        RunMeasures run =
                SyntheticRun.minutes(60)
                        .speed(t -> t < 1200 ? 2.8 : 3.2)
                        .with(Channel.CADENCE, t -> t < 1200 ? 160 : 172)
                        .measure();

        FormMeasure cadence = native_(run, Metric.CADENCE);
        assertThat(cadence.firstThird()).hasValueCloseTo(160.0, within(0.2));
        assertThat(cadence.firstThirdSpeed()).hasValueCloseTo(2.8, within(0.01));
    }

    @Test
    void aRunWithoutASteadyMinuteInItsFirstThirdHasNoFirstThird() {
        RunMeasures run = SyntheticRun.minutes(17).with(Channel.CADENCE, _ -> 170).measure();

        assertThat(native_(run, Metric.CADENCE).firstThird()).isEmpty();
    }

    @Test
    void theWarmUpIsTheFirstTenMinutesAgainstTheRest() {
        RunMeasures run = SyntheticRun.minutes(40).speed(t -> t < 600 ? 2.4 : 3.0).measure();

        assertThat(run.warmUp().orElseThrow().firstTenMinutesSpeed()).isEqualTo(2.4, within(0.001));
        assertThat(run.warmUp().orElseThrow().restSpeed()).isEqualTo(3.0, within(0.001));
        assertThat(run.warmUp().orElseThrow().ratio()).isEqualTo(0.8, within(0.001));
        assertThat(SyntheticRun.minutes(19).measure().warmUp()).isEmpty();
    }

    @Test
    void heartRateIsMeanOverTimeAndAStrapWithoutContactIsMissing() {
        RunMeasures run =
                SyntheticRun.minutes(30)
                        .with(Channel.HEART_RATE, t -> t < 900 ? 140 : t < 1200 ? 0 : 150)
                        .measure();

        assertThat(run.heartRate()).hasValueCloseTo((900 * 140 + 600 * 150) / 1500.0, within(0.05));
    }

    @Nested
    class Norms {
        @Test
        void areTheFitsOfTheTable() {
            FormNorms.Norm cadence = FormNorms.at(Metric.CADENCE, 3.5).orElseThrow();
            assertThat(cadence.expected()).isEqualTo(171.46, within(1e-9));
            assertThat(cadence.standardDeviation()).hasValueCloseTo(10.2876, within(1e-9));
            // The printed table, by its rounding and the fit's error.
            assertThat(FormNorms.at(Metric.GROUND_CONTACT_TIME, 2.5).orElseThrow().expected())
                    .isEqualTo(287, within(3.0));
            assertThat(FormNorms.at(Metric.GROUND_CONTACT_TIME, 4.5).orElseThrow().expected())
                    .isEqualTo(212, within(3.0));
            assertThat(FormNorms.at(Metric.STEP_LENGTH, 3.5).orElseThrow().expected())
                    .isEqualTo(1230, within(10.0));
            assertThat(FormNorms.at(Metric.VERTICAL_OSCILLATION, 3.0).orElseThrow().expected())
                    .isEqualTo(91, within(1e-9));
            assertThat(FormNorms.at(Metric.VERTICAL_OSCILLATION, 4.5).orElseThrow().expected())
                    .isEqualTo(76, within(1e-9));
        }

        @Test
        void scoreInStandardDeviations() {
            RunMeasures run = SyntheticRun.minutes(30).with(Channel.CADENCE, _ -> 150).measure();

            assertThat(native_(run, Metric.CADENCE).expected())
                    .hasValueCloseTo(166.06, within(1e-9));
            assertThat(native_(run, Metric.CADENCE).normScore())
                    .hasValueCloseTo((150 - 166.06) / (0.06 * 166.06), within(1e-9));
        }

        @Test
        void endWithTheirSpeedsAndSaySo() {
            RunMeasures run =
                    SyntheticRun.minutes(30)
                            .speed(_ -> 5)
                            .with(Channel.CADENCE, _ -> 185)
                            .measure();

            assertThat(native_(run, Metric.CADENCE).expected()).isEmpty();
            assertThat(native_(run, Metric.CADENCE).normScore()).isEmpty();
            assertThat(run.reasons()).anyMatch(r -> r.contains("2.2 to 4.8 m/s"));
        }

        @Test
        void haveNoSpreadForVerticalOscillation() {
            RunMeasures run =
                    SyntheticRun.minutes(30).with(Channel.VERTICAL_OSCILLATION, _ -> 95).measure();

            assertThat(native_(run, Metric.VERTICAL_OSCILLATION).expected()).isPresent();
            assertThat(native_(run, Metric.VERTICAL_OSCILLATION).normScore()).isEmpty();
        }
    }

    @Test
    void anotherSensorNeverChangesTheWatchsOwnFigures() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20; round++) {
            double phase = 100 + random.nextInt(400);
            double other = 150 + random.nextInt(40);
            RunMeasures alone = wavy(phase).measure();
            RunMeasures both =
                    wavy(phase)
                            .sensor("stryd", Channel.CADENCE, t -> other + Math.sin(t))
                            .sensor("stryd", Channel.GROUND_CONTACT_TIME, _ -> Double.NaN)
                            .sensor("unknown", Channel.CADENCE, _ -> 0)
                            .measure();

            assertThat(both.form().stream().filter(m -> m.source().equals("native")))
                    .containsExactlyElementsOf(alone.form());
            assertThat(both.steadyMinutes()).isEqualTo(alone.steadyMinutes());
            assertThat(both.warmUp()).isEqualTo(alone.warmUp());
            assertThat(both.form(Metric.CADENCE, "stryd").orElseThrow().mean())
                    .isEqualTo(other, within(0.1));
        }
    }

    @Test
    void sourcesOfOneNameAndFieldsOfOneQuantityStayApart() {
        RunMeasures run =
                SyntheticRun.minutes(20)
                        .sensor("unknown", Channel.CADENCE, _ -> 160)
                        .sensor("unknown", Channel.CADENCE, _ -> 170)
                        .measure();

        assertThat(run.form().stream().map(FormMeasure::source))
                .containsExactly("unknown", "unknown #2");
        assertThat(run.form(Metric.CADENCE, "unknown #2").orElseThrow().mean())
                .isEqualTo(170, within(1e-9));
    }

    @Test
    void theDayIsTheRunnersOwn() {
        SyntheticRun late = SyntheticRun.minutes(20).start("2026-03-01T22:30:00Z");

        assertThat(RunMeasurement.measure(late.activity(), ZoneOffset.ofHours(2)).date())
                .hasToString("2026-03-02");
        assertThat(
                        RunMeasurement.measure(
                                        late.offset(ZoneOffset.ofHours(-5)).activity(),
                                        ZoneOffset.ofHours(2))
                                .date())
                .hasToString("2026-03-01");
    }

    private static SyntheticRun wavy(double phase) {
        return SyntheticRun.minutes(45)
                .speed(t -> 3 + 0.5 * Math.sin(t / phase))
                .with(Channel.CADENCE, t -> 165 + 3 * Math.cos(t / phase))
                .with(Channel.GROUND_CONTACT_TIME, t -> 255 + 8 * Math.sin(t / 700));
    }

    private static double typical(Metric metric) {
        return switch (metric) {
            case CADENCE -> 168;
            case GROUND_CONTACT_TIME -> 255;
            case VERTICAL_OSCILLATION -> 92;
            case VERTICAL_RATIO -> 8.5;
            case STEP_LENGTH -> 1071;
            case BALANCE_LEFT -> 49.5;
        };
    }

    private static FormMeasure native_(RunMeasures run, Metric metric) {
        return run.form(metric, "native").orElseThrow();
    }
}
