package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultReportTest {

    @Test
    void thePersonGetsOneLineAndTheFileTheDetails(@TempDir Path folder) throws Exception {
        String line = FaultReport.of(new IllegalStateException("a wheel came off"), folder);
        assertThat(line)
                .contains("fault of the program", folder.toString())
                .doesNotContain("\n", "wheel");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.findFirst().orElseThrow())
                    .content()
                    .contains("a wheel came off", "\tat ");
        }
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("x"),
                new OutOfMemoryError("x"),
                new StackOverflowError("x"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheProgramEndsWithOneAndWithoutAStackTrace(Throwable fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        new BufferedReader(Reader.nullReader()),
                        new FailingStream(fault),
                        errors,
                        Terminal.Style.PIPED,
                        100);
        int status = Main.run(List.of("screening"), terminal, Clock.systemUTC());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("details are in")
                .doesNotContain("\tat ");
    }

    /// Stands for whatever may break: the first thing that is printed fails.
    private static final class FailingStream extends PrintStream {
        private final Throwable fault;

        FailingStream(Throwable fault) {
            super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            this.fault = fault;
        }

        @Override
        public PrintStream printf(String format, Object... args) {
            switch (fault) {
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                default -> throw new AssertionError(fault);
            }
        }
    }
}
