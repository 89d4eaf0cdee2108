package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.inference.ReliefPosterior;

/// The statistics of an experiment against cases whose answer is known.
class ExperimentTest {
    private static final Power.Conduct AS_DRAWN = Power.Conduct.AS_DRAWN;
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
        assertThat(RandomisationTest.least(schedule, runs)).isCloseTo(1.0 / 32, within(1e-12));
    }

    @Test
    void aRandomStartCannotBeMoreCertainThanItsFirstDaysAllow() {
        Schedule schedule = new Schedule.RandomStart(14, 21, 20, 56);
        List<Observation> everyOtherDay = new ArrayList<>();
        for (int run = 0; run < 45; run++) {
            everyOtherDay.add(new Observation(run, 2 * run, run % 3, Optional.empty()));
        }
        // Two first days with no run between them are one assignment.
        assertThat(RandomisationTest.least(schedule, everyOtherDay)).isGreaterThan(0.04);
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
            Schedule schedule = Schedule.runs(8).redrawn(random);
            List<Observation> none = Rehearsal.of(schedule, NOISE, 4, 0, random, AS_DRAWN).runs();
            if (RandomisationTest.of(schedule, none, i).pValue() <= 0.05) {
                falseAlarms++;
            }
            List<Observation> some =
                    Rehearsal.of(schedule, NOISE, 4, relief, random, AS_DRAWN).runs();
            ReliefPosterior found =
                    Estimation.asRandomised(schedule, EarlierRuns.NONE, some)
                            .orElseThrow()
                            .posterior();
            covered += found.interval80().contains(NOISE.writtenRelief(relief)) ? 1 : 0;
        }
        // 0.05 and 0.8, four standard errors to each side.
        assertThat((double) falseAlarms / experiments).isLessThan(0.10);
        assertThat((double) covered / experiments).isBetween(0.70, 0.90);
    }

    @Test
    void theReliefThatAPlanPromisesIsShownFourTimesInFive() {
        Schedule schedule = Schedule.runs(8);
        Power power = Power.of(schedule, NOISE, 4, 11);
        double promised = power.smallestRelief().orElseThrow();
        double latent = 0;
        while (NOISE.writtenRelief(latent) < promised - 1e-9) {
            latent += 0.25;
        }
        // Another seed than the promise was found with: a standard error is 0.013.
        assertThat(Power.chance(schedule, NOISE, 4, latent, 99, AS_DRAWN)).isGreaterThan(0.75);
        assertThat(Power.chance(schedule, NOISE, 4, latent - 0.25, 99, AS_DRAWN)).isLessThan(0.85);
        assertThat(Power.chance(schedule, NOISE, 4, 0, 99, AS_DRAWN)).isBetween(0.005, 0.07);
    }

    @Test
    void theCautiousPromiseIsLargerAndIsKeptWhereRunsGoAstray() {
        Schedule schedule = Schedule.runs(8);
        double promised = Power.of(schedule, NOISE, 4, 11).smallestRelief().orElseThrow();
        double cautious = Power.amiss(schedule, NOISE, 4, 11).smallestRelief().orElseThrow();
        assertThat(cautious).isGreaterThan(promised);
        double latent = 0;
        while (NOISE.writtenRelief(latent) < cautious - 1e-9) {
            latent += 0.25;
        }
        Power.Conduct amiss = Power.Conduct.amiss(schedule);
        assertThat(Power.chance(schedule, NOISE, 4, latent, 99, amiss)).isGreaterThan(0.75);
        assertThat(Power.chance(schedule, NOISE, 4, latent, 99, AS_DRAWN)).isGreaterThan(0.85);
    }

    @Test
    void aRunnerWithoutPainCannotBeShownAnyRelief() {
        Noise painless =
                Noise.ofScores(List.of(0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), 1);
        assertThat(painless.zeros()).isEqualTo(0.9);
        assertThat(painless.writtenLevel()).isCloseTo(0.1, within(0.03));
        assertThat(Power.of(Schedule.runs(12), painless, 4, 3).smallestRelief()).isEmpty();
    }

    @Test
    void theSpreadThatZerosHideIsFoundAgain() {
        // A latent level of 1 and deviation of 2, as written.
        WrittenScores written = WrittenScores.of(1, 2);
        WrittenScores.Latent latent = WrittenScores.latent(written.mean(), written.deviation());
        assertThat(latent.level()).isCloseTo(1, within(1e-6));
        assertThat(latent.deviation()).isCloseTo(2, within(1e-6));
        assertThat(written.deviation()).isLessThan(2);
    }

    private static List<Arm> arms(String letters) {
        return letters.chars().mapToObj(c -> c == 'U' ? Arm.USUAL : Arm.CHANGE).toList();
    }
}
