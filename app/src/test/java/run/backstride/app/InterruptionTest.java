package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;

/// A real process that is ended while it writes leaves whole files or none.
final class InterruptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// How a process is ended.
    enum End {
        /// As Ctrl-C and a shutdown do: the process may tidy up.
        ASKED,
        /// As the kernel does when memory is short: it may not.
        KILLED;

        void now(Process process) {
            switch (this) {
                case ASKED -> process.destroy();
                case KILLED -> process.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noHalfWrittenReportIsLeft(End end, @TempDir Path folder) throws Exception {
        RunnerSpec runner = RunnerSpec.sound().over(Run.TODAY.minusDays(9), 10);
        SimulatedFiles.write(SimulatedRunner.simulate(runner, 1), folder.resolve("runner"));
        Path out = folder.resolve("out");
        Process process = start(folder.resolve("runner"), out);
        waitForFirstFile(out, process);
        end.now(process);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertWhole(out.resolve("report.html"), "</html>\n");
        assertWhole(out.resolve("assessment.json"), "}\n");
        if (end == End.ASKED) {
            try (Stream<Path> files = Files.list(out)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
            }
        }
    }

    private static Process start(Path runner, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "run.backstride.app.Main",
                        "analyze",
                        runner.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void waitForFirstFile(Path out, Process process) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(until)) {
            if (Files.isDirectory(out)) {
                try (Stream<Path> files = Files.list(out)) {
                    if (files.findAny().isPresent()) {
                        return;
                    }
                }
            }
            Thread.onSpinWait();
        }
    }

    private static void assertWhole(Path file, String end) {
        if (Files.exists(file)) {
            assertThat(file).content().endsWith(end);
        }
    }
}
