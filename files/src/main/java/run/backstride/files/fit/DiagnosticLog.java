package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// Collects what was wrong with one input. The same kind is told a few times and then counted, so that a
/// file full of noise gives a page and not a book.
final class DiagnosticLog {
    private static final int TOLD_OF_A_KIND = 5;

    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

    DiagnosticLog(String file) {
        this.file = file;
    }

    /// @param at byte offset in the input
    void add(Code code, long at, String saw, String did) {
        if (counts.merge(code, 1, Integer::sum) <= TOLD_OF_A_KIND) {
            diagnostics.add(new Diagnostic(code, file, new Where.Byte(at), saw, did));
        }
    }

    /// {@return all of it, with a last line for each kind that was cut short}
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        counts.forEach((code, count) -> {
            if (count > TOLD_OF_A_KIND) {
                all.add(
                        new Diagnostic(
                                code,
                                file,
                                new Where.Whole(),
                                "the same %d times more".formatted(count - TOLD_OF_A_KIND),
                                "The same was done each time"));
            }
        });
        return all;
    }
}
