package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.Answer;
import run.backstride.core.Mistake;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

class TerminalReportTest {
    private static final TerminalStyle PLAIN = TerminalStyle.plain(UnitSystem.METRIC);

    @Test
    void theRichRunnersPageReadsAsItWasReviewed() {
        GoldenText.assertMatches(
                "rich.txt",
                TerminalReport.render(
                        SampleAnswers.rich(),
                        PLAIN.ofWidth(96).withFullReportAt("out/report.html")));
    }

    @Test
    void theEmptyRunnersPageReadsAsItWasReviewed() {
        GoldenText.assertMatches("empty.txt", TerminalReport.render(SampleAnswers.empty(), PLAIN));
    }

    @Test
    void theUnansweredRunnersPageReadsAsItWasReviewed() {
        GoldenText.assertMatches(
                "unanswered.txt", TerminalReport.render(SampleAnswers.unanswered(), PLAIN));
    }

    @Test
    void theRedFlagPageReadsAsItWasReviewed() {
        GoldenText.assertMatches(
                "red-flag.txt", TerminalReport.render(SampleAnswers.redFlag(), PLAIN));
    }

    @Test
    void theImperialPageReadsAsItWasReviewed() {
        GoldenText.assertMatches(
                "imperial.txt",
                TerminalReport.render(
                        SampleAnswers.rich(), TerminalStyle.plain(UnitSystem.IMPERIAL)));
    }

    @Test
    void whatManyFilesShareIsSaidOnce() {
        Answer rich = SampleAnswers.rich();
        Diagnostic copy =
                new Diagnostic(
                        Code.CADENCE_DOUBLED,
                        "a.tcx",
                        new Where.Whole(),
                        "88 a minute",
                        "Doubled it");
        Answer answer =
                new Answer(
                        rich.history(),
                        rich.load(),
                        rich.assessment(),
                        rich.plan(),
                        rich.provenance(),
                        List.of(copy, copy.inFile("b.tcx"), copy.inFile("c.tcx")));
        assertThat(TerminalReport.render(answer, PLAIN.ofWidth(200)))
                .contains("3 remarks on your files", "a.tcx", "(2 more remarks of this kind.)")
                .doesNotContain("b.tcx", "other kind");
    }

    @Test
    void aRedFlagLeavesNoFindingAndNoPlan() {
        String page = TerminalReport.render(SampleAnswers.redFlag(), PLAIN);
        for (Mistake mistake : Mistake.values()) {
            assertThat(page).doesNotContain(mistake.title());
        }
        assertThat(page)
                .contains("EMERGENCY CARE NOW")
                .doesNotContain("First step", "what to test first on top");
    }

    @Test
    void withoutAnswersTheFiveStandInFixedOrderAndThePageSaysSo() {
        String page = TerminalReport.render(SampleAnswers.unanswered(), PLAIN.ofWidth(120));
        List<Integer> places =
                List.of(Mistake.values()).stream()
                        .map(m -> page.indexOf("· " + m.title()))
                        .toList();
        assertThat(places).isSorted().allMatch(place -> place > 0);
        assertThat(page)
                .contains(Wording.NO_RANKING.substring(0, 60))
                .doesNotContain("1 Stretching");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 57, 80, 100, 160})
    void noLineIsWiderThanThePage(int width) {
        for (var answer :
                List.of(
                        SampleAnswers.rich(),
                        SampleAnswers.empty(),
                        SampleAnswers.redFlag(),
                        SampleAnswers.unanswered())) {
            assertThat(TerminalReport.render(answer, PLAIN.ofWidth(width)).lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void plainTextHoldsNoEscapeSequenceAndColourChangesNothingElse() {
        String plain = TerminalReport.render(SampleAnswers.rich(), PLAIN);
        String coloured = TerminalReport.render(SampleAnswers.rich(), PLAIN.coloured());
        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
}
