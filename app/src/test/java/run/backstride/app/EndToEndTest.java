package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the files of a runner whose mistake is known to what the runner is told.
final class EndToEndTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DAYS = 100;

    @ParameterizedTest
    @CsvSource({
        "CORE_STRENGTH, side-plank",
        "FOOTWEAR, shoe-km",
        "RUNNING_FORM, cadence-against-norm",
        "LOWER_CHAIN, ground-contact-balance",
        "STRETCHING_RECOVERY, sleep"
    })
    void thePlantedMistakeIsSeen(Mistake planted, String signal, @TempDir Path folder)
            throws IOException {
        JsonNode mistake = finding(analysed(RunnerSpec.withMistake(planted), folder), planted);
        assertThat(mistake.get("presence").asString())
                .as(mistake.toPrettyString())
                .isEqualTo("present");
        assertThat(mistake.get("signals").valueStream())
                .anyMatch(s ->
                        s.get("name").asString().contains(signal) && s.get("crossed").asBoolean());
    }

    @Test
    void aSoundRunnerIsAccusedOfNothing(@TempDir Path folder) throws IOException {
        JsonNode assessment = analysed(RunnerSpec.sound(), folder);
        for (Mistake mistake :
                List.of(Mistake.CORE_STRENGTH, Mistake.RUNNING_FORM, Mistake.LOWER_CHAIN)) {
            assertThat(finding(assessment, mistake).get("presence").asString())
                    .as(mistake.id())
                    .isNotEqualTo("present");
        }
        assertThat(assessment.at("/screening/status").asString()).isEqualTo("clear");
    }

    @Test
    void everyRunAndEveryDiaryDayArrives(@TempDir Path folder) throws IOException {
        RunnerSpec spec = spec(RunnerSpec.sound());
        JsonNode data = analysed(RunnerSpec.sound(), folder).get("data");
        var panel = SimulatedRunner.panel(spec, 5);
        assertThat(data.get("runs").asInt()).isEqualTo(panel.runs().size());
        assertThat(data.get("painDays").asInt()).isEqualTo(panel.diary().pain().size());
        assertThat(data.get("to").asString()).isEqualTo(Run.TODAY.toString());
    }

    @Test
    void theSameFilesGiveTheSameDocumentToTheByte(@TempDir Path folder) throws IOException {
        analysed(RunnerSpec.sound(), folder);
        byte[] first = Files.readAllBytes(folder.resolve("out/assessment.json"));
        analysed(RunnerSpec.sound(), folder);
        assertThat(folder.resolve("out/assessment.json")).hasBinaryContent(first);
    }

    @Test
    void theDemoFindsWhatWasPlanted(@TempDir Path folder) throws IOException {
        Run run = Run.of("demo", "--out", folder.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("planted: Footwear", "found:", "No red flag");
        assertThat(folder.resolve("report.html")).content().endsWith("</html>\n");
        assertThat(folder.resolve("runner/diary/pain.csv")).exists();
        double truth =
                JSON.readTree(Files.readString(folder.resolve("runner/truth.json")))
                        .get("reliefAsWrittenNrs")
                        .asDouble();
        JsonNode assessment = JSON.readTree(Files.readString(folder.resolve("assessment.json")));
        JsonNode footwear = finding(assessment, Mistake.FOOTWEAR);
        assertThat(footwear.get("basis").asString()).isEqualTo("your-diary");
        JsonNode interval = footwear.at("/expectedReliefNrs/interval95");
        assertThat(truth).isBetween(interval.get(0).asDouble(), interval.get(1).asDouble());
        for (JsonNode other : assessment.get("mistakes")) {
            assertThat(relief(other)).isLessThanOrEqualTo(relief(footwear));
        }
        assertThat(assessment.at("/plan/first").asString()).isEqualTo("footwear");
    }

    private static double relief(JsonNode mistake) {
        return mistake.at("/expectedReliefNrs/mean").asDouble();
    }

    private static JsonNode analysed(RunnerSpec runner, Path folder) throws IOException {
        Path files = folder.resolve("runner");
        Path out = folder.resolve("out");
        SimulatedFiles.write(SimulatedRunner.simulate(spec(runner), 5), files);
        Run run =
                Run.of(
                        "analyze",
                        files.toString(),
                        "--out",
                        out.toString(),
                        "--timezone",
                        "Europe/Berlin");
        assertThat(run.status()).as(run.err()).isZero();
        String assessment = Files.readString(out.resolve("assessment.json"));
        assertThat(DocumentSchema.faults("assessment", assessment)).isEmpty();
        return JSON.readTree(assessment);
    }

    private static RunnerSpec spec(RunnerSpec runner) {
        return runner.over(Run.TODAY.minusDays(DAYS - 1L), DAYS);
    }

    private static JsonNode finding(JsonNode assessment, Mistake mistake) {
        return assessment
                .get("mistakes")
                .valueStream()
                .filter(finding -> finding.get("id").asString().equals(mistake.id()))
                .findFirst()
                .orElseThrow();
    }
}
