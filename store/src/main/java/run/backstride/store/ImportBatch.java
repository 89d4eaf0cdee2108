package run.backstride.store;

import java.time.Instant;
import java.util.List;
import run.backstride.core.diagnostic.Diagnostic;

/// One import: what was handed in at one time.
///
/// @param id random, 128 bits
/// @param runner whose it is
/// @param number from 1, rising
/// @param created when
/// @param state how far it is
/// @param message why it failed; empty where it did not
/// @param diagnostics what concerns its inputs as a whole
public record ImportBatch(
        String id,
        String runner,
        long number,
        Instant created,
        State state,
        String message,
        List<Diagnostic> diagnostics) {

    /// Copies the list.
    public ImportBatch {
        diagnostics = List.copyOf(diagnostics);
    }

    /// How far an import is.
    public enum State {
        /// Its inputs are kept; files are still to be read. After a crash it goes on from there.
        OPEN,
        DONE,
        /// Stopped by the runner; what was read by then is there, and it can go on.
        CANCELLED,
        /// Stopped by a failure of disk or database; it can go on.
        FAILED,
        UNDONE
    }
}
