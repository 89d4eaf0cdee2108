package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.backstride.core.diagnostic.Code;

/// What one FIT file holds of interest, collected message by message. Numbers are scaled to their unit;
/// `NaN` is missing; times are FIT seconds.
final class FitContents {
    static final int MESSAGE_FILE_ID = 0;
    static final int MESSAGE_SPORT = 12;
    static final int MESSAGE_SESSION = 18;
    static final int MESSAGE_LAP = 19;
    static final int MESSAGE_RECORD = 20;
    static final int MESSAGE_EVENT = 21;
    static final int MESSAGE_DEVICE_INFO = 23;
    static final int MESSAGE_ACTIVITY = 34;
    static final int MESSAGE_SET = 225;
    static final int MESSAGE_EXERCISE_TITLE = 264;

    /// Seconds and hundredths of metres: the scales of session and lap totals.
    private static final double MILLISECONDS = 1000;

    private static final double CENTIMETERS = 100;
    private static final double WORKOUT_RPE = 10;
    private static final double SET_WEIGHT = 16;

    /// @param type file type; `NaN` where not said
    /// @param manufacturer number
    /// @param product number within the manufacturer
    /// @param productName the maker's own text; empty where none
    /// @param created when the file was begun
    record FileId(
            double type, double manufacturer, double product, String productName, double created) {
        static final FileId NONE = new FileId(Double.NaN, Double.NaN, Double.NaN, "", Double.NaN);
    }

    /// @param start FIT seconds
    /// @param end time of the message itself
    record Session(
            double start,
            double end,
            double sport,
            double subSport,
            double elapsed,
            double timer,
            double distance,
            double ascent,
            double rpe) {}

    record LapTotals(
            double start, double end, double elapsed, double timer, double distance, int offset) {}

    record TimerEvent(double time, double type) {}

    record WorkSet(
            double start,
            double type,
            double seconds,
            double repetitions,
            double kilograms,
            double category,
            double exercise) {}

    private FileId fileId = FileId.NONE;
    private FileId creator = FileId.NONE;
    private double sport = Double.NaN;
    private double subSport = Double.NaN;
    private double utcOffset = Double.NaN;
    private int recordsWithoutTime;
    private int firstWithoutTime;
    private final RecordColumns records = new RecordColumns();
    private final DeveloperFields developerFields = new DeveloperFields();
    private final Wellness wellness = new Wellness();
    private final List<Session> sessions = new ArrayList<>();
    private final List<LapTotals> laps = new ArrayList<>();
    private final List<TimerEvent> timerEvents = new ArrayList<>();
    private final List<WorkSet> sets = new ArrayList<>();
    private final Map<Integer, String> exerciseTitles = new HashMap<>();

    /// {@return whether messages of this number are worth decoding; the rest is skipped by size}
    static boolean wants(int message) {
        return switch (message) {
            case MESSAGE_FILE_ID,
                    MESSAGE_SPORT,
                    MESSAGE_SESSION,
                    MESSAGE_LAP,
                    MESSAGE_EVENT,
                    MESSAGE_DEVICE_INFO,
                    MESSAGE_ACTIVITY,
                    MESSAGE_SET,
                    MESSAGE_EXERCISE_TITLE,
                    DeveloperFields.MESSAGE_DEVELOPER,
                    DeveloperFields.MESSAGE_DESCRIPTION ->
                    true;
            default -> Wellness.wants(message);
        };
    }

    /// Takes one message that [#wants] asked for.
    void take(int number, FitMessage message, DiagnosticLog log) {
        switch (number) {
            case MESSAGE_FILE_ID -> fileId(message);
            case MESSAGE_SPORT -> sport(message);
            case MESSAGE_SESSION -> sessions.add(session(message));
            case MESSAGE_LAP -> laps.add(lap(message));
            case MESSAGE_EVENT -> event(message);
            case MESSAGE_DEVICE_INFO -> device(message);
            case MESSAGE_ACTIVITY ->
                    utcOffset = offset(message.timestamp(), message.number(5), utcOffset);
            case MESSAGE_SET -> sets.add(set(message));
            case MESSAGE_EXERCISE_TITLE -> title(message);
            case DeveloperFields.MESSAGE_DEVELOPER -> developerFields.developer(message);
            case DeveloperFields.MESSAGE_DESCRIPTION -> describe(message, log);
            default -> wellness.take(number, message);
        }
    }

