package run.backstride.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Where a store lies and what it needs of its surroundings.
///
/// @param folder for the originals and, without a database address, for the SQLite file
/// @param database address of a PostgreSQL database, such as `postgresql://user:secret@host/club`; empty for
///     SQLite
/// @param opening what to do where nothing is there yet
/// @param science of the program that opens it
/// @param clock tells when something was imported or edited
public record StoreSettings(
        Path folder, Optional<String> database, Opening opening, Science science, Clock clock) {

    /// What to do where nothing is there yet.
    public enum Opening {
        /// Fail: a network folder that is not connected must not look like an empty history.
        EXISTING,
        /// Make it.
        CREATE_IF_MISSING
    }

    /// {@return the SQLite file}
    Path file() {
        return folder.resolve("backstride.sqlite");
    }

    /// {@return how the database is called in messages, without any secret}
    String where() {
        return database.isPresent() ? "the database of BACKSTRIDE_DATABASE_URL" : file().toString();
    }
}
