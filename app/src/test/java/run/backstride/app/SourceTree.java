package run.backstride.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, found from the folder in which a test runs.
final class SourceTree {
    private SourceTree() {}

    /// {@return the folder of the parent POM}
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("backstride"))
                || !Files.exists(folder.resolve("LICENSE"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("the test does not run inside the project");
            }
            folder = above;
        }
        return folder;
    }

    /// {@return every main source of every module, ascending}
    static List<Path> mainSources() {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceTree::javaFiles)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
