package run.backstride.store;

import java.time.Instant;
import java.util.Optional;

/// A piece of long work as a page shows it.
///
/// @param id random, 128 bits
/// @param batch the import it runs
/// @param state how far it is
/// @param created when it was asked for
/// @param done files done
/// @param total files known by now
/// @param message why it failed; empty where it did not
public record Job(
        String id,
        Optional<String> batch,
        State state,
        Instant created,
        int done,
        int total,
        String message) {

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
