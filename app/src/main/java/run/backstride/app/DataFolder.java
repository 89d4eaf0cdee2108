package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import run.backstride.analysis.Evidence;
import run.backstride.app.Variables.UnusableException;
import run.backstride.store.Science;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;

/// Where histories are kept that nobody gave a folder for.
///
/// `BACKSTRIDE_DATA` comes first, then the place where the system keeps a user's data: `XDG_DATA_HOME`, else
/// `~/.local/share`; on macOS `~/Library/Application Support`; on Windows `%LOCALAPPDATA%`.
final class DataFolder {
    /// The variable that names another folder.
    static final String VARIABLE = "BACKSTRIDE_DATA";

    /// The variable that names a PostgreSQL database.
    static final String DATABASE = "BACKSTRIDE_DATABASE_URL";

    private DataFolder() {}

    /// {@return `given`, or else the folder of this process' user}
    static Path or(Optional<Path> given) {
        return given.orElseGet(() -> of(System.getenv(), System.getProperties()));
    }

    /// {@return the folder of a user}
    ///
    /// @param environment variables of the process
    /// @param system `os.name` and `user.home` of the JVM
    static Path of(Map<String, String> environment, Properties system) {
        Optional<Path> named = variable(environment, VARIABLE);
        if (named.isPresent()) {
            return named.get();
        }
        Path home = Path.of(system.getProperty("user.home", "."));
        String os = system.getProperty("os.name", "");
        if (os.startsWith("Windows")) {
            return variable(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Backstride");
        }
        if (os.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Backstride");
        }
        return variable(environment, "XDG_DATA_HOME")
                // The specification says that a relative path is to be ignored.
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("backstride");
    }

    /// {@return what opens the store of that folder, in PostgreSQL where `BACKSTRIDE_DATABASE_URL`, or the file that
    /// `BACKSTRIDE_DATABASE_URL_FILE` names, names a database}
    static StoreSettings settings(Path folder, Opening opening, Clock clock)
            throws UnusableException {
        return settings(folder, new Variables(System.getenv()).secret(DATABASE), opening, clock);
    }

    /// {@return what opens the store of that folder}
    ///
    /// @param database address of a PostgreSQL database; empty for a file in the folder
    static StoreSettings settings(
            Path folder, Optional<String> database, Opening opening, Clock clock) {
        return new StoreSettings(
                folder, database, opening, new Science(Version.text(), Evidence.hash()), clock);
    }

    /// An empty variable counts as none, as shells have no other way to say so.
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
