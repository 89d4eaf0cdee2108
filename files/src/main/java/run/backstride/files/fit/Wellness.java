package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.List;

/// What the watch notes beside activities: sleep stages, heart rate variability of the night, resting heart
/// rate. Times are FIT seconds; `NaN` is missing.
final class Wellness {
    static final int MESSAGE_MONITORING_INFO = 103;
    static final int MESSAGE_TIME_CORRELATION = 162;
    static final int MESSAGE_MONITORING_HEART_RATE = 211;
    static final int MESSAGE_SLEEP_DATA = 273;
    static final int MESSAGE_SLEEP_LEVEL = 275;
    static final int MESSAGE_HRV_SUMMARY = 370;
    static final int MESSAGE_HRV_VALUE = 371;

    /// Event number under which Garmin's sleep files log falling asleep (start) and waking (stop); seen in
    /// open-source readers, not in the public profile.
    private static final int EVENT_SLEEP = 74;

    private static final double HRV_SCALE = 128;

    /// @param time from when on
    /// @param level 0 unmeasurable, 1 awake, 2 light, 3 deep, 4 REM
    record Stage(double time, double level) {}

    /// @param time when it was noted
    /// @param value in the unit of its list
    record Noted(double time, double value) {}

    private final List<Stage> stages = new ArrayList<>();
    private final List<Noted> sleepEvents = new ArrayList<>();
    private final List<Noted> nightRmssd = new ArrayList<>();
    private final List<Noted> fiveMinuteRmssd = new ArrayList<>();
    private final List<Noted> restingHeartRates = new ArrayList<>();
    private double utcOffset = Double.NaN;
    private double firstOffset = Double.NaN;

    static boolean wants(int message) {
        return switch (message) {
            case MESSAGE_MONITORING_INFO,
                    MESSAGE_TIME_CORRELATION,
                    MESSAGE_MONITORING_HEART_RATE,
                    MESSAGE_SLEEP_DATA,
                    MESSAGE_SLEEP_LEVEL,
                    MESSAGE_HRV_SUMMARY,
                    MESSAGE_HRV_VALUE ->
                    true;
            default -> false;
        };
    }

    void take(int number, FitMessage message) {
        if (Double.isNaN(firstOffset)) {
            firstOffset = message.offset();
        }
        double time = message.timestamp();
        switch (number) {
            case MESSAGE_MONITORING_INFO ->
                    utcOffset = FitContents.offset(time, message.number(0), utcOffset);
            case MESSAGE_TIME_CORRELATION ->
                    utcOffset = FitContents.offset(time, message.number(3), utcOffset);
            case MESSAGE_MONITORING_HEART_RATE -> {
                // Field 1 is this day's value, field 0 a mean over several days.
                note(restingHeartRates, time, message.number(1));
            }
            case MESSAGE_SLEEP_DATA ->
                    utcOffset = FitContents.offset(time, message.number(2), utcOffset);
            case MESSAGE_SLEEP_LEVEL -> stages.add(new Stage(time, message.number(0)));
            case MESSAGE_HRV_SUMMARY -> note(nightRmssd, time, message.number(1) / HRV_SCALE);
            case MESSAGE_HRV_VALUE -> note(fiveMinuteRmssd, time, message.number(0) / HRV_SCALE);
            default ->
                    throw new IllegalArgumentException(
                            "message must be a wellness message, was " + number);
        }
    }

    void event(FitMessage message) {
        if (message.number(0) == EVENT_SLEEP) {
            note(sleepEvents, message.timestamp(), message.number(1));
        }
    }

    private static void note(List<Noted> list, double time, double value) {
        if (!Double.isNaN(time) && !Double.isNaN(value)) {
            list.add(new Noted(time, value));
        }
    }

    List<Stage> stages() {
        return stages;
    }

    /// {@return sleep events with value 0 for falling asleep and 1 for waking}
    List<Noted> sleepEvents() {
        return sleepEvents;
    }

    /// {@return RMSSD means of whole nights in ms, noted on waking}
    List<Noted> nightRmssd() {
        return nightRmssd;
    }

    /// {@return RMSSD of five minutes each, in ms}
    List<Noted> fiveMinuteRmssd() {
        return fiveMinuteRmssd;
    }

    /// {@return resting heart rates of the day, beats a minute}
    List<Noted> restingHeartRates() {
        return restingHeartRates;
    }

    /// {@return where in the input the first of these messages stands; `NaN` where there is none}
    double firstOffset() {
        return firstOffset;
    }

    /// {@return local minus universal time in seconds}
    double utcOffset() {
        return utcOffset;
    }
}
