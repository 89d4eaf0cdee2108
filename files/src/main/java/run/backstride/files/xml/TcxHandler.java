package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// What a TCX file's elements mean, one after another.
final class TcxHandler implements XmlHandler {
    private final DiagnosticLog log;
    private final Figures figures;
    private final List<Activity> activities = new ArrayList<>();
    private Optional<TcxActivity> open = Optional.empty();
    private Where openedAt = new Where.Whole();
    private int courses;
    private int workouts;

    TcxHandler(DiagnosticLog log) {
        this.log = log;
        figures = new Figures(log);
    }

    @Override
    public void start(XmlWalk at) {
        switch (at.name()) {
            case "Activity" -> openActivity(at);
            case "Course" -> courses++;
            case "Workout" -> workouts++;
            case "Lap" ->
                    open.ifPresent(
                            activity -> activity.startLap(at.attribute("StartTime"), at.where()));
            case "Track" -> open.ifPresent(TcxActivity::startTrack);
            case "Trackpoint" -> open.ifPresent(activity -> activity.recording().startPoint());
            default -> {
                // Values are taken at their end, when their text is known.
            }
        }
    }

    @Override
    public void end(XmlWalk at, String text) {
        if (open.isEmpty()) {
            return;
        }
        TcxActivity activity = open.get();
        switch (at.name()) {
            case "Activity" -> closeActivity();
            case "Trackpoint" -> activity.recording().endPoint(at.where());
            default -> {
                if (at.within("Trackpoint")) {
                    endOfValue(activity, at, text);
                } else {
                    endOfTotal(activity, at, text);
                }
            }
        }
    }

    private void endOfValue(TcxActivity activity, XmlWalk at, String text) {
        Recording point = activity.recording();
        String name = at.name();
        Where where = at.where();
        switch (name) {
            case "Time" -> point.time(text, where);
            case "LatitudeDegrees" -> point.value(Channel.LATITUDE, text, name, where);
            case "LongitudeDegrees" -> point.value(Channel.LONGITUDE, text, name, where);
            case "AltitudeMeters" -> point.value(Channel.ALTITUDE, text, name, where);
            case "DistanceMeters" -> activity.distance(text, where);
            case "Value" -> {
                if (at.above(1).equals("HeartRateBpm")) {
                    point.value(Channel.HEART_RATE, text, "HeartRateBpm", where);
                }
            }
            case "Cadence" -> point.value(Channel.CADENCE, text, name, where);
            // Where both are there, the extension's is the runner's.
            case "RunCadence" -> point.betterValue(Channel.CADENCE, text, name, where);
            case "Speed" -> point.value(Channel.SPEED, text, name, where);
            case "Watts" -> point.value(Channel.POWER, text, name, where);
            case "Temperature" -> point.value(Channel.TEMPERATURE, text, name, where);
            default -> {
                // Not a figure that we know.
            }
        }
    }

    private void endOfTotal(TcxActivity activity, XmlWalk at, String text) {
        switch (at.above(1) + "/" + at.name()) {
            case "Activity/Id" -> activity.id(text);
            case "Activity/Notes" -> activity.notes(text);
            case "Creator/Name" -> activity.device(text);
            case "Lap/TotalTimeSeconds" ->
                    activity.lapSeconds(figures.total(text, "TotalTimeSeconds", at.where()));
            case "Lap/DistanceMeters" ->
                    activity.lapMeters(figures.total(text, "DistanceMeters", at.where()));
            default -> {
                // Calories, maxima, triggers.
            }
        }
    }

    private void openActivity(XmlWalk at) {
        closeActivity();
        boolean transition = at.above(1).equals("Transition");
        String word = transition ? "transition" : at.attribute("Sport");
        Sport sport = SportWords.ofField(word);
        open = Optional.of(new TcxActivity(sport, log));
        openedAt = at.where();
    }

    private void closeActivity() {
        open.flatMap(activity -> activity.build(openedAt)).ifPresent(activities::add);
        open = Optional.empty();
    }

    /// {@return what the file gave}
    FileReading reading() {
        closeActivity();
        ContentKind kind = kind();
        if (kind != ContentKind.ACTIVITY) {
            log.note(
                    Code.NOT_AN_ACTIVITY,
                    new Where.Whole(),
                    "the file holds "
                            + courses
                            + " courses, "
                            + workouts
                            + " workouts and no activity",
                    "Took nothing from it");
        }
        return new FileReading(log.file(), Format.TCX, kind, activities, Diary.EMPTY, log.all());
    }

    private ContentKind kind() {
        if (!activities.isEmpty()) {
            return ContentKind.ACTIVITY;
        }
        if (courses > 0) {
            return ContentKind.COURSE;
        }
        return workouts > 0 ? ContentKind.WORKOUT : ContentKind.OTHER;
    }
}
