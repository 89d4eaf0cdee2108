package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import run.backstride.core.Mistake;

class ReliefPriorTest {

    @Test
    void aCertainContributorHasTheEffectOfTheTrial() {
        Relief relief = ReliefPrior.of(Mistake.CORE_STRENGTH, 1, OptionalDouble.empty()).relief();
        assertThat(relief.mean()).isCloseTo(0.746, within(1e-6));
        // A normal distribution: mean ± 1.281552 SD and ± 1.959964 SD.
        assertThat(relief.interval80().low()).isCloseTo(0.746 - 1.281552 * 0.64, within(1e-6));
        assertThat(relief.interval95().high()).isCloseTo(0.746 + 1.959964 * 0.64, within(1e-6));
        assertThat(relief.probabilityAtLeastOne()).isCloseTo(0.345730, within(1e-5));
        assertThat(relief.basis()).isEqualTo(Relief.Basis.PUBLISHED_EVIDENCE);
    }

    @Test
    void whatDoesNotContributeTakesAwayAboutNothing() {
        Relief relief = ReliefPrior.of(Mistake.FOOTWEAR, 0, OptionalDouble.of(5)).relief();
        assertThat(relief.mean()).isCloseTo(0, within(1e-9));
        assertThat(relief.interval95().high()).isLessThan(0.3);
        assertThat(relief.probabilityAtLeastOne()).isLessThan(1e-9);
    }

    @Test
    void nobodyLosesMorePainThanThereIs() {
        for (double pain : new double[] {0.3, 0.5, 1, 2, 4}) {
            Relief relief =
                    ReliefPrior.of(Mistake.CORE_STRENGTH, 0.6, OptionalDouble.of(pain)).relief();
            assertThat(relief.interval95().high()).isLessThan(pain);
        }
        Relief half = ReliefPrior.of(Mistake.CORE_STRENGTH, 0.6, OptionalDouble.of(2)).relief();
        Relief full = ReliefPrior.of(Mistake.CORE_STRENGTH, 0.6, OptionalDouble.of(4)).relief();
        assertThat(half.mean()).isCloseTo(full.mean() / 2, within(1e-12));
        assertThat(half.interval80().high()).isCloseTo(full.interval80().high() / 2, within(1e-8));
    }

    @Test
    void withoutPainThereIsNothingToLose() {
        Relief relief = ReliefPrior.of(Mistake.CORE_STRENGTH, 0.6, OptionalDouble.of(0)).relief();
        assertThat(relief.mean()).isZero();
        assertThat(relief.interval95().high()).isCloseTo(0, within(1e-12));
        assertThat(relief.probabilityAtLeastOne()).isZero();
    }

    /// The formulas against draws: the mixture by hand, at half the pain of the trials.
    @Test
    void momentsAndQuantilesAgreeWithDraws() {
        double p = 0.3;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        double[] draws = new double[400_000];
        for (int i = 0; i < draws.length; i++) {
            draws[i] =
                    random.nextDouble() < p
                            ? (0.746 + 0.64 * random.nextGaussian()) / 2
                            : 0.15 * random.nextGaussian() / 2;
        }
        Arrays.sort(draws);
        Relief relief = ReliefPrior.of(Mistake.CORE_STRENGTH, p, OptionalDouble.of(2)).relief();
        assertThat(relief.mean())
                .isCloseTo(Arrays.stream(draws).average().orElseThrow(), within(0.002));
        assertThat(relief.interval80().low()).isCloseTo(draws[40_000], within(0.005));
        assertThat(relief.interval80().high()).isCloseTo(draws[360_000], within(0.005));
        assertThat(relief.interval95().low()).isCloseTo(draws[10_000], within(0.005));
        assertThat(relief.interval95().high()).isCloseTo(draws[390_000], within(0.01));
        double atLeastOne = Arrays.stream(draws).filter(draw -> draw >= 1).count() / 400_000.0;
        assertThat(relief.probabilityAtLeastOne()).isCloseTo(atLeastOne, within(0.001));
    }

    @Test
    void moreProbableMeansMoreReliefAndAWiderInterval() {
        double before = -1;
        double width = 0;
        for (double p : new double[] {0.05, 0.2, 0.4, 0.6}) {
            Relief relief = ReliefPrior.of(Mistake.RUNNING_FORM, p, OptionalDouble.of(4)).relief();
            assertThat(relief.mean()).isGreaterThan(before);
            double now = relief.interval95().high() - relief.interval95().low();
            assertThat(now).isGreaterThan(width);
            before = relief.mean();
            width = now;
        }
    }

    @Test
    void withoutADiaryNoMistakePromisesMoreThanAFractionOfAPoint() {
        for (Mistake mistake : Mistake.values()) {
            assertThat(ReliefPrior.of(mistake, 0.6, OptionalDouble.empty()).mean()).isLessThan(0.5);
        }
    }
}
