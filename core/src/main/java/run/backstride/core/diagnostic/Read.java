package run.backstride.core.diagnostic;

import java.util.List;

/// What could be read, with what was wrong with it.
///
/// @param value what could be read
/// @param diagnostics imperfections in the order of the file
public record Read<T>(T value, List<Diagnostic> diagnostics) {

    /// Copies the list.
    public Read {
        diagnostics = List.copyOf(diagnostics);
    }
}
