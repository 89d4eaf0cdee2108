package run.backstride.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;

/// Diagnostics of one kind, in the order in which they were met.
///
/// @param code the kind
/// @param diagnostics at least one
public record Remarks(Code code, List<Diagnostic> diagnostics) {

    /// Copies the list.
    public Remarks {
        diagnostics = List.copyOf(diagnostics);
    }

    /// {@return one group a kind, in the order in which the kinds were met}
    public static List<Remarks> grouped(List<Diagnostic> diagnostics) {
        Map<Code, List<Diagnostic>> byCode = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            byCode.computeIfAbsent(diagnostic.code(), _ -> new ArrayList<>()).add(diagnostic);
        }
        return byCode.entrySet().stream()
                .map(entry -> new Remarks(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// {@return the kind and how many, such as `truncated: 3 remarks`}
    public String title() {
        return code.id().replace('-', ' ')
                + ": "
                + Numbers.counted(diagnostics.size(), "remark", "remarks");
    }
}
