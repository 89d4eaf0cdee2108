package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import run.backstride.store.Account;
import run.backstride.store.Role;

/// Alone: logs of the whole process are looked at.
@Isolated
final class MeasuresTest {
    @TempDir private Path folder;

    @Test
    void neitherFiguresNorLogsNameAnybodyWhoUsedIt() {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        String figures;
        Account runner;
        try (Club club = new Club(folder, WebSettings.Logs.JSON)) {
            runner = club.add("Griseldis", Role.RUNNER);
            club.add("Physbert", Role.PHYSIOTHERAPIST);
            Visitor visitor = club.visitor("Griseldis");
            visitor.get("/of/" + runner.runner().orElseThrow() + "/data");
            visitor.get("/import/Secretbatch");
            visitor.post("/comments", Map.of("about", "causes", "text", "Kneehurts", "back", "/"));
            visitor.get("/no/Such/Page?name=Griseldis");
            club.visitor().logIn("Griseldis", "a wrong password", "");
            club.visitor("Physbert").get("/of/Guessed-id/today");
            figures = club.visitor().get("/metrics").body();
        } finally {
            System.setOut(before);
        }
        assertThat(figures)
                .contains("path=\"/of/{runner}/data\",status=\"200\"")
                .contains("path=\"/import/{batch}\",status=\"404\"");
        String logs = said.toString(StandardCharsets.UTF_8);
        assertThat(logs).contains("\"path\":\"/of/{runner}/data\"");
        for (String name :
                new String[] {
                    "Griseldis",
                    "Physbert",
                    "Secretbatch",
                    "Kneehurts",
                    "Guessed",
                    "Such",
                    runner.id(),
                    runner.runner().orElseThrow()
                }) {
            assertThat(figures).doesNotContain(name);
            assertThat(logs).doesNotContain(name);
        }
    }
}
