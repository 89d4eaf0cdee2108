package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.core.Mistake.CORE_STRENGTH;
import static run.backstride.core.Mistake.FOOTWEAR;
import static run.backstride.core.Mistake.LOWER_CHAIN;
import static run.backstride.core.Mistake.RUNNING_FORM;
import static run.backstride.core.Mistake.STRETCHING_RECOVERY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.TestKind;

class AssessorTest {

    private static List<Mistake> present(Runner runner) {
        return runner.assess().findings().stream()
                .filter(finding -> finding.presence() instanceof Presence.Present)
                .map(Finding::mistake)
                .toList();
    }

    @Test
    void aCleanRunnerShowsNoneOfTheFive() {
        assertThat(Runner.clean().assess().findings())
                .allSatisfy(finding ->
                        assertThat(finding.presence())
                                .as(finding.mistake().id())
                                .isEqualTo(new Presence.Absent()));
    }

    @Test
    void nothingKnownLeavesFiveUndecidedWithTheReasonInWords() {
        Assessment assessment = new Runner().assess();
        assertThat(assessment.findings())
                .allSatisfy(finding -> {
                    assertThat(finding.presence()).isInstanceOf(Presence.Undecided.class);
                    assertThat(((Presence.Undecided) finding.presence()).reason())
                            .contains("not measured");
                    assertThat(finding.missing()).isNotEmpty();
                    assertThat(finding.signals()).isEmpty();
                });
        assertThat(assessment.otherProbability()).isCloseTo(0.40, within(1e-12));
        assertThat(Runner.of(assessment, STRETCHING_RECOVERY).probability())
                .isCloseTo(0.26, within(1e-12));
        assertThat(Runner.of(assessment, FOOTWEAR).probability()).isCloseTo(0.04, within(1e-12));
    }

    @Nested
    class OnePlantedMistake {
        @Test
        void aShortSidePlankShowsCoreStrengthOnly() {
            assertThat(present(Runner.clean().test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 30)))
                    .containsExactly(CORE_STRENGTH);
        }

        @Test
        void aWornPairShowsFootwearOnlyAndMovesItsProbabilityByAlmostNothing() {
            Runner worn = Runner.clean().mileage("Alpha", 1100);
            assertThat(present(worn)).containsExactly(FOOTWEAR);
            assertThat(worn.finding(FOOTWEAR).probability()).isLessThan(0.1);
            assertThat(worn.finding(FOOTWEAR).speaksAgainst())
                    .anyMatch(said -> said.text().contains("No study ties worn shoes"));
        }

        @Test
        void slowStepsShowRunningFormOnly() {
            assertThat(present(Runner.clean().cadence(-2))).containsExactly(RUNNING_FORM);
        }

        @Test
        void aShinFarForwardShowsRunningFormOnly() {
            assertThat(
                            present(
                                    Runner.clean()
                                            .gait(
                                                    "shank-angle-at-initial-contact",
                                                    BodySide.LEFT,
                                                    19,
                                                    Unit.DEGREES)))
                    .containsExactly(RUNNING_FORM);
        }

        @Test
        void anUnevenContactShowsLowerChainOnly() {
            assertThat(present(Runner.clean().balance(53.5))).containsExactly(LOWER_CHAIN);
        }

        @Test
        void unequalAnklesShowLowerChainOnly() {
            assertThat(present(Runner.clean().test(TestKind.KNEE_TO_WALL_CM, BodySide.LEFT, 9)))
                    .containsExactly(LOWER_CHAIN);
        }

        @Test
        void shortNightsShowRecoveryOnly() {
            Runner runner = Runner.clean();
            for (int back = 0; back < 14; back++) {
                runner.night(back, 5.5 + (back % 2) * 0.5);
            }
            assertThat(present(runner)).containsExactly(STRETCHING_RECOVERY);
        }

        @Test
        void aRunHalfAsLongAgainShowsRecoveryOnly() {
            assertThat(present(Runner.clean().spike(7, 1.5))).containsExactly(STRETCHING_RECOVERY);
        }

