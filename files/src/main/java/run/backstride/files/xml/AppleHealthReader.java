package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Samples;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// Reads the `export.xml` of Apple Health, whatever it is called, in two walks: the workouts, nights and the
/// person first; then, only where there were runs, the records within them. The records come before the
/// workouts and in no order of time, and there are millions; this way memory holds those of the runs alone.
///
/// Every workout becomes an activity; runs have samples. Cadence is steps over minutes from one source. Apple's
/// stride length is the distance of one step. SDNN is left out, being no RMSSD.
public final class AppleHealthReader {
    private final StreamSource source;
    private final RouteSource routes;
    private final DiagnosticLog log;

    private AppleHealthReader(StreamSource source, String name, RouteSource routes) {
        this.source = source;
        this.routes = routes;
        log = new DiagnosticLog(name);
    }

    /// Reads one export. What breaks off is kept up to the break, with a diagnostic.
    ///
    /// @param source opened twice at most, and closed each time
    /// @param name the file's name as the person knows it
    /// @param routes the route files beside it
    /// @return all workouts in the order of the file, and the diary's part
    /// @throws UnreadableInputException if it is no Apple Health export, refers to other files or can't be opened
    public static FileReading read(StreamSource source, String name, RouteSource routes)
            throws UnreadableInputException {
        List<Activity> activities = new ArrayList<>();
        FileReading rest = read(source, name, routes, activities::add);
        return new FileReading(
                rest.file(),
                rest.format(),
                rest.kind(),
                activities,
                rest.diary(),
                rest.diagnostics());
    }

    /// The same, handing over one activity after another, for an export whose runs would not fit in memory
    /// with all of their samples.
    ///
    /// @param each told every activity, in the order of the file
    /// @return the reading without its activities
    /// @throws UnreadableInputException if it is no Apple Health export, refers to other files or can't be opened
    public static FileReading read(
            StreamSource source, String name, RouteSource routes, Consumer<Activity> each)
            throws UnreadableInputException {
        return new AppleHealthReader(source, name, routes).read(each);
    }

    private FileReading read(Consumer<Activity> each) throws UnreadableInputException {
        AppleSurvey survey = new AppleSurvey(log);
        walk(survey, log);
        survey.finish();
        List<AppleWorkout> runs = survey.workouts().stream().filter(AppleWorkout::isRun).toList();
        DiagnosticLog second = new DiagnosticLog(log.file());
        AppleRecords records = new AppleRecords(runs, second);
        if (!runs.isEmpty()) {
            walk(records, second);
        }
        log.addNew(second);
        for (AppleWorkout workout : survey.workouts()) {
            each.accept(activity(workout, records));
        }
        Diary diary = survey.diary().build();
        return new FileReading(
                log.file(),
                Format.APPLE_HEALTH,
                kind(survey.workouts(), diary),
                List.of(),
                diary,
                log.all());
    }

    private Activity activity(AppleWorkout workout, AppleRecords records) {
        return workout.isRun()
                ? new AppleRun(
                                workout,
                                records.handOver(workout),
                                AppleRoute.read(workout, routes, log),
                                log)
                        .build()
                : workout.build(log.file(), Samples.none(), OptionalDouble.empty());
    }

    private ContentKind kind(List<AppleWorkout> workouts, Diary diary) {
        if (!workouts.isEmpty()) {
            return ContentKind.ACTIVITY;
        }
        log.note(
                Code.NOT_AN_ACTIVITY,
                new Where.Whole(),
                "the export has no workout",
                "Took the diary's part");
        return diary.nights().isEmpty() ? ContentKind.OTHER : ContentKind.SLEEP;
    }

    private void walk(XmlHandler handler, DiagnosticLog noted) throws UnreadableInputException {
        try (InputStream in = source.open()) {
            XmlWalk.read(in, "HealthData", noted, handler);
        } catch (IOException failed) {
            throw new UnreadableInputException(
                    noted.diagnostic(
                            Code.UNREADABLE,
                            new Where.Whole(),
                            "the file could not be opened",
                            "Nothing was read"));
        }
    }
}
