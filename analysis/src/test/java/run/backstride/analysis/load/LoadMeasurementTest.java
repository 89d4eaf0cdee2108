package run.backstride.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.diary.Diary;

class LoadMeasurementTest {

    @Nested
    class Spikes {
        @Test
        void aRunIsHeldAgainstTheLongestOfTheThirtyDaysBefore() {
            LoadHistory load = new Runs().on(0, 20).on(10, 10).on(20, 8).on(31, 15).measured();

            // The 20 km lie 31 days back: the longest of the 30 days is 10 km.
            assertThat(load.runs().getLast().spikeRatio()).hasValueCloseTo(1.5, within(1e-12));
        }

        @Test
        void theDayThirtyDaysBackStillCounts() {
            LoadHistory load = new Runs().on(0, 20).on(10, 10).on(30, 15).measured();

            assertThat(load.runs().getLast().spikeRatio()).hasValueCloseTo(0.75, within(1e-12));
        }

        @Test
        void afterALayoffThereIsNothingToHoldTheRunAgainst() {
            LoadHistory load = new Runs().on(0, 20).on(40, 5).on(42, 10).measured();

            assertThat(load.runs().get(1).spikeRatio()).isEmpty();
            assertThat(load.runs().get(2).spikeRatio()).hasValueCloseTo(2.0, within(1e-12));
        }

        @Test
        void aYoungLogTellsNoSpike() {
            LoadHistory load = new Runs().on(0, 5).on(3, 10).on(14, 10).measured();

            assertThat(load.runs().get(1).spikeRatio()).isEmpty();
            assertThat(load.runs().get(2).spikeRatio()).hasValueCloseTo(1.0, within(1e-12));
        }

        @Test
        void aRunOfTheSameMorningCountsAsBefore() {
            LoadHistory load = new Runs().on(0, 5).at(20, 6, 10).at(20, 18, 5).measured();

            assertThat(load.runs().get(2).spikeRatio()).hasValueCloseTo(0.5, within(1e-12));
        }

        @Test
        void theBinsAreThoseOfTheStudyAndTheirUpperEndsBelongToThem() {
            assertThat(List.of(0.5, 1.10, 1.11, 1.30, 1.31, 2.0, 2.01).stream().map(SpikeBin::of))
                    .containsExactly(
                            SpikeBin.NONE,
                            SpikeBin.NONE,
                            SpikeBin.SMALL,
                            SpikeBin.SMALL,
                            SpikeBin.MODERATE,
                            SpikeBin.MODERATE,
                            SpikeBin.LARGE);
        }
    }

    @Nested
    class Basis {
        @Test
        void effortTimesMinutesWhereMostRunsHaveEffort() {
            LoadHistory load =
                    new Runs()
                            .withEffort(0, 10, 4)
                            .withEffort(1, 10, 5)
                            .withEffort(2, 10, 6)
                            .withEffort(3, 10, 7)
                            .on(4, 10)
                            .measured();

            assertThat(load.basis()).isEqualTo("rpe");
            assertThat(load.runs().getFirst().load()).hasValueCloseTo(240.0, within(1e-9));
            // One basis for all: the run without effort has no load, not one of another kind.
            assertThat(load.runs().getLast().load()).isEmpty();
        }

        @Test
        void minutesWhereNothingElseIsKnown() {
            LoadHistory load = new Runs().withEffort(0, 10, 4).on(1, 10).measured();

            assertThat(load.basis()).isEqualTo("minutes");
            assertThat(load.runs())
                    .allSatisfy(run -> assertThat(run.load()).hasValueCloseTo(60.0, within(1e-9)));
        }

        @Test
        void theHeartRateImpulseWhereAgeAndRestingHeartRateAreKnown() {
            Diary diary =
                    Diaries.with(
                            new Diary.Profile(
                                    "",
                                    OptionalInt.of(1986),
                                    Optional.empty(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty()),
                            List.of(
                                    new Diary.Night(
                                            Runs.FIRST,
                                            OptionalDouble.empty(),
                                            OptionalDouble.of(60),
                                            OptionalDouble.empty(),
                                            "sleep.csv")));
            LoadHistory load = new Runs().withHeartRate(0, 10, 120).measured(diary);

            // 40 years: maximum 180; reserve (120 - 60) / (180 - 60) = 0.5; 60 min.
            assertThat(load.basis()).isEqualTo("heart-rate");
            assertThat(load.runs().getFirst().load())
                    .hasValueCloseTo(60 * 0.5 * 0.64 * Math.exp(0.96), within(1e-9));
        }
    }

    @Nested
    class HardRun {
        @Test
        void hoursCountFromTheEndOfTheLastHardRun() {
            LoadHistory load =
                    new Runs()
                            .withEffort(0, 10, 8)
                            .withEffort(1, 10, 4)
                            .withEffort(2, 5, 7)
                            .measured();

            assertThat(load.runs().get(0).hard()).contains(true);
            assertThat(load.runs().get(0).hoursSinceHard()).isEmpty();
            assertThat(load.runs().get(1).hard()).contains(false);
            assertThat(load.runs().get(1).hoursSinceHard()).hasValueCloseTo(23.0, within(1e-9));
            assertThat(load.runs().get(2).hoursSinceHard()).hasValueCloseTo(47.0, within(1e-9));
        }

