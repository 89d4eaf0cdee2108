package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static Path file(Path folder, String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void whatAKilledProcessLeftGoesAndWhatComesInStays(@TempDir Path folder) throws IOException {
        Path left = file(folder, "left", Duration.ofHours(2));
        Path coming = file(folder, "coming", Duration.ofMinutes(1));
        Spool.clean(folder, NOW);
        assertThat(left).doesNotExist();
        assertThat(coming).exists();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade(@TempDir Path folder) {
        Path none = folder.resolve("none");
        Spool.clean(none, NOW);
        assertThat(none).doesNotExist();
    }
}
