package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Where histories are kept by default.
final class DataFolderTest {
    private static Properties system(String os) {
        Properties system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", "/home/ada");
        return system;
    }

    @Test
    void theFolderThatIsGivenComesFirst() {
        Path given = Path.of("elsewhere");
        assertThat(DataFolder.or(Optional.of(given))).isEqualTo(given);
    }

    @Test
    void theVariableComesBeforeTheSystemsPlace() {
        Map<String, String> environment =
                Map.of("BACKSTRIDE_DATA", "/srv/runs", "XDG_DATA_HOME", "/data");
        assertThat(DataFolder.of(environment, system("Linux"))).isEqualTo(Path.of("/srv/runs"));
    }

    @Test
    void anEmptyVariableCountsAsNone() {
        assertThat(DataFolder.of(Map.of("BACKSTRIDE_DATA", ""), system("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/share/backstride"));
    }

    @Test
    void linuxHasItsDataHome() {
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), system("Linux")))
                .isEqualTo(Path.of("/data/backstride"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "relative"), system("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/share/backstride"));
    }

    @Test
    void macOsHasApplicationSupport() {
        assertThat(DataFolder.of(Map.of(), system("Mac OS X")))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Backstride"));
    }

    @Test
    void windowsHasLocalAppData() {
        assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/local"), system("Windows 11")))
                .isEqualTo(Path.of("/local/Backstride"));
        assertThat(DataFolder.of(Map.of(), system("Windows 11")))
                .isEqualTo(Path.of("/home/ada/AppData/Local/Backstride"));
    }
}
