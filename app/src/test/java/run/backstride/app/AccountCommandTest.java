package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountCommandTest {
    @TempDir private Path folder;

    private record Ended(int status, String said) {}

    private static Ended run(String typed, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        new BufferedReader(new StringReader(typed)),
                        out,
                        out,
                        Terminal.Style.PIPED,
                        100);
        int status = Main.run(List.of(args), terminal, Clock.systemUTC());
        return new Ended(status, said.toString(StandardCharsets.UTF_8));
    }

    private Ended add(String password, String login) {
        return run(
                password + "\n",
                "account",
                "add",
                "--role",
                "admin",
                "--data",
                folder.resolve("j").toString(),
                login);
    }

    @Test
    void whatIsBoundElsewhereDoesNotStartWithoutAnAdminAndSaysWhatToDo() {
        Ended ended =
                run(
                        "",
                        "serve",
                        "--bind",
                        "0.0.0.0",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("j").toString());
        assertThat(ended.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ended.said())
                .contains("backstride account add --role admin LOGIN")
                .contains("BACKSTRIDE_ADMIN_PASSWORD");
    }

    @Test
    void anAdminIsAddedOnceAndOnlyWithAPasswordThatIsLongEnough() {
        assertThat(add("short", "ann").said()).contains("at least 12 characters");
        Ended added = add("wet stones under bridges", "ann");
        assertThat(added.status()).isEqualTo(ExitCode.DONE.number());
        assertThat(added.said()).contains("Added ann.").doesNotContain("bridges");
        assertThat(add("wet stones under bridges", "ANN").said()).contains("already");
    }
}
