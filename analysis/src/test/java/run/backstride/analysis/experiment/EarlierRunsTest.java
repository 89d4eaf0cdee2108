package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.diary.Diary;

/// What the diary before a plan does to an experiment with a random start.
class EarlierRunsTest {
    private static final ExperimentPlan PLAN = PlanReadingTest.plan(Trial.STRENGTH, 3);
    private static final LocalDate FIRST = PLAN.firstDay();
    private static final int LONG_BEFORE = -120;

    @Test
    void theScoredRunsOfEightWeeksUpToFourWeeksBeforeThePlanAreUsed() {
        EarlierRuns earlier = EarlierRuns.of(PLAN, history(LONG_BEFORE, _ -> 3));
        assertThat(earlier.runs()).hasSize(28);
        assertThat(earlier.runs().getFirst().day()).isEqualTo(-84);
        assertThat(earlier.runs().getLast().day()).isEqualTo(-30);
        // Fourteen runs of the four weeks between are passed over, not forgotten.
        assertThat(earlier.runs().getLast().run()).isEqualTo(-15);
    }

    @Test
    void theFirstFourWeeksOfADiaryAreNotUsed() {
        EarlierRuns earlier = EarlierRuns.of(PLAN, history(-70, _ -> 3));
        assertThat(earlier.runs().getFirst().day()).isEqualTo(-42);
        assertThat(earlier.runs().getLast().day()).isEqualTo(-30);
        assertThat(EarlierRuns.of(PLAN, history(-56, _ -> 3))).isEqualTo(EarlierRuns.NONE);
    }

    @Test
    void withoutScoredRunsInThoseDaysTheEstimateIsTheOneOfThePlansDaysAlone() {
        assertThat(EarlierRuns.of(PLAN, history(-28, _ -> 3))).isEqualTo(EarlierRuns.NONE);
        ExperimentResult none = concluded(history(-28, day -> pain(day, 2)));
        ExperimentResult never = concluded(history(0, day -> pain(day, 2)));
        assertThat(none.earlierScored()).isZero();
        assertThat(none.asRandomised()).isEqualTo(never.asRandomised());
        assertThat(String.join(" ", OutcomeWords.outcome(PLAN, none)))
                .contains("no scored run to compare with");
    }

    @Test
    void aReliefIsToldMoreNarrowlyWithThemThanWithout() {
        ExperimentResult with = concluded(history(LONG_BEFORE, day -> pain(day, 2)));
        ReliefPosterior known = with.asRandomised().orElseThrow();
        ReliefPosterior alone =
                concluded(history(0, day -> pain(day, 2))).asRandomised().orElseThrow();
        assertThat(with.earlierScored()).isEqualTo(28);
        assertThat(width(known)).isLessThan(0.8 * width(alone));
        assertThat(known.interval95().contains(2)).isTrue();
        assertThat(Math.abs(known.mean() - 2)).isLessThan(Math.abs(alone.mean() - 2));
        assertThat(String.join(" ", OutcomeWords.outcome(PLAN, with)))
                .contains("28 scored runs of your diary");
    }

    @Test
    void theRandomisationTestKnowsNothingOfThem() {
        ExperimentResult with = concluded(history(LONG_BEFORE, day -> pain(day, 2)));
        ExperimentResult without = concluded(history(0, day -> pain(day, 2)));
        assertThat(with.test()).isEqualTo(without.test());
        assertThat(with.scored()).isEqualTo(without.scored());
    }

    @Test
    void aFlareInWhichThePlanIsMadeIsNotCountedForAChangeThatDoesNothing() {
        int sure = 0;
        double sum = 0;
        int experiments = 60;
        for (int i = 0; i < experiments; i++) {
            SplittableRandom random = new SplittableRandom(31L * i);
            int worst = -random.nextInt(20);
            ReliefPosterior found =
                    concluded(
                                    history(
                                            LONG_BEFORE,
                                            day ->
                                                    Math.rint(
                                                            2
                                                                    + 0.8 * random.nextGaussian()
                                                                    + flare(day - worst))))
                            .asRandomised()
                            .orElseThrow();
            sum += found.mean();
            sure += found.probabilityOfAny() >= 0.95 ? 1 : 0;
        }
        // Of a flare of 2 points the weeks after the start keep 0.4: that much would be credited,
        // and more.
        assertThat(sum / experiments).isCloseTo(0, within(0.25));
        assertThat(sure).isLessThanOrEqualTo(8);
    }

    private static double flare(int since) {
        return since < 0 ? 0 : 1.5 * Math.exp(-since / 17.0);
    }

    private static double width(ReliefPosterior relief) {
        return relief.interval80().high() - relief.interval80().low();
    }

    /// Noise without any tie to the day, and a change that acts as the plan has it.
    private static double pain(int day, double relief) {
        double noise = (Math.floorMod(day * 7, 5) + Math.floorMod(day * 3, 4) - 3.5) / 3;
        return Math.rint(3.4 + noise - (day < 0 ? 0 : relief * PLAN.schedule().strength(0, day)));
    }

    private static ExperimentResult concluded(RunnerHistory history) {
        LocalDate asOf = PLAN.lastDay().plusDays(1);
        return Experiments.conclude(
                PLAN, history, LoadMeasurement.measure(history, asOf), List.of(), asOf);
    }

    /// A run every other day, known to the diary.
    private static RunnerHistory history(int from, IntToDoubleFunction pain) {
        List<Diary.PainDay> days = new ArrayList<>();
        for (int day = from; day < PLAN.schedule().days(); day += 2) {
            days.add(
                    new Diary.PainDay(
                            FIRST.plusDays(day),
                            OptionalDouble.empty(),
                            OptionalDouble.of(Math.max(0, pain.applyAsDouble(day))),
                            OptionalDouble.empty(),
                            "",
                            ""));
        }
        Diary diary =
                new Diary(
                        Diary.Profile.UNKNOWN,
                        days,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new RunnerHistory(List.of(), List.of(), diary, List.of());
    }
}
