package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person meets who types something.
final class CommandLineTest {

    @Test
    void withoutACommandItSaysWhatThereIsAndEndsWithTwo() {
        Run run = Run.of();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("analyze", "inspect", "demo", "emergency department");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "inspect", "demo", "simulate"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: backstride " + command, "backstride " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theVersionIsPrinted() {
        Run run = Run.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Backstride ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse runs",
                "analyze",
                "inspect",
                "analyze runs --units stones",
                "analyze runs --as-of tomorrow",
                "analyze runs --timezone Mars/Olympus",
                "analyze runs --jobs 0",
                "analyze runs --no-such-option",
                "simulate",
                "simulate --out x --cause bad-luck",
                "simulate --out x --shape crooked",
                "simulate --out x --effect 11",
                "simulate --out x --nuisances some",
                "simulate --out x --days 0",
                "experiment",
                "experiment plan",
                "experiment plan --for bad-luck runs",
                "experiment plan --for footwear --trial sleep runs",
                "experiment log",
                "experiment result"
            })
    void whatIsNotUnderstoodEndsWithTwoAndWithoutAStackTrace(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "inspect"})
    void whereNothingCanBeReadItEndsWithThree(String command, @TempDir Path folder)
            throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "no run");
        for (String path :
                new String[] {note.toString(), folder.resolve("missing.fit").toString()}) {
            Run run = Run.of(command, path);
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out() + run.err()).contains(path).doesNotContain("\tat ");
        }
    }

    @Test
    void whereNothingCanBeAnalysedItSaysWhatToGiveAndWritesNothing(@TempDir Path folder)
            throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path out = folder.resolve("out");
        Run run = Run.of("analyze", empty.toString(), "--out", out.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("Garmin", "Strava", "Apple Health", "FIT");
        assertThat(out).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, not a folder");
        Run run = Run.of("simulate", "--out", file.toString(), "--days", "3");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(file.toString(), "--out").doesNotContain("\tat ");
    }
}
