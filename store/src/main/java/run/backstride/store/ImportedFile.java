package run.backstride.store;

import java.util.List;
import run.backstride.core.diagnostic.Diagnostic;

/// What came of one file of an import.
///
/// @param id random, 128 bits
/// @param name as the person knows it
/// @param outcome what came of it
/// @param message why it failed or was left out; empty otherwise
/// @param diagnostics what was wrong with it
/// @param activities how many it gave
/// @param entries how many diary entries it gave
public record ImportedFile(
        String id,
        String name,
        Outcome outcome,
        String message,
        List<Diagnostic> diagnostics,
        int activities,
        int entries) {

    /// Copies the list.
    public ImportedFile {
        diagnostics = List.copyOf(diagnostics);
    }

    /// What came of a file.
    public enum Outcome {
        SUCCESS,
        /// The same content is there already.
        DUPLICATE,
        FAILED,
        /// Sound, but it holds no activity and no diary entry.
        NOTHING_IN_IT,
        UNDONE
    }
}
