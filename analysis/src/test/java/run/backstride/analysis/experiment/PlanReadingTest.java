package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.ExperimentPapers.LockedText;

/// A plan is locked: what was written is read back, and what was changed is seen.
class PlanReadingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(Trial.class)
    void aPlanIsReadBackAsItWasDrawn(Trial trial) {
        ExperimentPlan plan = plan(trial, 7);
        assertThat(PlanReading.of(plan.text()))
                .isInstanceOfSatisfying(
                        PlanReading.Locked.class,
                        locked -> {
                            assertThat(locked.plan().schedule()).isEqualTo(plan.schedule());
                            assertThat(locked.plan().hash()).isEqualTo(plan.hash());
                            assertThat(locked.plan().firstDay()).isEqualTo(MONDAY);
                            assertThat(locked.plan().trial()).isEqualTo(trial);
                        });
    }

    @Test
    void theSameRequestDrawsTheSamePlanAndAnotherSeedAnother() {
        assertThat(plan(Trial.SLEEP, 7).text()).isEqualTo(plan(Trial.SLEEP, 7).text());
        assertThat(plan(Trial.SLEEP, 8).hash()).isNotEqualTo(plan(Trial.SLEEP, 7).hash());
    }

    @Test
    void everyLineThatIsChangedIsSeen() {
        List<String> lines = plan(Trial.SHOES, 7).text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String changed =
                    String.join("\n", lines.subList(0, i))
                            + "\n"
                            + lines.get(i)
                            + "x\n"
                            + String.join("\n", lines.subList(i + 1, lines.size()))
                            + "\n";
            assertThat(PlanReading.of(i == 0 ? changed.strip() : changed))
                    .as(lines.get(i))
                    .isInstanceOf(PlanReading.Refused.class);
        }
    }

    @Test
    void aChangedScheduleIsSeenEvenWithANewHash() {
        String text = plan(Trial.SHOES, 7).text();
        String body = text.substring(0, text.lastIndexOf(PlanText.HASH));
        String swapped =
                body.contains("per-run usual change")
                        ? body.replace("per-run usual change", "per-run change usual")
                        : body.replace("per-run change usual", "per-run usual change");
        assertThat(swapped).isNotEqualTo(body);
        String forged = swapped + PlanText.HASH + ExperimentPlan.sha256(swapped) + "\n";
        assertThat(PlanReading.of(forged))
                .isInstanceOfSatisfying(
                        PlanReading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("seed"));
    }

    @Test
    void lineEndsOfAnotherSystemAreNoChange() {
        String text = plan(Trial.SHOES, 7).text().replace("\n", "\r\n");
        assertThat(PlanReading.of(text)).isInstanceOf(PlanReading.Locked.class);
    }

    @Test
    void aChangedPlanAmongTheFilesIsSaidAndNotUsed() {
        String changed = plan(Trial.SHOES, 7).text().replace("seed 7", "seed 8");
        var read =
                FiledExperiment.of(
                        new ExperimentPapers(
                                List.of(new LockedText("e/plan.txt", changed)), List.of()),
                        MONDAY);
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.words()).contains("e/plan.txt", "changed after"));
    }

    /// A plan of strength as it was locked before earlier days were used: its text stands, and so does its hash.
    @Test
    void aPlanOfBeforeEarlierDaysWereUsedIsReadAsItWasLocked() {
        String text = plan(Trial.STRENGTH, 7).text();
        String body =
                text.substring(0, text.lastIndexOf(PlanText.HASH))
                        .replaceFirst("earlier-days .*\n", "")
                        .replaceFirst(" The estimate also uses the scored runs.*\n", "\n");
        assertThat(PlanReading.of(body + PlanText.HASH + ExperimentPlan.sha256(body) + "\n"))
                .isInstanceOfSatisfying(
                        PlanReading.Locked.class,
                        locked -> {
                            assertThat(locked.plan().earlier()).isEmpty();
                            assertThat(locked.plan().hash()).isEqualTo(ExperimentPlan.sha256(body));
                        });
        assertThat(PlanReading.of(text))
                .isInstanceOfSatisfying(
                        PlanReading.Locked.class,
                        locked ->
                                assertThat(locked.plan().earlier())
                                        .contains(new EarlierDays(56, 28)));
    }

    @Test
    void aPlanIsAsLongAsTheReliefThatCountsNeedsWhereSomeRunsAreDoneOtherwise() {
        Noise quiet = new Noise(4, 0.3, 0.3, 40);
        ExperimentPlan plan = request(Trial.SHOES, 7, quiet, OptionalInt.empty()).plan();
        int pairs = (int) (Math.log(plan.schedule().possibilities()) / Math.log(2));
        assertThat(pairs).isBetween(7, 11);
        assertThat(plan.promised().smallestRelief().orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(Power.amiss(Schedule.runs(pairs - 1), quiet, 4, 7).smallestRelief().orElse(10))
                .isGreaterThan(1);
        assertThat(plan.power().smallestRelief().orElseThrow()).isLessThan(1);
        Noise noisy = new Noise(4, 2.0, 0.3, 40);
        ExperimentPlan longest = request(Trial.SHOES, 7, noisy, OptionalInt.empty()).plan();
        assertThat(longest.schedule().possibilities()).isEqualTo(1 << 12);
    }

    static ExperimentPlan plan(Trial trial, long seed) {
        return request(trial, seed, new Noise(4, 0.6, 0.3, 40), OptionalInt.of(6)).plan();
    }

    private static PlanRequest request(Trial trial, long seed, Noise noise, OptionalInt pairs) {
        return new PlanRequest(
                trial,
                trial.mistake(),
                trial == Trial.SHOES
                        ? Optional.of(new ShoePair("blue 1", "grey 1"))
                        : Optional.empty(),
                MONDAY.minusDays(1),
                MONDAY,
                seed,
                4,
                noise,
                pairs,
                OptionalInt.empty());
    }
}