        @Test
        void withoutEffortTheTopOfTheRunnersOwnDistancesIsHard() {
            Runs runs = new Runs();
            for (int day = 0; day < 20; day++) {
                runs.on(day, 5 + day % 5);
            }
            LoadHistory load = runs.on(20, 25).measured();

            assertThat(load.runs().getLast().hard()).contains(true);
            assertThat(load.runs().stream().filter(r -> r.hard().orElse(false)).count())
                    .isLessThanOrEqualTo(5);
        }

        @Test
        void aFewRunsTellNothing() {
            assertThat(new Runs().on(0, 5).on(1, 25).measured().runs())
                    .allSatisfy(run -> assertThat(run.hard()).isEmpty());
        }
    }

    @Nested
    class Weeks {
        @Test
        void monotonyAndStrainOfAKnownWeek() {
            // 60 min on days 0, 2, 4, 6: loads 60 0 60 0 60 0 60.
            LoadHistory load = new Runs().on(0, 10).on(2, 10).on(4, 10).on(6, 10).measured();

            WeekLoad week = load.weeks().getLast();
            double mean = 240.0 / 7;
            double deviation = Math.sqrt((4 * (60 - mean) * (60 - mean) + 3 * mean * mean) / 6);
            assertThat(week.load()).isEqualTo(240, within(1e-9));
            assertThat(week.km()).isEqualTo(40, within(1e-9));
            assertThat(week.runs()).isEqualTo(4);
            assertThat(week.monotony()).hasValueCloseTo(mean / deviation, within(1e-9));
            assertThat(week.strain()).hasValueCloseTo(240 * mean / deviation, within(1e-9));
            assertThat(load.weeks().subList(0, 6))
                    .allSatisfy(w -> assertThat(w.monotony()).isEmpty());
        }

        @Test
        void theSameLoadEachDayHasNoMonotony() {
            Runs runs = new Runs();
            for (int day = 0; day < 7; day++) {
                runs.on(day, 10);
            }
            assertThat(runs.measured().weeks().getLast().monotony()).isEmpty();
        }

        @Test
        void anEmptyWeekHasNoMonotonyAndNoLoad() {
            LoadHistory load =
                    LoadMeasurement.measure(
                            new Runs().on(0, 10).history(Diary.EMPTY), Runs.FIRST.plusDays(20));

            assertThat(load.weeks()).hasSize(21);
            assertThat(load.weeks().getLast().load()).isZero();
            assertThat(load.weeks().getLast().monotony()).isEmpty();
        }

        @Test
        void theAcuteWeekIsHeldAgainstTheThreeWeeksBeforeIt() {
            Runs runs = new Runs();
            for (int day = 0; day < 21; day += 7) {
                runs.on(day, 10);
            }
            LoadHistory load = runs.on(21, 10).on(27, 10).measured();

            assertThat(load.weeks().getLast().acuteToChronic()).hasValueCloseTo(2.0, within(1e-9));
            assertThat(load.weeks().get(26).acuteToChronic()).isEmpty();
        }

        @Test
        void theWeightedMeanOfAConstantLoadIsThatLoad() {
            Runs runs = new Runs();
            for (int day = 0; day < 40; day++) {
                runs.on(day, 10);
            }
            WeekLoad last = runs.measured().weeks().getLast();
            assertThat(last.acuteEwma()).isEqualTo(60, within(1e-9));
            assertThat(last.chronicEwma()).isEqualTo(60, within(1e-9));
        }

        @Test
        void theWeightedMeanForgetsAsItsSpanSays() {
            LoadHistory load =
                    LoadMeasurement.measure(
                            new Runs().on(0, 10).history(Diary.EMPTY), Runs.FIRST.plusDays(3));
            assertThat(load.weeks().getLast().acuteEwma())
                    .isEqualTo(60 * Math.pow(0.75, 3), within(1e-9));
        }
    }

    @Test
    void runsAfterTheAsOfDayAndRunsThatCannotBeHaveNoLoad() {
        LoadHistory load =
                LoadMeasurement.measure(
                        new Runs().on(0, 10).on(1, 0).on(5, 10).history(Diary.EMPTY),
                        Runs.FIRST.plusDays(2));

        assertThat(load.runs()).hasSize(3);
        assertThat(load.runs().get(0).load()).isPresent();
        assertThat(load.runs().get(1).load()).isEmpty();
        assertThat(load.runs().get(2).load()).isEmpty();
        assertThat(load.weeks().getLast().lastDay()).isEqualTo(LocalDate.of(2026, 1, 3));
    }

    @Test
    void noRunsNoLoad() {
        LoadHistory load = LoadMeasurement.measure(new Runs().history(Diary.EMPTY), Runs.FIRST);

        assertThat(load.runs()).isEmpty();
        assertThat(load.weeks()).isEmpty();
    }

    @Test
    void whatComesLaterChangesNothingButTheRunnersOwnQuantiles() {
        Runs runs = new Runs();
        for (int day = 0; day < 40; day++) {
            runs.withEffort(day, 5 + day % 7, 3 + day % 5);
        }
        List<RunLoad> before = runs.measured().runs();
        List<RunLoad> after = runs.withEffort(41, 60, 10).measured().runs();

        assertThat(after.subList(0, 40)).isEqualTo(before);
    }
}