        @Test
        void oneSmallSpikeIsOrdinaryTrainingTwoAreNot() {
            assertThat(present(Runner.clean().spike(7, 1.2))).isEmpty();
            assertThat(present(Runner.clean().spike(7, 1.2).spike(0, 1.2)))
                    .containsExactly(STRETCHING_RECOVERY);
        }
    }

    @Nested
    class CutOffs {
        @Test
        void exactlyAtTheCutOffNothingIsCrossed() {
            assertThat(present(Runner.clean().mileage("Alpha", 800))).isEmpty();
            assertThat(present(Runner.clean().spike(7, 1.3))).isEmpty();
            assertThat(present(Runner.clean().test(TestKind.THOMAS_HIP_DEG, BodySide.LEFT, 0)))
                    .isEmpty();
            assertThat(
                            present(
                                    Runner.clean()
                                            .test(TestKind.KNEE_TO_WALL_CM, BodySide.LEFT, 13.9)
                                            .test(TestKind.KNEE_TO_WALL_CM, BodySide.RIGHT, 12)))
                    .isEmpty();
        }

        @Test
        void aFigureWhoseIntervalReachesOverTheCutOffIsTooCloseToCall() {
            Finding core =
                    Runner.clean()
                            .test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 57)
                            .finding(CORE_STRENGTH);
            assertThat(core.presence()).isInstanceOf(Presence.Undecided.class);
            assertThat(((Presence.Undecided) core.presence()).reason())
                    .contains("too close to the cut-off to call: side plank");
        }

        @Test
        void theSexesHaveTheirOwnCutOffs() {
            Runner woman = Runner.clean().of(Sex.FEMALE);
            assertThat(present(woman)).isEmpty();
            // 30 degrees are ordinary in a man and short in a woman.
            for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
                woman.test(TestKind.ACTIVE_KNEE_EXTENSION_DEG, side, 30);
            }
            assertThat(present(woman)).containsExactly(STRETCHING_RECOVERY);
            assertThat(present(woman.of(Sex.MALE))).isEmpty();
        }

        @Test
        void withoutASexOnlyWhatBothCutOffsAgreeOnIsJudged() {
            Runner runner = Runner.clean().of(Sex.OTHER);
            runner.test(TestKind.ACTIVE_KNEE_EXTENSION_DEG, BodySide.LEFT, 30);
            assertThat(present(runner)).isEmpty();
            assertThat(runner.finding(STRETCHING_RECOVERY).presence())
                    .isInstanceOf(Presence.Undecided.class);
            runner.test(TestKind.ACTIVE_KNEE_EXTENSION_DEG, BodySide.LEFT, 40);
            assertThat(present(runner)).containsExactly(STRETCHING_RECOVERY);
        }

        @Test
        void theBackExtensionHoldNeverDecides() {
            assertThat(present(Runner.clean().test(TestKind.BACK_EXTENSION_S, BodySide.BOTH, 60)))
                    .isEmpty();
        }

        @Test
        void theLatestResultOfATestCounts() {
            Runner runner = Runner.clean().testAlso(60, TestKind.SIDE_PLANK_S, BodySide.LEFT, 20);
            assertThat(present(runner)).isEmpty();
            assertThat(runner.finding(CORE_STRENGTH).speaksAgainst())
                    .anyMatch(said ->
                            said.text().contains("from 20 s")
                                    && said.text().contains("more than the noise"));
        }
    }

    @Test
    void aTestThatBecameWorseSpeaksForAndOneWithinItsNoiseSaysNothing() {
        Runner worse = Runner.clean().testAlso(60, TestKind.SIDE_PLANK_S, BodySide.LEFT, 150);
        assertThat(worse.finding(CORE_STRENGTH).speaksFor())
                .singleElement()
                .satisfies(said ->
                        assertThat(said.text())
                                .startsWith("Measured by you: side plank (left) went from 150 s"));
        Runner same = Runner.clean().testAlso(60, TestKind.SIDE_PLANK_S, BodySide.LEFT, 100);
        assertThat(same.finding(CORE_STRENGTH).speaksFor()).isEmpty();
    }

    @Test
    void aNewPairBeforeTheOnsetIsNotedButShowsNothing() {
        Runner runner = Runner.clean().shoe("Alpha", Runner.AS_OF.minusDays(20));
        for (int back = 40; back >= 0; back--) {
            runner.pain(back, back > 10 ? 0.5 : 4);
        }
        assertThat(present(runner)).isEmpty();
        assertThat(runner.finding(FOOTWEAR).speaksFor())
                .anyMatch(said -> said.text().contains("Days from the first use of Alpha"));
        assertThat(Runner.clean().finding(FOOTWEAR).signals())
                .noneMatch(signal -> signal.name().equals("days-from-new-shoe-to-onset"));
    }

    @Nested
    class Probabilities {
        @Test
        void theyAddUpToOne() {
            for (Runner runner :
                    List.of(
                            new Runner(),
                            Runner.clean(),
                            Runner.clean().cadence(-2).spike(7, 3),
                            Runner.clean().mileage("Alpha", 2000))) {
                Assessment assessment = runner.assess();
                double sum =
                        assessment.otherProbability()
                                + assessment.findings().stream()
                                        .mapToDouble(Finding::probability)
                                        .sum();
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }

        @Test
        void lowCadenceCountsByItsShrunkLikelihoodRatio() {
            // Only cadence differs from nothing known: odds 0.12 * 2^0.35, times 0.9/0.6 for being
            // seen.
            Runner watch = new Runner();
            for (int back = 0; back < 20; back += 3) {
                watch.run(back, 10, -2, 50, false, "");
            }
            double odds = 0.12 * Math.pow(2.0, 0.35) * 1.5;
            double other = watch.assess().otherProbability();
            assertThat(watch.finding(RUNNING_FORM).probability() / other)
                    .isCloseTo(odds / 0.40, within(1e-9));
        }

        @Test
        void noneIsMoreProbableThanSixtyPercentWithoutAnExperiment() {
            DiaryEvidence strong = ratio(1000, Map.of());
            Assessment assessment = Runner.clean().assess(strong);
            assertThat(Runner.of(assessment, RUNNING_FORM).probability())
                    .isCloseTo(0.60, within(1e-12));
            double sum =
                    assessment.otherProbability()
                            + assessment.findings().stream()
                                    .mapToDouble(Finding::probability)
                                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }

        @Test
        void anExperimentMayPassSixtyPercent() {
            Relief relief =
                    new Relief(
                            1.5,
                            new run.backstride.core.Interval(1, 2),
                            new run.backstride.core.Interval(0.5, 2.5),
                            0.8,
                            Relief.Basis.YOUR_EXPERIMENT);
            Assessment assessment =
                    Runner.clean().assess(ratio(1000, Map.of(RUNNING_FORM, relief)));
            assertThat(Runner.of(assessment, RUNNING_FORM).probability()).isGreaterThan(0.9);
            assertThat(Runner.of(assessment, RUNNING_FORM).relief()).isEqualTo(relief);
        }

        private DiaryEvidence ratio(double ratio, Map<Mistake, Relief> reliefs) {
            return new DiaryEvidence(
                    reliefs, Map.of(RUNNING_FORM, ratio), Map.of(), Map.of(), List.of(), List.of());
        }
    }

    @Nested
    class Missings {
        @Test
        void theMeasurementThatCouldMoveMostComesFirstAndAnUnmeasuredOneMovesNothing() {
            Finding form = new Runner().finding(RUNNING_FORM);
            assertThat(form.missing().getFirst().what()).contains("cadence");
            assertThat(form.missing())
                    .extracting(Missing::couldShift)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
            assertThat(form.missing().getFirst().couldShift()).isBetween(0.01, 0.10);
            assertThat(form.probability()).isCloseTo(0.12, within(1e-12));
        }

        @Test
        void whatTakesAClinicIsAskedForLast() {
            List<Missing> missing = new Runner().finding(LOWER_CHAIN).missing();
            assertThat(missing.getFirst().by()).isEqualTo(Missing.By.RUNNER);
            assertThat(missing).extracting(Missing::by).isSorted();
            assertThat(missing.getLast().by()).isEqualTo(Missing.By.CLINIC);
        }

        @Test
        void theDropOfThePelvisIsAskedOfTheRunnerWhoMarksItOnAFilm() {
            assertThat(new Runner().finding(LOWER_CHAIN).missing())
                    .filteredOn(each -> each.what().contains("drop of the pelvis"))
                    .singleElement()
                    .satisfies(pelvis -> {
                        assertThat(pelvis.by()).isEqualTo(Missing.By.RUNNER);
                        assertThat(pelvis.couldShift()).isPositive();
                        assertThat(pelvis.how()).contains("--pelvis-marks");
                    });
        }

        @Test
        void theShiftThatIsAnnouncedIsTheShiftThatComes() {
            double odds = 0.12 * Math.pow(2.0, 0.35) * 1.5;
            double crossed = odds / (0.88 + odds);
            assertThat(new Runner().finding(RUNNING_FORM).missing().getFirst().couldShift())
                    .isCloseTo(crossed - 0.12, within(1e-12));
        }
    }

    @Test
    void leftAndRightMirrored() {
        Finding left = Runner.clean().balance(53.5).finding(LOWER_CHAIN);
        Finding right = Runner.clean().balance(46.5).finding(LOWER_CHAIN);
        assertThat(left.speaksFor().getFirst().text()).contains("on the left");
        assertThat(right.speaksFor().getFirst().text())
                .isEqualTo(left.speaksFor().getFirst().text().replace("left", "right"));
    }

    @Test
    void runsThatDoNotAgreeOnTheSideShowNoImbalance() {
        Runner runner = Runner.clean().balance(50);
        assertThat(present(runner)).isEmpty();
    }

    @Test
    void whatComesAfterTheDayIsNotSeen() {
        Runner runner = Runner.clean();
        Assessment before = runner.assess();
        runner.test(TestKind.CHAIR_STAND_30S_REPS, BodySide.BOTH, 20);
        Runner later = Runner.clean().testAlso(-5, TestKind.SIDE_PLANK_S, BodySide.LEFT, 10);
        assertThat(later.assess().findings()).isEqualTo(before.findings());
    }

    @Test
    void anIrrelevantSessionChangesNoFinding() {
        Runner runner = Runner.clean();
        List<Finding> before = runner.assess().findings();
        runner.session(
                new run.backstride.analysis.Session(
                        "swim.fit",
                        java.time.Instant.EPOCH,
                        Runner.AS_OF.minusDays(2),
                        new run.backstride.core.activity.Sport(
                                run.backstride.core.activity.Sport.Kind.SWIM,
                                "swimming",
                                "generic"),
                        java.util.OptionalDouble.of(40),
                        java.util.OptionalDouble.empty(),
                        List.of()));
        assertThat(runner.assess().findings()).isEqualTo(before);
    }

    @Test
    void theSameInputGivesTheSameAnswer() {
        assertThat(Runner.clean().cadence(-2).assess())
                .isEqualTo(Runner.clean().cadence(-2).assess());
    }
}