    /// A record came before any time was known.
    void recordWithoutTime(int offset) {
        if (recordsWithoutTime == 0) {
            firstWithoutTime = offset;
        }
        recordsWithoutTime++;
    }

    /// Local minus universal time in seconds, where two clocks of one moment are given.
    static double offset(double universal, double local, double before) {
        return Double.isNaN(universal) || Double.isNaN(local) ? before : local - universal;
    }

    private void fileId(FitMessage message) {
        if (fileId.equals(FileId.NONE)) {
            fileId =
                    new FileId(
                            message.number(0),
                            message.number(1),
                            message.number(2),
                            message.text(8),
                            message.number(4));
        }
    }

    private void device(FitMessage message) {
        boolean isCreator = message.number(0) == 0;
        if (isCreator && creator.equals(FileId.NONE)) {
            creator =
                    new FileId(
                            Double.NaN,
                            message.number(2),
                            message.number(4),
                            message.text(27),
                            message.timestamp());
        }
    }

    private void sport(FitMessage message) {
        sport = message.number(0);
        subSport = message.number(1);
    }

    private static Session session(FitMessage message) {
        return new Session(
                message.number(2),
                message.timestamp(),
                message.number(5),
                message.number(6),
                message.number(7) / MILLISECONDS,
                message.number(8) / MILLISECONDS,
                message.number(9) / CENTIMETERS,
                message.number(22),
                message.number(193) / WORKOUT_RPE);
    }

    private static LapTotals lap(FitMessage message) {
        return new LapTotals(
                message.number(2),
                message.timestamp(),
                message.number(7) / MILLISECONDS,
                message.number(8) / MILLISECONDS,
                message.number(9) / CENTIMETERS,
                message.offset());
    }

    private void event(FitMessage message) {
        boolean isTimer = message.number(0) == 0;
        if (isTimer) {
            timerEvents.add(new TimerEvent(message.timestamp(), message.number(1)));
        }
        wellness.event(message);
    }

    private static WorkSet set(FitMessage message) {
        double start = message.number(6);
        return new WorkSet(
                Double.isNaN(start) ? message.number(FitDefinition.FIELD_MESSAGE_INDEX) : start,
                message.number(5),
                message.number(0) / MILLISECONDS,
                message.number(3),
                message.number(4) / SET_WEIGHT,
                message.number(7),
                message.number(8));
    }

    private void title(FitMessage message) {
        double category = message.number(0);
        double exercise = message.number(1);
        String text = message.text(2);
        if (!Double.isNaN(category) && !Double.isNaN(exercise) && !text.isEmpty()) {
            exerciseTitles.put(titleKey((int) category, (int) exercise), text);
        }
    }

    private void describe(FitMessage message, DiagnosticLog log) {
        if (!developerFields.describe(message)) {
            log.add(
                    Code.MALFORMED_FIELD,
                    message.offset(),
                    "a developer field is described without number or type",
                    "The field was left out");
        }
    }

    private static int titleKey(int category, int exercise) {
        return category << 16 | exercise;
    }

    FileId id() {
        return fileId;
    }

    /// {@return what recorded the file, by its device list; for files whose id says nothing}
    FileId creator() {
        return creator;
    }

    /// {@return the sport chosen on the device, for files without a session}
    double sport() {
        return sport;
    }

    double subSport() {
        return subSport;
    }

    /// {@return local minus universal time in seconds}
    double utcOffset() {
        return Double.isNaN(utcOffset) ? wellness.utcOffset() : utcOffset;
    }

    int recordsWithoutTime() {
        return recordsWithoutTime;
    }

    int firstWithoutTime() {
        return firstWithoutTime;
    }

    RecordColumns records() {
        return records;
    }

    DeveloperFields developerFields() {
        return developerFields;
    }

    Wellness wellness() {
        return wellness;
    }

    List<Session> sessions() {
        return sessions;
    }

    List<LapTotals> laps() {
        return laps;
    }

    List<TimerEvent> timerEvents() {
        return timerEvents;
    }

    List<WorkSet> sets() {
        return sets;
    }

    /// {@return the file's own title of an exercise; empty where it has none}
    String exerciseTitle(int category, int exercise) {
        return exerciseTitles.getOrDefault(titleKey(category, exercise), "");
    }
}
