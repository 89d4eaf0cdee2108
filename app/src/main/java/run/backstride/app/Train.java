package run.backstride.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Walks once through every command, so that the JVM can note which classes a start needs (JEP 514). Run by
/// `./backstride` after a build, with `-XX:AOTCacheOutput`; prints nothing and leaves nothing behind.
public final class Train {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private Train() {}

    /// Runs the commands on a small made-up runner.
    public static void main(String[] args) throws IOException {
        Terminal.ofProcess(); // a part of every start
        Path folder = Files.createTempDirectory("backstride-train-");
        try {
            walk(folder);
        } finally {
            delete(folder);
        }
    }

    private static void walk(Path folder) throws IOException {
        String runner = folder.resolve("runner").toString();
        String out = folder.resolve("out").toString();
        run("simulate", "--out", runner, "--days", "60", "--cause", "running-form");
        for (Path file : firstOfEachKind(folder.resolve("runner/activities"))) {
            run("inspect", file.toString());
            run("inspect", file.toString(), "--format", "json");
        }
        run("analyze", runner, "--out", out, "--jobs", "1");
        run("analyze", runner, "--out", out, "--format", "json", "--units", "imperial");
        String experiment = folder.resolve("experiment").toString();
        run("experiment", "plan", "--for", "footwear", "--pairs", "6", "--out", experiment, runner);
        run("experiment", "log", experiment, "--as-of", "2026-04-01", "--done", "change");
        run("experiment", "result", experiment, runner, "--format", "json");
        run("analyze", folder.resolve("missing").toString());
        run("--version");
        run("--help");
        run("inspect", "--help");
    }

    private static List<Path> firstOfEachKind(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            return Stream.of(".fit", ".fit.gz", ".tcx", ".gpx")
                    .flatMap(kind ->
                            sorted.stream().filter(file -> file.toString().endsWith(kind)).limit(1))
                    .toList();
        }
    }

    private static void run(String... args) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Main.run(
                List.of(args),
                new Terminal(
                        new BufferedReader(Reader.nullReader()),
                        nowhere,
                        nowhere,
                        Terminal.Style.PIPED,
                        100),
                clock);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
