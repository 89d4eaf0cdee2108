package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreeningCommandTest {

    @Test
    void theAnswersAreWrittenAndReadBack(@TempDir Path folder) throws IOException {
        Run run = ask("n\n".repeat(16) + "maybe\nno\n", folder);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Please answer yes or no", " 1 ", "17 ");
        Path table = folder.resolve("screening.csv");
        assertThat(table)
                .content()
                .startsWith("date,question,answer\n2026-03-31,1,no\n")
                .contains("2026-03-31,17,no");
        assertThat(Run.of("inspect", table.toString()).out()).contains("red-flag answers", "17");
    }

    @Test
    void anEmergencyIsSaidAtOnce(@TempDir Path folder) {
        Run run = ask("yes\n" + "n\n".repeat(16), folder);
        assertThat(run.out()).containsPattern("(?is)1  .*emergency.*2  ");
    }

    @Test
    void earlierAnswersAreKept(@TempDir Path folder) throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("screening.csv"), "date,question,answer\n2026-01-01,1,no\n");
        ask("n\n".repeat(17), folder);
        assertThat(table)
                .content()
                .startsWith("date,question,answer\n2026-01-01,1,no\n2026-03-31,1,no\n");
    }

    @Test
    void whoGoesAwayLeavesNoHalfTable(@TempDir Path folder) {
        Run run = ask("n\nn\n", folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherTableIsNotOverwritten(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("screening.csv"), "a,b\n1,2\n");
        assertThat(ask("n\n".repeat(17), folder).status()).isEqualTo(2);
        assertThat(table).hasContent("a,b\n1,2\n");
    }

    private static Run ask(String typed, Path folder) {
        return Run.typing(Terminal.Style.PLAIN, typed, "screening", "--out", folder.toString());
    }
}
