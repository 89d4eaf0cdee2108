package run.backstride.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static run.backstride.analysis.assess.Runner.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Runner;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.TestKind;

class PlannerTest {

    private static Runner weak() {
        return Runner.clean().test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 30);
    }

    @Nested
    class RedFlags {
        @Test
        void aFlagLeavesOnlyWhomToSee() {
            Plan plan = weak().answer(12, true, AS_OF).plan();
            assertThat(plan.seekCare())
                    .hasValueSatisfying(text -> assertThat(text).contains("Stop running"));
            assertThat(plan.first()).isEmpty();
            assertThat(plan.days()).isEmpty();
            assertThat(plan.corrections()).isEmpty();
            assertThat(plan.runningWithPain()).isEmpty();
            assertThat(plan.notes()).anyMatch(note -> note.contains("magnetic resonance"));
        }

        @Test
        void anEmergencyIsCalledOne() {
            assertThat(weak().answer(1, true, AS_OF).plan().seekCare().orElseThrow())
                    .contains("emergency department now");
        }

        @Test
        void aClinicianFlagMeansNoImpact() {
            assertThat(weak().answer(11, true, AS_OF).plan().seekCare().orElseThrow())
                    .contains("within two weeks")
                    .contains("No running");
        }

        @Test
        void openQuestionsComeFirstAndNothingIsRankedOrAdded() {
            Plan plan = weak().unscreened().plan();
            assertThat(plan.seekCare()).isEmpty();
            assertThat(plan.first()).isEmpty();
            assertThat(plan.corrections()).isEmpty();
            assertThat(plan.why()).startsWith("Answer the red-flag questions first");
            assertThat(plan.days()).hasSize(14);
            assertThat(plan.days().stream().flatMap(day -> day.exercises().stream()))
                    .singleElement()
                    .asString()
                    .startsWith("First: answer the red-flag questions 1, 2, 3");
        }
    }

    @Test
    void theMistakeThatIsSeenComesFirstWithOneChange() {
        Plan plan = weak().plan();
        assertThat(plan.first()).contains(Mistake.CORE_STRENGTH);
        assertThat(plan.corrections())
                .extracting(Correction::id)
                .contains("leg-strength")
                .hasSize(3);
        assertThat(plan.days()).hasSize(14);
        assertThat(plan.days().getFirst().date()).isEqualTo(AS_OF.plusDays(1));
        assertThat(plan.lookAgain()).isEqualTo(AS_OF.plusDays(14));
    }

    @Test
    void nothingSeenChangesNothing() {
        Plan plan = Runner.clean().plan();
        assertThat(plan.first()).isEmpty();
        assertThat(plan.corrections()).isEmpty();
        assertThat(plan.why()).contains("No mistake is seen");
    }

    @Test
    void ofTwoThatAreSeenTheOneWithMoreReliefToExpectComesFirst() {
        assertThat(Runner.clean().cadence(-2).mileage("Alpha", 1200).plan().first())
                .contains(Mistake.RUNNING_FORM);
    }

    @Test
    void theStepAnswersWhatWasSeen() {
        Runner shortNights = Runner.clean();
        for (int back = 0; back < 14; back++) {
            shortNights.night(back, 5.5 + (back % 2) * 0.5);
        }
        Plan sleep = shortNights.plan();
        assertThat(sleep.corrections()).extracting(Correction::id).containsExactly("sleep");
        assertThat(sleep.days())
                .allSatisfy(day -> assertThat(day.exercises()).anyMatch(e -> e.contains("sleep")));
        assertThat(Runner.clean().spike(7, 1.6).plan().corrections())
                .extracting(Correction::id)
                .containsExactly("cap-the-long-run");
        assertThat(Runner.clean().mileage("Alpha", 1200).plan().corrections())
                .extracting(Correction::id)
                .containsExactly("retire-worn-pair");
    }

    @Nested
    class Running {
        @Test
        void theRunnersOwnDaysAndDistancesAreKept() {
            // AS_OF is a Sunday: runs on Sundays (16 km), Thursdays (10 km, hard) and Tuesdays (8
            // km).
            List<Plan.Day> days = Runner.clean().plan().days();
            assertThat(running(days, AS_OF.plusDays(2))).isEqualTo("Run 8.0 km, easy");
            assertThat(running(days, AS_OF.plusDays(4))).isEqualTo("Run 10.0 km, your hard run");
            assertThat(running(days, AS_OF.plusDays(7))).isEqualTo("Run 16.0 km, easy");
            assertThat(running(days, AS_OF.plusDays(1))).startsWith("No running");
            assertThat(days.stream().filter(day -> day.running().startsWith("Run "))).hasSize(6);
        }

        @Test
        void theCapOfTheLongRunIsAFigure() {
            assertThat(Runner.clean().plan().notes())
                    .anyMatch(note -> note.contains("was 16.0 km: no run above 17.6 km"));
        }

        @Test
        void twoAmberRunDaysCutAQuarterAndAllHardRuns() {
            List<Plan.Day> days = Runner.clean().pain(3, 4).pain(1, 4).plan().days();
            assertThat(running(days, AS_OF.plusDays(7))).isEqualTo("Run 12.0 km, easy");
            assertThat(days).noneMatch(day -> day.running().contains("hard"));
        }

        @Test
        void aRedRunDayStopsForTwoDays() {
            // As of a day whose next two days are running days.
            Runner runner =
                    Runner.clean()
                            .run(1, 9, 0, 50, false, "Alpha")
                            .run(8, 9, 0, 50, false, "Alpha");
            runner.run(15, 9, 0, 50, false, "Alpha").run(22, 9, 0, 50, false, "Alpha");
            runner.run(6, 9, 0, 50, false, "Alpha").run(13, 9, 0, 50, false, "Alpha");
            runner.run(20, 9, 0, 50, false, "Alpha").run(27, 9, 0, 50, false, "Alpha");
            List<Plan.Day> days = runner.pain(3, 2).pain(1, 6).plan().days();
            assertThat(days.get(0).running()).startsWith("No running");
            assertThat(days.get(1).running()).startsWith("No running");
            assertThat(days.get(8).running()).startsWith("Run ");
            assertThat(days.get(0).exercises()).isEmpty();
        }

        @Test
        void whoDoesNotRunBeginsWithWalking() {
            Plan plan = weak().withoutRuns().plan();
            assertThat(plan.days().getFirst().running())
                    .startsWith("Phase 1: walk 2 min, run 3 min");
            assertThat(plan.days().get(1).running()).startsWith("No running");
            assertThat(plan.days().get(4).running()).startsWith("Phase 2");
            assertThat(plan.notes()).anyMatch(note -> note.contains("ten hops on each leg"));
        }

        @Test
        void hardRunsAreAtLeastTwoDaysApart() {
            Runner runner = Runner.clean();
            for (int back = 2; back < 28; back += 7) {
                runner.run(back, 9, 0, 50, true, "Alpha");
            }
            List<Plan.Day> days = runner.plan().days();
            List<Integer> hard =
                    IntStream.range(0, 14)
                            .filter(i -> days.get(i).running().contains("hard"))
                            .boxed()
                            .toList();
            assertThat(hard).isNotEmpty();
            for (int i = 1; i < hard.size(); i++) {
                assertThat(hard.get(i) - hard.get(i - 1)).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Nested
    class Exercises {
        @Test
        void strengthIsTwiceAWeekNeverOnTwoDaysInARowNorBeforeAHardRun() {
            List<Plan.Day> days = weak().plan().days();
            List<Integer> strength =
                    IntStream.range(0, 14)
                            .filter(i ->
                                    days.get(i).exercises().stream()
                                            .anyMatch(e -> e.startsWith("Leg strength")))
                            .boxed()
                            .toList();
            assertThat(strength).hasSize(4);
            for (int i = 1; i < 4; i++) {
                assertThat(strength.get(i) - strength.get(i - 1)).isGreaterThanOrEqualTo(2);
            }
            assertThat(strength)
                    .allSatisfy(i -> {
                        assertThat(days.get(i).running()).doesNotContain("hard");
                        assertThat(i == 13 || !days.get(i + 1).running().contains("hard")).isTrue();
                    });
        }

        @Test
        void testsAreNotTakenOnOrAfterAHardRun() {
            Runner runner = weak().withoutTests(TestKind.FRONT_PLANK_S);
            List<Plan.Day> days = runner.plan().days();
            for (int i = 0; i < 14; i++) {
                if (days.get(i).exercises().stream().anyMatch(line -> line.startsWith("Measure"))) {
                    assertThat(days.get(i).running()).doesNotContain("hard");
                    assertThat(i == 0 || !days.get(i - 1).running().contains("hard")).isTrue();
                }
            }
            assertThat(days.stream().flatMap(day -> day.exercises().stream()))
                    .anyMatch(line -> line.startsWith("Measure: front plank"));
        }
    }

    @Nested
    class Zones {
        private PainZone zone(Runner runner) {
            return PainZone.of(runner.diary().pain(), AS_OF);
        }

        @Test
        void theCutOffsThemselvesBelongToTheMilderZone() {
            assertThat(zone(new Runner().pain(1, 3))).isEqualTo(PainZone.GREEN);
            assertThat(zone(new Runner().pain(1, 3.1))).isEqualTo(PainZone.AMBER);
            assertThat(zone(new Runner().pain(1, 5))).isEqualTo(PainZone.AMBER);
            assertThat(zone(new Runner().pain(1, 5.1))).isEqualTo(PainZone.RED);
        }

        @Test
        void twoInARowAreMoreThanOne() {
            assertThat(zone(new Runner().pain(3, 4).pain(1, 4))).isEqualTo(PainZone.AMBER_TWICE);
            assertThat(zone(new Runner().pain(5, 4).pain(3, 1).pain(1, 4)))
                    .isEqualTo(PainZone.AMBER);
            assertThat(zone(new Runner().pain(3, 7).pain(1, 7))).isEqualTo(PainZone.RED_TWICE);
        }

        @Test
        void aWorseNextMorningIsRed() {
            Runner runner =
                    new Runner()
                            .pain(2, java.util.OptionalDouble.of(1), java.util.OptionalDouble.of(2))
                            .morning(1, 3);
            assertThat(zone(runner)).isEqualTo(PainZone.RED);
        }

        @Test
        void anOldRunDaySaysNothing() {
            assertThat(zone(new Runner().pain(15, 8))).isEqualTo(PainZone.UNKNOWN);
            assertThat(zone(new Runner())).isEqualTo(PainZone.UNKNOWN);
        }
    }

    private static String running(List<Plan.Day> days, LocalDate date) {
        return days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow()
                .running();
    }
}
