package run.backstride.store;

import java.util.List;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;

/// What reading found in one file, or in one part of a large one.
///
/// @param place names the file among all of its batch, the same at every reading
/// @param rank rises with the order of the inputs; files may share it
/// @param name as the person knows it
/// @param activities measured nowhere yet
/// @param diary entries that it holds
/// @param diagnostics what was wrong with it
/// @param experiment plans and log lines of experiments that it holds
/// @param failure why nothing could be read from it, in words; empty where it could
public record ReadFile(
        String place,
        long rank,
        String name,
        List<Activity> activities,
        Diary diary,
        List<Diagnostic> diagnostics,
        ExperimentPapers experiment,
        Optional<String> failure) {

    /// A file that holds nothing of an experiment.
    public ReadFile(
            String place,
            long rank,
            String name,
            List<Activity> activities,
            Diary diary,
            List<Diagnostic> diagnostics,
            Optional<String> failure) {
        this(place, rank, name, activities, diary, diagnostics, ExperimentPapers.NONE, failure);
    }

    /// Copies the lists.
    public ReadFile {
        activities = List.copyOf(activities);
        diagnostics = List.copyOf(diagnostics);
    }
}
