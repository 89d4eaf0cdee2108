package run.backstride.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real files that nobody here wrote, outside of the repository; where they are absent a test is skipped.
final class Corpus {
    private Corpus() {}

    /// {@return the corpus' folder of that name}
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("backstride.corpus", "no-corpus")).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "the corpus is not here");
        return folder.toAbsolutePath().normalize();
    }

    /// {@return every file below the corpus' folder of that name, ascending}
    static List<Path> files(String name) {
        try (Stream<Path> files = Files.walk(folder(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
