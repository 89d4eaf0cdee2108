package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Source;

/// What to do about a mistake.
///
/// @param id stable name, such as `side-bridge`
/// @param title its name for a runner
/// @param dose sets, repetitions, minutes, times a week
/// @param progression when and by how much to do more
/// @param stopRule when to stop or step back
/// @param expectedWeeks when a change may be expected, in words
/// @param grade strength of the evidence that it helps
/// @param sources where the dose was read
public record Correction(
        String id,
        String title,
        String dose,
        String progression,
        String stopRule,
        String expectedWeeks,
        Grade grade,
        List<Source> sources) {

    /// Copies the list.
    public Correction {
        sources = List.copyOf(sources);
    }
}
