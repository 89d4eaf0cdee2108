package run.backstride.core.experiment;

import java.util.List;
import java.util.stream.Stream;

/// The papers of experiments as they lie in the runner's files. A log belongs to the plan in the same folder.
///
/// @param plans texts of locked plans
/// @param entries lines of logs
public record ExperimentPapers(List<LockedText> plans, List<LogLine> entries) {
    /// No experiment.
    public static final ExperimentPapers NONE = new ExperimentPapers(List.of(), List.of());

    /// Copies the lists.
    public ExperimentPapers {
        plans = List.copyOf(plans);
        entries = List.copyOf(entries);
    }

    /// {@return these papers with those of `other` behind them}
    public ExperimentPapers and(ExperimentPapers other) {
        return new ExperimentPapers(
                Stream.concat(plans.stream(), other.plans.stream()).toList(),
                Stream.concat(entries.stream(), other.entries.stream()).toList());
    }

    /// {@return the folder that a file of that name lies in, `/` at the end; empty where it names none}
    public static String folderOf(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    }

    /// A plan, unread.
    ///
    /// @param file as the person knows it
    /// @param text all of it
    public record LockedText(String file, String text) {}
}
