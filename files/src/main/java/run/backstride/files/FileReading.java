package run.backstride.files;

import java.util.List;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;

/// What one file gave: its activities, its diary entries, and what was wrong with it.
///
/// @param file name as the person knows it; for an archive's entry `archive.zip!entry`
/// @param format recognised by content
/// @param kind what it holds
/// @param activities in the order of the file
/// @param diary diary entries, nights and shoes that the file has; [Diary#EMPTY] where none
/// @param diagnostics imperfections in the order of the file
/// @param experiment plan and log lines of experiments; [ExperimentPapers#NONE] where none
public record FileReading(
        String file,
        Format format,
        ContentKind kind,
        List<Activity> activities,
        Diary diary,
        List<Diagnostic> diagnostics,
        ExperimentPapers experiment) {

    /// A file that holds nothing of an experiment.
    public FileReading(
            String file,
            Format format,
            ContentKind kind,
            List<Activity> activities,
            Diary diary,
            List<Diagnostic> diagnostics) {
        this(file, format, kind, activities, diary, diagnostics, ExperimentPapers.NONE);
    }

    /// Copies the lists.
    public FileReading {
        activities = List.copyOf(activities);
        diagnostics = List.copyOf(diagnostics);
    }
}
