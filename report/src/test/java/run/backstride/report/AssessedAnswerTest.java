package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.Answer;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Assessor;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.plan.Planner;
import run.backstride.core.diary.Diary;

/// What the analysis itself says of the sample runner, in its own words: every renderer must hold it.
class AssessedAnswerTest {

    @Test
    void aRunnerWithAllAnswersIsRendered() throws IOException {
        assertRendered("assessed-clear", answer(IntStream.empty()));
    }

    @Test
    void aRunnerWithARedFlagIsRendered() throws IOException {
        Answer answer = answer(IntStream.of(2));
        assertRendered("assessed-flag", answer);
        assertThat(HtmlReport.render(answer, UnitSystem.METRIC))
                .contains("emergency")
                .doesNotContain("id=\"plan\"");
    }

    @Test
    void aRunnerOfWhomNothingIsKnownIsRendered() throws IOException {
        Answer nothing =
                assessed(
                        new RunnerHistory(List.of(), List.of(), Diary.EMPTY, List.of()),
                        new LoadHistory(
                                List.of(),
                                List.of(),
                                List.of(),
                                "minutes",
                                "nothing was run",
                                OptionalInt.empty(),
                                List.of()));
        assertRendered("assessed-nothing", nothing);
        assertThat(TerminalReport.render(nothing, TerminalStyle.plain(UnitSystem.METRIC)))
                .contains("17. ", "screening.csv");
    }

    private static Answer answer(IntStream flags) {
        List<Integer> yes = flags.boxed().toList();
        RunnerHistory sample = SampleRunner.history();
        Diary diary = sample.diary();
        List<Diary.ScreeningAnswer> answers =
                IntStream.rangeClosed(1, 17)
                        .mapToObj(q ->
                                new Diary.ScreeningAnswer(SampleAnswers.AS_OF, q, yes.contains(q)))
                        .toList();
        RunnerHistory history =
                new RunnerHistory(
                        sample.runs(),
                        sample.sessions(),
                        new Diary(
                                diary.profile(),
                                diary.pain().stream()
                                        .filter(day -> day.date().getDayOfMonth() % 2 == 0)
                                        .toList(),
                                diary.shoes(),
                                diary.shoeUses(),
                                diary.strength(),
                                diary.mobility(),
                                diary.nights(),
                                diary.tests(),
                                answers),
                        sample.gait());
        return assessed(history, SampleRunner.load(history));
    }

    private static Answer assessed(RunnerHistory history, LoadHistory load) {
        Assessment assessment = Assessor.assess(history, load, SampleAnswers.AS_OF);
        return new Answer(
                history,
                load,
                assessment,
                Planner.plan(assessment, history, load, SampleAnswers.AS_OF),
                SampleAnswers.rich().provenance(),
                List.of());
    }

    private static void assertRendered(String name, Answer answer) throws IOException {
        String page = HtmlReport.render(answer, UnitSystem.METRIC);
        Markup.assertWellFormed(page);
        assertThat(page).doesNotContain("Not in the bibliography");
        assertThat(DocumentSchema.named("assessment").faults(AssessmentJson.render(answer)))
                .isEmpty();
        String text =
                TerminalReport.render(answer, TerminalStyle.plain(UnitSystem.METRIC).ofWidth(96));
        assertThat(text.lines()).allMatch(line -> line.length() <= 96);
        Path folder = Files.createDirectories(Path.of("target/samples"));
        Files.writeString(folder.resolve(name + ".html"), page);
        Files.writeString(folder.resolve(name + ".txt"), text);
    }
}
