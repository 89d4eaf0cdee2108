package run.backstride.app;

import java.util.ArrayList;
import java.util.List;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// What inspection keeps of a file: the words about each activity, not its samples.
///
/// @param file name as the person knows it
/// @param format recognised by content
/// @param kind what it holds
/// @param activities each in the words of the output format
/// @param diary its diary entries
/// @param diagnostics what was wrong with it
record Inspected(
        String file,
        Format format,
        ContentKind kind,
        List<String> activities,
        Diary diary,
        List<Diagnostic> diagnostics) {

    /// Copies the lists.
    Inspected {
        activities = List.copyOf(activities);
        diagnostics = List.copyOf(diagnostics);
    }

    /// {@return what is kept of `reading`}
    static Inspected of(FileReading reading, OutputFormat format) {
        List<String> activities =
                reading.activities().stream().map(activity -> words(activity, format)).toList();
        return new Inspected(
                reading.file(),
                reading.format(),
                reading.kind(),
                activities,
                reading.diary(),
                reading.diagnostics());
    }

    private static String words(Activity activity, OutputFormat format) {
        return switch (format) {
            case JSON -> InspectJson.activity(activity);
            case TEXT -> InspectText.activity(activity);
        };
    }

    /// {@return this file with a further part of it}
    Inspected and(Inspected part) {
        List<String> allActivities = new ArrayList<>(activities);
        allActivities.addAll(part.activities);
        List<Diagnostic> allDiagnostics = new ArrayList<>(diagnostics);
        allDiagnostics.addAll(part.diagnostics);
        return new Inspected(
                file, format, kind, allActivities, diary.and(part.diary), allDiagnostics);
    }

    /// {@return files, each once, from readings in their order: a large export comes in parts}
    static List<Inspected> joined(List<Inspected> readings) {
        List<Inspected> files = new ArrayList<>();
        for (Inspected reading : readings) {
            if (!files.isEmpty() && files.getLast().file().equals(reading.file())) {
                files.add(files.removeLast().and(reading));
            } else {
                files.add(reading);
            }
        }
        return files;
    }
}
