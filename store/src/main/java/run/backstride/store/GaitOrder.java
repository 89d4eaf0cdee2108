package run.backstride.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.diagnostic.Diagnostic;

/// A video that was handed in to be measured.
///
/// @param id random, 128 bits
/// @param name of the file as the person knows it
/// @param day when it was filmed
/// @param created when it was handed in
/// @param options how it is to be read
/// @param diagnostics what was wrong with it, once it was read
/// @param recording what came of it; empty until it is measured
public record GaitOrder(
        String id,
        String name,
        LocalDate day,
        Instant created,
        Map<String, String> options,
        List<Diagnostic> diagnostics,
        Optional<String> recording) {

    /// Copies what is listed.
    public GaitOrder {
        options = Map.copyOf(options);
        diagnostics = List.copyOf(diagnostics);
    }
}
