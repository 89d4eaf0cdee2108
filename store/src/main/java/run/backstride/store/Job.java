package run.backstride.store;

import java.time.Instant;
import java.util.Optional;

/// A piece of long work as a page shows it.
///
/// @param id random, 128 bits
/// @param kind what it does
/// @param label on what, as the person knows it: a file, or several
/// @param batch the import it runs; empty for other kinds
/// @param order the video it measures; empty for other kinds, or where that was taken back
/// @param state how far it is
/// @param created when it was asked for
/// @param done files, frames or activities done
/// @param total files, frames or activities known by now; 0 where not known
/// @param message why it failed; empty where it did not
public record Job(
        String id,
        Kind kind,
        String label,
        Optional<String> batch,
        Optional<String> order,
        State state,
        Instant created,
        int done,
        int total,
        String message) {

    /// What a job does.
    public enum Kind {
        /// Reads files; counts files.
        IMPORT,
        /// Measures a video; counts frames.
        GAIT,
        /// Measures with today's science what another one measured; counts activities.
        MEASURE_AGAIN
    }

    /// How far a job is.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /// {@return whether nothing more will happen}
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
