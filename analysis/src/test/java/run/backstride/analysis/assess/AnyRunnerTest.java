package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.TestKind;

/// What holds of every runner, whatever was measured: runners drawn at random, some facts missing.
class AnyRunnerTest {

    private static Runner draw(RandomGenerator random) {
        Runner runner = new Runner();
        if (random.nextBoolean()) {
            runner.of(List.of(Sex.values()).get(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
            runner.born(1940 + random.nextInt(75))
                    .answeringNo(Runner.AS_OF.minusDays(random.nextInt(10)));
        }
        if (random.nextInt(8) == 0) {
            runner.answer(1 + random.nextInt(17), true, Runner.AS_OF.minusDays(random.nextInt(30)));
        }
        for (TestKind kind : TestKind.values()) {
            for (BodySide side : BodySide.values()) {
                if (random.nextInt(3) == 0) {
                    runner.test(kind, side, random.nextInt(-10, 130));
                }
            }
        }
        for (int back = 0; back < 90; back++) {
            if (random.nextInt(3) == 0) {
                runner.run(
                        back,
                        3 + random.nextInt(20),
                        random.nextGaussian(),
                        50 + random.nextGaussian(),
                        random.nextInt(4) == 0,
                        random.nextBoolean() ? "Alpha" : "");
            }
            if (random.nextInt(2) == 0) {
                runner.pain(back, random.nextInt(0, 6));
            }
            if (random.nextInt(5) == 0) {
                runner.strength(back).mobility(back, 10).night(back, 5 + random.nextDouble() * 4);
            }
        }
        if (random.nextBoolean()) {
            runner.mileage("Alpha", random.nextInt(1500))
                    .gait("trunk-lean", BodySide.BOTH, random.nextInt(-5, 25), Unit.DEGREES)
                    .gait(
                            "contralateral-pelvic-drop",
                            BodySide.LEFT,
                            random.nextInt(12),
                            Unit.DEGREES)
                    .gait(
                            "contralateral-pelvic-drop",
                            BodySide.RIGHT,
                            random.nextInt(12),
                            Unit.DEGREES);
        }
        return runner;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findingsAndPlanHoldTogether(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 5; i++) {
            Runner runner = draw(random);
            Assessment assessment =
                    runner.assess(
                            new DiaryEvidence(
                                    Map.of(),
                                    Map.of(
                                            List.of(Mistake.values()).get(random.nextInt(5)),
                                            Math.exp(random.nextGaussian() * 3)),
                                    Map.of(),
                                    Map.of(),
                                    List.of(),
                                    List.of()));
            holds(assessment);
            holds(runner.assess(), runner.plan());
        }
    }

    private static void holds(Assessment assessment) {
        double sum = assessment.otherProbability();
        for (Finding finding : assessment.findings()) {
            sum += finding.probability();
            assertThat(finding.probability()).isBetween(0.0, 0.60 + 1e-12);
            Relief relief = finding.relief();
            Interval narrow = relief.interval80();
            Interval wide = relief.interval95();
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
            assertThat(wide.contains(relief.mean())).isTrue();
            assertThat(relief.probabilityAtLeastOne()).isBetween(0.0, 1.0);
            assertThat(finding.missing())
                    .allSatisfy(missing -> assertThat(missing.couldShift()).isBetween(0.0, 0.6));
            boolean crossed =
                    finding.signals().stream()
                            .anyMatch(signal -> signal.verdict() == Signal.Verdict.CROSSED);
            if (finding.presence() instanceof Presence.Present) {
                assertThat(crossed).isTrue();
                assertThat(finding.speaksFor()).isNotEmpty();
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    private static void holds(Assessment assessment, Plan plan) {
        if (assessment.screening().callsForCare()) {
            assertThat(plan.seekCare()).isPresent();
            assertThat(plan.days()).isEmpty();
            assertThat(plan.first()).isEmpty();
            return;
        }
        assertThat(plan.seekCare()).isEmpty();
        assertThat(plan.days()).hasSize(14);
        if (!assessment.screening().allowsRanking()) {
            assertThat(plan.first()).isEmpty();
            assertThat(plan.corrections()).isEmpty();
        }
        List<Plan.Day> days = plan.days();
        List<Integer> hard =
                IntStream.range(0, 14)
                        .filter(day -> days.get(day).running().contains("hard run"))
                        .boxed()
                        .toList();
        List<Integer> strength =
                IntStream.range(0, 14)
                        .filter(day ->
                                days.get(day).exercises().stream()
                                        .anyMatch(line -> line.contains("3 sets")))
                        .boxed()
                        .toList();
        for (List<Integer> each : List.of(hard, strength)) {
            for (int k = 1; k < each.size(); k++) {
                assertThat(each.get(k) - each.get(k - 1)).isGreaterThanOrEqualTo(2);
            }
        }
    }
}
