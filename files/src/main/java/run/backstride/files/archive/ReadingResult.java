package run.backstride.files.archive;

import java.util.List;
import run.backstride.core.diagnostic.Diagnostic;

/// What came of reading all inputs, beside the readings themselves.
///
/// @param files files that were looked at, archives themselves not counted
/// @param recognised those of them in a format that is read
/// @param activities activities that were handed over
/// @param bytes size of all inputs as they lie on the disk
/// @param diagnostics what concerns an input or an archive as a whole, in the order of the inputs; what
///     concerns one file is in its reading
/// @param fingerprints one an input that was read, in the order of the inputs
public record ReadingResult(
        int files,
        int recognised,
        int activities,
        long bytes,
        List<Diagnostic> diagnostics,
        List<Fingerprint> fingerprints) {

    /// Copies the lists.
    public ReadingResult {
        diagnostics = List.copyOf(diagnostics);
        fingerprints = List.copyOf(fingerprints);
    }
}
