package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program on real files, as a person would start it.
final class CorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aWholeCollectionIsAnalysed(@TempDir Path out) throws IOException {
        Run run =
                Run.of(
                        "analyze",
                        Corpus.folder("activities").toString(),
                        Corpus.folder("exports").toString(),
                        "--out",
                        out.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("RED-FLAG QUESTIONS ARE OPEN", " runs");
        assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(out.resolve("report.html")).content().endsWith("</html>\n");
        String assessment = Files.readString(out.resolve("assessment.json"));
        assertThat(DocumentSchema.faults("assessment", assessment)).isEmpty();
        assertThat(JSON.readTree(assessment).at("/data/runs").asInt()).isGreaterThan(10);
    }

    @Test
    void everyFileIsInspectedUnderItsOwnName() {
        List<String> args = new ArrayList<>(List.of("inspect", "--format", "json"));
        Corpus.files("activities").forEach(file -> args.add(file.toString()));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.status()).isZero();
        assertThat(DocumentSchema.faults("inspect", run.out())).isEmpty();
        JsonNode files = JSON.readTree(run.out()).get("files");
        List<String> names = files.valueStream().map(file -> file.get("file").asString()).toList();
        for (Path file : Corpus.files("activities")) {
            assertThat(names)
                    .anyMatch(name -> name.equals(file.toString()) || name.startsWith(file + "!"));
        }
    }

    @Test
    void noBrokenFileEndsInAStackTrace() {
        for (Path file : Corpus.files("broken")) {
            Run run = Run.of("inspect", "--format", "json", file.toString());
            assertThat(run.status()).as(file.toString()).isIn(0, 3);
            assertThat(run.err()).doesNotContain("\tat ").doesNotContain("fault of the program");
            assertThat(DocumentSchema.faults("inspect", run.out())).isEmpty();
        }
    }

    @Test
    void strictMindsABrokenFile() {
        List<String> args = new ArrayList<>(List.of("inspect", "--strict"));
        Corpus.files("broken").forEach(file -> args.add(file.toString()));
        assertThat(Run.of(args.toArray(String[]::new)).status()).isEqualTo(3);
    }

    @Test
    void theNumberOfJobsChangesNothing(@TempDir Path folder) throws IOException {
        String exports = Corpus.folder("exports").toString();
        List<String> assessments = new ArrayList<>();
        for (String jobs : List.of("1", "3")) {
            Path out = folder.resolve(jobs);
            Run.of("analyze", exports, "--jobs", jobs, "--out", out.toString());
            assessments.add(Files.readString(out.resolve("assessment.json")));
        }
        assertThat(assessments.getFirst()).isEqualTo(assessments.getLast());
    }
}
