package run.backstride.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary.PainDay;

final class SimulatedRunnerTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

    @Test
    void theSameSeedGivesTheSameRunner() {
        RunnerSpec spec = RunnerSpec.withMistake(Mistake.FOOTWEAR);
        assertThat(SimulatedRunner.panel(spec, 7)).isEqualTo(SimulatedRunner.panel(spec, 7));
        assertThat(SimulatedRunner.panel(spec, 7).days())
                .isNotEqualTo(SimulatedRunner.panel(spec, 8).days());
    }

    @Test
    void aSoundRunnerHasNoRelief() {
        Truth truth = SimulatedRunner.panel(RunnerSpec.sound(), 1).truth();
        assertThat(truth.planted()).isEmpty();
        assertThat(truth.relief()).isZero();
        assertThat(truth.reliefAsWritten()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void correctingThePlantedMistakeTakesPainAway(Mistake mistake) {
        double relief = mean(RunnerSpec.withMistake(mistake), panel -> panel.truth().relief());
        double written =
                mean(RunnerSpec.withMistake(mistake), panel -> panel.truth().reliefAsWritten());
        assertThat(relief).isBetween(0.4, 4.0);
        assertThat(written).isBetween(0.2, relief + 0.2);
    }

    @ParameterizedTest
    @EnumSource(Driver.class)
    void theSpoiledHabitIsWorseThanItsTarget(Driver driver) {
        RunnerSpec spec = RunnerSpec.sound().planting(new Planted(driver, 1, Planted.Shape.LINEAR));
        double spoiled = mean(spec, panel -> shareBeyondTarget(panel, driver));
        double sound = mean(RunnerSpec.sound(), panel -> shareBeyondTarget(panel, driver));
        assertThat(spoiled).isGreaterThan(1.4 * sound); // of spikes there are few, in any runner
        assertThat(sound).isLessThan(0.6);
    }

    @Test
    void withoutNuisancesPainFollowsTheDriverAtThePlantedRate() {
        Nuisances quiet = new Nuisances(4, 0.3, 0, 0, 14, 0, 0, 0, 0, 1, 0, 0);
        Planted planted = new Planted(Driver.ASYMMETRY, 0.8, Planted.Shape.LINEAR);
        RunnerSpec spec = RunnerSpec.sound().planting(planted).with(quiet);
        double slope =
                mean(
                        spec,
                        panel ->
                                slope(
                                        panel.days().stream()
                                                .filter(d -> d.run().isPresent())
                                                .toList(),
                                        day -> day.exposure(Driver.ASYMMETRY).orElseThrow(),
                                        SimulatedDay::worst));
        assertThat(slope).isCloseTo(0.8, within(0.1));
    }

    @Nested
    final class TheDiary {

        @Test
        void beginsAtAFlare() {
            double first = mean(RunnerSpec.sound(), panel -> meanWorst(panel, 56, 63));
            double later = mean(RunnerSpec.sound(), panel -> meanWorst(panel, 110, 180));
            assertThat(first).isGreaterThan(later + 1);
            Panel panel = SimulatedRunner.panel(RunnerSpec.sound(), 3);
            assertThat(panel.diary().pain())
                    .noneMatch(day -> day.date().isBefore(panel.spec().diaryFrom()));
        }

        @Test
        void holdsManyZerosAndWholeNumbersOnly() {
            List<PainDay> pain = SimulatedRunner.panel(RunnerSpec.sound(), 2).diary().pain();
            long zeros = pain.stream().filter(day -> day.morning().orElse(1) == 0).count();
            assertThat((double) zeros / pain.size()).isBetween(0.1, 0.6);
            assertThat(pain)
                    .allSatisfy(day -> {
                        double score = day.morning().orElseThrow();
                        assertThat(score).isBetween(0.0, 10.0).isEqualTo(Math.rint(score));
                    });
        }

        @Test
        void isWrittenMoreOftenWhenItHurts() {
            double hurting = mean(RunnerSpec.sound(), panel -> loggedShare(panel, 4, 10));
            double painFree = mean(RunnerSpec.sound(), panel -> loggedShare(panel, 0, 1));
            assertThat(hurting).isGreaterThan(painFree + 0.1);
        }

        @Test
        void isFullWhereNothingDisturbsIt() {
            Panel panel = SimulatedRunner.panel(RunnerSpec.sound().with(Nuisances.NONE), 2);
            assertThat(panel.diary().pain()).hasSize(panel.spec().days() - 56);
        }
    }

    @Nested
    final class PainAndLife {

        @Test
        void painMakesTheNextDaysRunsShorterAndRarer() {
            Nuisances sore = withBaseline(4);
            Nuisances well = withBaseline(-3);
            double kmSore = mean(RunnerSpec.sound().with(sore), PainAndLife::kilometers);
            double kmWell = mean(RunnerSpec.sound().with(well), PainAndLife::kilometers);
            assertThat(kmSore).isLessThan(0.85 * kmWell);
        }

        @Test
        void habitsMoveTogetherOnlyWhereEntangled() {
            double entangled =
                    mean(RunnerSpec.sound().with(entangled(0.9)), PainAndLife::habitsTogether);
            double free = mean(RunnerSpec.sound().with(entangled(0)), PainAndLife::habitsTogether);
            assertThat(entangled).isGreaterThan(0.25);
            assertThat(free).isBetween(-0.25, 0.25);
        }

        private static double kilometers(Panel panel) {
            return panel.runs().stream().mapToDouble(SimulatedRun::km).sum();
        }

        private static double habitsTogether(Panel panel) {
            List<SimulatedDay> runDays =
                    panel.days().stream().filter(d -> d.run().isPresent()).toList();
            return correlation(
                    runDays,
                    day -> day.exposure(Driver.SHORT_SLEEP).orElseThrow(),
                    day -> day.exposure(Driver.LOW_CADENCE).orElseThrow());
        }

        private static Nuisances withBaseline(double nrs) {
            return new Nuisances(nrs, 0.9, 0.5, 0, 14, 0, 0.4, 0.5, 1, 0.75, 0.06, 56);
        }

        private static Nuisances entangled(double share) {
            return new Nuisances(1, 0.9, 0.5, 2.5, 14, 0, 0.4, share, 0, 0.75, 0.06, 56);
        }
    }

    private static double mean(RunnerSpec spec, ToDoubleFunction<Panel> figure) {
        return SEEDS.stream()
                .mapToDouble(seed -> figure.applyAsDouble(SimulatedRunner.panel(spec, seed)))
                .average()
                .orElseThrow();
    }

    private static double shareBeyondTarget(Panel panel, Driver driver) {
        return panel.days().stream()
                .filter(day -> day.run().isPresent() && day.exposure(driver).isPresent())
                .mapToDouble(day -> day.exposure(driver).orElseThrow() > driver.target() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double meanWorst(Panel panel, int from, int to) {
        return panel.days().subList(from, to).stream()
                .mapToDouble(SimulatedDay::worst)
                .average()
                .orElseThrow();
    }

    private static double loggedShare(Panel panel, double low, double high) {
        return panel.days().stream()
                .filter(day -> !day.date().isBefore(panel.spec().diaryFrom()))
                .filter(day -> day.worst() >= low && day.worst() <= high)
                .mapToDouble(day -> day.logged() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double slope(
            List<SimulatedDay> days,
            ToDoubleFunction<SimulatedDay> x,
            ToDoubleFunction<SimulatedDay> y) {
        return covariance(days, x, y) / covariance(days, x, x);
    }

    private static double correlation(
            List<SimulatedDay> days,
            ToDoubleFunction<SimulatedDay> x,
            ToDoubleFunction<SimulatedDay> y) {
        return covariance(days, x, y) / Math.sqrt(covariance(days, x, x) * covariance(days, y, y));
    }

    private static double covariance(
            List<SimulatedDay> days,
            ToDoubleFunction<SimulatedDay> x,
            ToDoubleFunction<SimulatedDay> y) {
        double meanX = days.stream().mapToDouble(x).average().orElseThrow();
        double meanY = days.stream().mapToDouble(y).average().orElseThrow();
        return days.stream()
                .mapToDouble(d -> (x.applyAsDouble(d) - meanX) * (y.applyAsDouble(d) - meanY))
                .sum();
    }
}
