package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {

    @Test
    void aFileTakesThePlaceOfTheOldOneAndLeavesNothingBeside(@TempDir Path folder)
            throws Exception {
        OutputFolder out = OutputFolder.at(folder.resolve("a/b"));
        out.write("report.html", "old and long");
        Path file = out.write("report.html", "new");
        assertThat(file).hasContent("new");
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aReportCanBeReadByTheOneWhoAskedForIt(@TempDir Path folder) throws Exception {
        Path ours = OutputFolder.at(folder).write("report.html", "text");
        Path plain = Files.writeString(folder.resolve("plain"), "text");
        assertThat(Files.getPosixFilePermissions(ours))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aFileInTheWayIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> OutputFolder.at(file))
                .isInstanceOf(OutputFolder.CannotWriteException.class)
                .hasMessageContaining(file.toString());
    }
}
