package run.backstride.files.fit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import run.backstride.core.diary.Diary;

/// Makes nights of sleep stages, heart rate variability and resting heart rate.
final class NightAssembler {
    private static final double SECONDS_AN_HOUR = 3600;
    private static final double SLEEP_STARTS = 0;
    private static final double LIGHT = 2;
    private static final double REM = 4;

    /// A stage that lasts longer than this is a gap between two nights.
    private static final double LONGEST_STAGE_SECONDS = 4 * SECONDS_AN_HOUR;

    private final Wellness wellness;
    private final long offsetSeconds;
    private final Map<LocalDate, Night> nights = new TreeMap<>();

    private static final class Night {
        private double asleepSeconds = Double.NaN;
        private double restingHeartRate = Double.NaN;
        private double rmssd = Double.NaN;
    }

    private NightAssembler(Wellness wellness) {
        this.wellness = wellness;
        double offset = wellness.utcOffset();
        offsetSeconds = Double.isNaN(offset) ? 0 : Math.round(offset);
    }

    /// {@return a diary with the nights that the file knows of, and nothing else}
    static Diary diary(FitContents contents, String origin) {
        NightAssembler assembler = new NightAssembler(contents.wellness());
        assembler.sleep();
        for (Wellness.Noted noted : contents.wellness().nightRmssd()) {
            assembler.night(noted.time()).rmssd = noted.value();
        }
        for (Wellness.Noted noted : contents.wellness().restingHeartRates()) {
            assembler.night(noted.time()).restingHeartRate = noted.value();
        }
        List<Diary.Night> nights = new ArrayList<>();
        assembler.nights.forEach((date, night) ->
                nights.add(
                        new Diary.Night(
                                date,
                                hours(night.asleepSeconds),
                                ActivityAssembler.optional(night.restingHeartRate),
                                ActivityAssembler.optional(night.rmssd),
                                origin)));
        return nights.isEmpty()
                ? Diary.EMPTY
                : new Diary(
                        Diary.Profile.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        nights,
                        List.of(),
                        List.of());
    }

    private static OptionalDouble hours(double seconds) {
        return ActivityAssembler.optional(seconds / SECONDS_AN_HOUR);
    }

    /// A stage lasts until the next one, the last until waking is noted.
    private void sleep() {
        List<Wellness.Stage> stages =
                wellness.stages().stream()
                        .filter(stage -> !Double.isNaN(stage.time()))
                        .sorted(Comparator.comparingDouble(Wellness.Stage::time))
                        .toList();
        if (stages.isEmpty()) {
            return;
        }
        double asleep = 0;
        double end = stages.getLast().time();
        for (int i = 0; i < stages.size(); i++) {
            Wellness.Stage stage = stages.get(i);
            double until = i + 1 < stages.size() ? stages.get(i + 1).time() : waking(stage.time());
            double lasted = until - stage.time();
            end = Math.max(end, until);
            if (stage.level() >= LIGHT && stage.level() <= REM && lasted <= LONGEST_STAGE_SECONDS) {
                asleep += lasted;
            }
        }
        night(end).asleepSeconds = asleep;
    }

    private double waking(double after) {
        for (Wellness.Noted event : wellness.sleepEvents()) {
            if (event.value() != SLEEP_STARTS && event.time() >= after) {
                return event.time();
            }
        }
        return after;
    }

    private Night night(double time) {
        LocalDate date =
                LocalDate.ofInstant(
                        FitTime.instant(time).plusSeconds(offsetSeconds), ZoneOffset.UTC);
        return nights.computeIfAbsent(date, _ -> new Night());
    }
}
