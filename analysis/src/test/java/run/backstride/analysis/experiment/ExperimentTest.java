package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.inference.ReliefPosterior;

class ExperimentTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Noise NOISE = new Noise(4, 1, 0.5, 40);

    @Test
    void fivePairsThatAllSpeakForTheChangeAreOneOfThirtyTwo() {
        Schedule schedule = new Schedule.PerRun(arms("UCCUUCUCCU"));
        List<Observation> runs = new ArrayList<>();
        for (int run = 0; run < 10; run++) {
            Arm arm = schedule.arm(run, run);
            runs.add(new Observation(run, run, arm == Arm.USUAL ? 5 : 2, Optional.of(arm)));
        }
        RandomisationTest test = RandomisationTest.of(schedule, runs, 1);
        assertThat(test.pValue()).isCloseTo(1.0 / 32, within(1e-12));
        assertThat(test.schedules()).isEqualTo(32);
        assertThat(test.exhaustive()).isTrue();
        assertThat(test.difference()).isCloseTo(3, within(1e-12));
    }

    @Test
    void armsThatDoNotComeInPairsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule.PerRun(arms("UUCC")));
    }

    @Test
    void underCorrelatedNoiseTheTestKeepsItsLevelAndTheIntervalTheTruth() {
        SplittableRandom random = new SplittableRandom(5);
        int experiments = 300;
        int falseAlarms = 0;
        int covered = 0;
        double relief = 1;
        for (int i = 0; i < experiments; i++) {
            Schedule schedule = new Schedule.PerRun(arms("UCUCUCUCUCUCUCUC")).redrawn(random);
            List<Observation> none = Power.simulate(schedule, NOISE, 4, 0, random);
            if (RandomisationTest.of(schedule, none, i).pValue() <= 0.05) {
                falseAlarms++;
            }
            if (i % 6 == 0) {
                List<Observation> some = Power.simulate(schedule, NOISE, 4, relief, random);
                covered += estimate(schedule, some).interval80().contains(relief) ? 1 : 0;
            }
        }
        // 0.05 and 0.8, four standard errors to each side.
        assertThat((double) falseAlarms / experiments).isLessThan(0.10);
        assertThat(covered / 50.0).isBetween(0.57, 1.0);
    }

    @Test
    void theReliefThatAPlanPromisesIsShownFourTimesInFive() {
        ExperimentPlan plan = ExperimentPlan.draw(Trial.SHOES, MONDAY, NOISE, 4, 11);
        double power = Power.of(plan.schedule(), NOISE, 4, plan.smallestRelief(), 99);
        assertThat(power).isGreaterThan(0.7);
        assertThat(Power.of(plan.schedule(), NOISE, 4, 0, 99)).isLessThan(0.12);
    }

    @Test
    void aChangedPlanHasAnotherHash() {
        ExperimentPlan plan = ExperimentPlan.draw(Trial.STRETCHING, MONDAY, NOISE, 4, 3);
        ExperimentPlan same = ExperimentPlan.draw(Trial.STRETCHING, MONDAY, NOISE, 4, 3);
        ExperimentPlan later =
                ExperimentPlan.draw(Trial.STRETCHING, MONDAY.plusDays(1), NOISE, 4, 3);
        assertThat(same.hash()).isEqualTo(plan.hash());
        assertThat(later.hash()).isNotEqualTo(plan.hash());
    }

    @Test
    void painAboveFiveOnTwoDaysEndsItAndLaterRunsDoNotCount() {
        ExperimentPlan plan = ExperimentPlan.draw(Trial.SHOES, MONDAY, NOISE, 4, 3);
        List<LogEntry> log = new ArrayList<>();
        for (int run = 0; run < 10; run++) {
            log.add(entry(plan, run, run == 2 || run == 4 ? 6 : 5));
        }
        ExperimentResult result = Experiments.conclude(plan, log);
        assertThat(result.stopped())
                .hasValueSatisfying(text -> assertThat(text).contains("two days"));
        assertThat(result.scoredRuns()).isEqualTo(5);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void runsDoneOtherwiseCountAsRandomisedAndAsDone() {
        ExperimentPlan plan = ExperimentPlan.draw(Trial.SHOES, MONDAY, NOISE, 4, 3);
        List<LogEntry> log = new ArrayList<>();
        for (int run = 0; run < 16; run++) {
            Arm drawn = plan.schedule().arm(run, 2 * run);
            // Two runs in the wrong shoe; pain follows what was worn.
            Arm done = run == 3 || run == 8 ? drawn.other() : drawn;
            double noise = run % 3 == 0 ? 1 : 0;
            double pain = (done == Arm.CHANGE ? 2 : 4) + noise;
            log.add(
                    new LogEntry(
                            MONDAY.plusDays(2L * run),
                            Optional.of(done),
                            OptionalDouble.of(pain),
                            OptionalDouble.of(5),
                            false));
        }
        ExperimentResult result = Experiments.conclude(plan, log);
        assertThat(result.notFollowed()).isEqualTo(2);
        assertThat(result.complete()).isTrue();
        assertThat(result.asDone().orElseThrow().mean())
                .isGreaterThan(result.asRandomised().orElseThrow().mean());
        assertThat(result.asDone().orElseThrow().interval95().contains(2)).isTrue();
    }

    private static LogEntry entry(ExperimentPlan plan, int run, double pain) {
        return new LogEntry(
                MONDAY.plusDays(2L * run),
                Optional.of(plan.schedule().arm(run, 2 * run)),
                OptionalDouble.of(pain),
                OptionalDouble.empty(),
                false);
    }

    private static ReliefPosterior estimate(Schedule schedule, List<Observation> runs) {
        double[] change = new double[runs.size()];
        double[] before = new double[runs.size()];
        for (int t = 0; t < change.length; t++) {
            change[t] = schedule.arm(t, runs.get(t).day()) == Arm.CHANGE ? 1 : 0;
            before[t] = t > 0 ? change[t - 1] : 0;
        }
        return ReliefEstimate.of(runs, change, before).posterior();
    }

    private static List<Arm> arms(String letters) {
        return letters.chars().mapToObj(c -> c == 'U' ? Arm.USUAL : Arm.CHANGE).toList();
    }
}
