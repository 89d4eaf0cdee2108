package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.Answer;
import run.backstride.core.Mistake;

class HtmlReportTest {
    private static final List<Answer> ALL =
            List.of(
                    SampleAnswers.rich(),
                    SampleAnswers.empty(),
                    SampleAnswers.redFlag(),
                    SampleAnswers.unanswered());

    @Test
    void everySampleIsWrittenForTheEyes() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/samples"));
        Files.writeString(folder.resolve("rich.html"), html(SampleAnswers.rich()));
        Files.writeString(folder.resolve("empty.html"), html(SampleAnswers.empty()));
        Files.writeString(folder.resolve("red-flag.html"), html(SampleAnswers.redFlag()));
        Files.writeString(folder.resolve("unanswered.html"), html(SampleAnswers.unanswered()));
        String imperial = HtmlReport.render(SampleAnswers.rich(), UnitSystem.IMPERIAL);
        Files.writeString(folder.resolve("imperial.html"), imperial);
        assertThat(imperial).contains("min/mi").doesNotContain("min/km");
    }

    @Test
    void textFromFilesIsEscaped() {
        String page = html(SampleAnswers.rich());
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "Ada &amp; Co",
                        "&lt;b&gt;blue&lt;/b&gt;")
                .doesNotContain("<script>alert", "<b>blue");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        Pattern fetching =
                Pattern.compile(
                        "<(link|iframe|object|embed|audio|video|source|base)\\b|@import|url\\("
                                + "|src=(?!\"data:image/jpeg;base64,)|<image href=(?!\"data:image/jpeg;base64,)");
        for (Answer answer : ALL) {
            String page = html(answer);
            assertThat(fetching.matcher(page).find()).isFalse();
            assertThat(page)
                    .contains("default-src &#39;none&#39;")
                    .doesNotContain(" style=", "javascript:");
            Matcher use = Pattern.compile("<use[^>]* href=\"([^\"]*)\"").matcher(page);
            while (use.find()) {
                assertThat(use.group(1)).startsWith("#mark-");
            }
        }
    }

    @Test
    void everyElementIsClosedAndEveryLinkWithinThePageLeadsSomewhere() {
        for (Answer answer : ALL) {
            Markup.assertWellFormed(html(answer));
        }
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(html(SampleAnswers.rich())).isEqualTo(html(SampleAnswers.rich()));
    }

    @Test
    void aRedFlagLeavesNoFindingAndNoPlan() {
        String page = html(SampleAnswers.redFlag());
        assertThat(page).contains("Get emergency care now", "Do not wait for it to pass");
        for (Mistake mistake : Mistake.values()) {
            assertThat(page).doesNotContain(mistake.title(), "id=\"" + mistake.id() + "\"");
        }
        assertThat(page).doesNotContain("id=\"plan\"", "id=\"plots\"");
    }

    @Test
    void withoutAnswersTheCardsStandInFixedOrder() {
        String page = html(SampleAnswers.unanswered());
        assertThat(
                        List.of(Mistake.values()).stream()
                                .map(m -> page.indexOf("<article class=\"card\" id=\"" + m.id())))
                .isSorted()
                .allMatch(place -> place > 0);
        assertThat(page).contains(Wording.NO_RANKING);
    }

    @Test
    void withAnswersWhatIsWorthTestingComesFirst() {
        String page = html(SampleAnswers.rich());
        assertThat(
                        List.of(
                                        Mistake.STRETCHING_RECOVERY,
                                        Mistake.RUNNING_FORM,
                                        Mistake.CORE_STRENGTH,
                                        Mistake.LOWER_CHAIN,
                                        Mistake.FOOTWEAR)
                                .stream()
                                .map(m -> page.indexOf("<article class=\"card\" id=\"" + m.id())))
                .isSorted()
                .allMatch(place -> place > 0);
    }

    @Test
    void aDayWithoutAScoreDrawsNoMark() {
        String page = html(SampleAnswers.empty());
        assertThat(page)
                .contains("No pain scores and no runs yet", "No balance data")
                .doesNotContain("<use class=");
    }

    @Test
    void aThousandRemarksOfOneKindAreFoldedAndCutButCounted() {
        Answer rich = SampleAnswers.rich();
        Answer many =
                new Answer(
                        rich.history(),
                        rich.load(),
                        rich.assessment(),
                        rich.plan(),
                        rich.provenance(),
                        Collections.nCopies(1000, rich.diagnostics().getFirst()));
        assertThat(html(many))
                .contains(
                        "1,000 remarks on your files",
                        "And 950 more like it, all in assessment.json.");
    }

    private static String html(Answer answer) {
        return HtmlReport.render(answer, UnitSystem.METRIC);
    }
}
