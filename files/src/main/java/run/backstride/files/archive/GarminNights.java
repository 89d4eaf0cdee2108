package run.backstride.files.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import run.backstride.core.diary.Diary;
import run.backstride.files.table.DiaryRanges;
import tools.jackson.databind.JsonNode;

/// Nights of a Garmin export: sleep from `sleepData.json`, resting heart rate from `UDSFile.json`, heart rate
/// variability from `healthStatusData.json`, joined by date.
///
/// Garmin's nightly heart rate variability is an RMSSD in milliseconds (its HRV status; after secondary
/// sources, and in FIT files the same figure carries that name).
final class GarminNights {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final List<String> ASLEEP =
            List.of("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds");

    private final Map<LocalDate, Diary.Night> nights = new TreeMap<>();
    private int implausible;

    List<Diary.Night> all() {
        return List.copyOf(nights.values());
    }

    /// {@return how many values could not be true and were left out}
    int implausible() {
        return implausible;
    }

    void sleep(JsonNode record, String origin) {
        double seconds = 0;
        boolean any = false;
        for (String stage : ASLEEP) {
            OptionalDouble length = JsonRecords.number(record, stage);
            any |= length.isPresent();
            seconds += length.orElse(0);
        }
        OptionalDouble hours =
                any
                        ? plausible(
                                OptionalDouble.of(seconds / SECONDS_PER_HOUR), DiaryRanges.HOURS)
                        : OptionalDouble.empty();
        add(record, origin, hours, OptionalDouble.empty(), OptionalDouble.empty());
    }

    void daily(JsonNode record, String origin) {
        OptionalDouble rate =
                plausible(
                        JsonRecords.number(record, "restingHeartRate"),
                        DiaryRanges.RESTING_HEART_RATE);
        add(record, origin, OptionalDouble.empty(), rate, OptionalDouble.empty());
    }

    void health(JsonNode record, String origin) {
        for (JsonNode metric : record.path("metrics")) {
            if (JsonRecords.text(metric, "type").equals("HRV")) {
                OptionalDouble rmssd =
                        plausible(JsonRecords.number(metric, "value"), DiaryRanges.RMSSD_MS);
                add(record, origin, OptionalDouble.empty(), OptionalDouble.empty(), rmssd);
            }
        }
    }

    private OptionalDouble plausible(OptionalDouble value, DiaryRanges.Range range) {
        if (value.isEmpty() || (value.getAsDouble() > 0 && range.contains(value.getAsDouble()))) {
            return value;
        }
        implausible++;
        return OptionalDouble.empty();
    }

    private void add(
            JsonNode record,
            String origin,
            OptionalDouble hours,
            OptionalDouble restingHeartRate,
            OptionalDouble rmssd) {
        Optional<LocalDate> date = JsonRecords.day(record, "calendarDate");
        if (date.isEmpty() || (hours.isEmpty() && restingHeartRate.isEmpty() && rmssd.isEmpty())) {
            return;
        }
        nights.merge(
                date.get(),
                new Diary.Night(date.get(), hours, restingHeartRate, rmssd, origin),
                (a, b) ->
                        new Diary.Night(
                                a.date(),
                                a.hours().isPresent() ? a.hours() : b.hours(),
                                a.restingHeartRate().isPresent()
                                        ? a.restingHeartRate()
                                        : b.restingHeartRate(),
                                a.rmssdMs().isPresent() ? a.rmssdMs() : b.rmssdMs(),
                                a.origin()));
    }
}
