package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// Real files that nobody here wrote.
class CorpusTest {
    private final Path corpus = Path.of(System.getProperty("backstride.corpus", "no-corpus"));

    @BeforeEach
    void thereIsACorpus() {
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
    }

    private Readings read(int threads, String... folders) {
        List<Path> paths = Stream.of(folders).map(corpus::resolve).toList();
        return Readings.of(Inputs.open(paths, Limits.STANDARD), threads);
    }

    @Test
    void everyFileGivesAReadingOrSaysWhyNot() {
        Readings readings = read(2, "activities", "broken", "exports");

        assertThat(readings.result().recognised()).isGreaterThan(100);
        assertThat(readings.activities()).hasSizeGreaterThan(100);
        assertThat(readings.all())
                .allSatisfy(reading ->
                        assertThat(
                                        !reading.activities().isEmpty()
                                                || reading.format() != Format.UNKNOWN
                                                || !reading.diagnostics().isEmpty())
                                .as(reading.file())
                                .isTrue());
        assertThat(readings.diagnostics())
                .allSatisfy(d -> {
                    assertThat(d.file()).as("%s", d).startsWith(corpus.toString());
                    assertThat(d.saw()).doesNotContain("defeats its reader").doesNotContain("null");
                });
    }

    @Test
    void theStravaTreeJoinsTitleAndExertionAndOpensNothingPrivate() {
        Readings readings = read(1, "exports/strava_geo-activity-playground");

        assertThat(readings.activities())
                .extracting(Activity::name)
                .containsExactly("Laufen Landal Park");
        assertThat(readings.all())
                .extracting(FileReading::format)
                .containsExactlyInAnyOrder(Format.FIT, Format.STRAVA_ARCHIVE);
        assertThat(readings.result().diagnostics())
                .extracting(Diagnostic::saw)
                .singleElement()
                .asString()
                .contains("applications.csv");
    }

    @Test
    void anAppleExportFindsItsRoute() {
        Readings readings = read(2, "exports/apple_healthkit-to-sqlite/zip_contents");

        assertThat(readings.all())
                .extracting(FileReading::format)
                .isNotEmpty()
                .containsOnly(Format.APPLE_HEALTH);
        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.codes()).doesNotContain(Code.MISSING_FILE);
    }

    @Test
    void threadsChangeNothing() {
        Readings one = read(1, "broken", "exports", "activities/jpx", "activities/tormoder-fit");
        Readings three = read(3, "broken", "exports", "activities/jpx", "activities/tormoder-fit");

        assertThat(three.result()).isEqualTo(one.result());
        assertThat(three.byOrder().keySet()).containsExactlyElementsOf(one.byOrder().keySet());
        assertThat(three.diagnostics()).isEqualTo(one.diagnostics());
    }
}
