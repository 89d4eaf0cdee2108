package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Source;

/// One thing that speaks for or against a mistake, in words, with its sources.
///
/// @param text a sentence for a runner, with figures, units and counts
/// @param sources where the claim behind it was read
/// @param grade strength of that evidence for low back pain in runners
public record Statement(String text, List<Source> sources, Grade grade) {

    /// Copies the list.
    public Statement {
        sources = List.copyOf(sources);
    }
}
