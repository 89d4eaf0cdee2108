package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.Evidence;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.TestKind;

/// Every word that a runner may read from here.
class WordingTest {
    private static final List<String> NOT_SAID =
            List.of("you have", "caused by", "diagnos", "suffer", "the cause", "bad form", "wrong");

    private static List<Runner> runners() {
        Runner everything =
                Runner.clean()
                        .cadence(-2)
                        .balance(54)
                        .mileage("Alpha", 1100)
                        .spike(7, 2.5)
                        .spike(0, 1.2)
                        .test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 20)
                        .test(TestKind.BACK_EXTENSION_S, BodySide.BOTH, 90)
                        .test(TestKind.ACTIVE_KNEE_EXTENSION_DEG, BodySide.RIGHT, 50)
                        .test(TestKind.THOMAS_HIP_DEG, BodySide.RIGHT, 10)
                        .test(TestKind.STRAIGHT_LEG_RAISE_DEG, BodySide.RIGHT, 50)
                        .test(TestKind.FOOT_POSTURE, BodySide.LEFT, 9)
                        .test(TestKind.KNEE_TO_WALL_CM, BodySide.LEFT, 6)
                        .gait("trunk-lean", BodySide.BOTH, 0, Unit.DEGREES)
                        .gait("shank-angle-at-initial-contact", BodySide.LEFT, 25, Unit.DEGREES)
                        .gait("contralateral-pelvic-drop", BodySide.LEFT, 12, Unit.DEGREES)
                        .mobility(3, 5)
                        .pain(2, 4)
                        .pain(1, 4);
        return List.of(
                new Runner(),
                Runner.clean(),
                everything,
                Runner.clean().answer(1, true, Runner.AS_OF),
                Runner.clean().unscreened(),
                Runner.clean().test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 57));
    }

    private static List<String> said(Runner runner) {
        List<String> all = new ArrayList<>();
        Assessment assessment = runner.assess();
        all.addAll(assessment.notes());
        all.addAll(assessment.screening().reasons());
        assessment.screening().flags().forEach(flag -> all.add(flag.action()));
        for (Finding finding : assessment.findings()) {
            finding.speaksFor().forEach(each -> all.add(each.text()));
            finding.speaksAgainst().forEach(each -> all.add(each.text()));
            finding.missing().forEach(each -> all.add(each.what() + " " + each.how()));
            finding.signals().forEach(each -> all.add(each.title()));
            if (finding.presence() instanceof Presence.Undecided undecided) {
                all.add(undecided.reason());
            }
        }
        var plan = runner.plan();
        all.add(plan.why());
        all.addAll(plan.notes());
        plan.seekCare().ifPresent(all::add);
        plan.days()
                .forEach(day -> {
                    all.add(day.running());
                    all.addAll(day.exercises());
                });
        return all;
    }

    @Test
    void nothingDiagnosesOrNamesACause() {
        List<String> words = new ArrayList<>();
        runners().forEach(runner -> words.addAll(said(runner)));
        Evidence.thresholds().forEach(each -> words.add(each.claim()));
        Evidence.constants().forEach(each -> words.add(each.claim()));
        Evidence.corrections()
                .forEach(each ->
                        words.add(each.title() + " " + each.dose() + " " + each.stopRule()));
        assertThat(words).hasSizeGreaterThan(300);
        // Questions may ask what someone has; nothing may say so.
        assertThat(words)
                .filteredOn(text -> {
                    String said = text.toLowerCase(Locale.ROOT).replace("do you have", "");
                    return NOT_SAID.stream().anyMatch(said::contains);
                })
                .isEmpty();
    }

    @Test
    void noWordIsLeftOpen() {
        for (Runner runner : runners()) {
            assertThat(said(runner))
                    .allSatisfy(text ->
                            assertThat(text)
                                    .isNotBlank()
                                    .doesNotContain("%s")
                                    .doesNotContain("Optional")
                                    .doesNotContain("NaN")
                                    .doesNotContain("null"));
        }
    }

    @Test
    void everyStatementNamesASource() {
        for (Runner runner : runners()) {
            for (Finding finding : runner.assess().findings()) {
                List<Statement> statements = new ArrayList<>(finding.speaksFor());
                statements.addAll(finding.speaksAgainst());
                assertThat(statements).allSatisfy(each -> assertThat(each.sources()).isNotEmpty());
            }
        }
    }

    @Test
    void whatSpeaksAgainstABeliefIsAlwaysSaid() {
        for (Runner runner : runners()) {
            Assessment assessment = runner.assess();
            assertThat(against(assessment, Mistake.FOOTWEAR)).contains("No study ties worn shoes");
            assertThat(against(assessment, Mistake.RUNNING_FORM)).contains("Landing on the heel");
            assertThat(against(assessment, Mistake.LOWER_CHAIN))
                    .contains("Foot posture has no association");
            assertThat(against(assessment, Mistake.STRETCHING_RECOVERY))
                    .contains("did no better than no treatment");
            assertThat(against(assessment, Mistake.CORE_STRENGTH)).contains("No prospective study");
        }
    }

    private static String against(Assessment assessment, Mistake mistake) {
        return String.join(
                "\n",
                Runner.of(assessment, mistake).speaksAgainst().stream()
                        .map(Statement::text)
                        .toList());
    }

    @Test
    void aFigureNeverStandsWithoutUnitAndCount() {
        Finding core =
                Runner.clean()
                        .test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 30)
                        .finding(Mistake.CORE_STRENGTH);
        assertThat(core.speaksFor().getFirst().text())
                .startsWith(
                        "Side plank, left: 30 s, 95 % interval 25.8 to 34.2 s (1 test, self-test of 2026-11-19), below 60 s (derived from published numbers).");
    }

    @Test
    void theRussianTwistComesLastWithCareAndIsNeverPlanned() {
        Runner weak = Runner.clean().test(TestKind.SIDE_PLANK_S, BodySide.LEFT, 30);
        List<Correction> corrections = weak.finding(Mistake.CORE_STRENGTH).corrections();
        assertThat(corrections.getLast().id()).isEqualTo("russian-twist");
        assertThat(corrections.getLast().dose()).startsWith("Leave it out if bending or twisting");
        assertThat(weak.plan().days())
                .allSatisfy(day ->
                        assertThat(day.exercises()).noneMatch(line -> line.contains("wist")));
    }

    @Test
    void aMistakeThatIsAbsentGetsNoCorrection() {
        assertThat(Runner.clean().finding(Mistake.RUNNING_FORM).corrections()).isEmpty();
        assertThat(new Runner().finding(Mistake.RUNNING_FORM).corrections()).isNotEmpty();
    }
}
