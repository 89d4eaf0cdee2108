package run.backstride.files.fit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diary.Diary;

/// Makes nights of sleep stages, heart rate variability and resting heart rate. A night has the date of
/// waking by the watch's own clock; where the file does not tell that clock, by universal time, and says so.
final class NightAssembler {
    private static final double SECONDS_AN_HOUR = 3600;
    private static final double WAKING = 1;
    private static final double LIGHT = 2;
    private static final double REM = 4;

    /// A stage that lasts longer than this is the time between two sleeps.
    private static final double LONGEST_STAGE_SECONDS = 4 * SECONDS_AN_HOUR;

    private final Wellness wellness;
    private final Optional<ZoneOffset> offset;
    private final Map<LocalDate, Night> nights = new TreeMap<>();

    private static final class Night {
        private double asleepSeconds = Double.NaN;
        private double restingHeartRate = Double.NaN;
        private double rmssd = Double.NaN;
    }

    private NightAssembler(FitContents contents) {
        this.wellness = contents.wellness();
        this.offset = FitTime.offset(contents.utcOffset());
    }

    /// {@return a diary with the nights that the file knows of, and nothing else}
    static Diary diary(FitContents contents, String origin, DiagnosticLog log) {
        NightAssembler assembler = new NightAssembler(contents);
        assembler.sleep();
        assembler.variability();
        for (Wellness.Noted noted : contents.wellness().restingHeartRates()) {
            assembler.night(noted.time()).restingHeartRate = noted.value();
        }
        List<Diary.Night> nights = new ArrayList<>();
        assembler.nights.forEach((date, night) -> nights.add(night(date, night, origin)));
        if (nights.isEmpty()) {
            return Diary.EMPTY;
        }
        if (assembler.offset.isEmpty()) {
            log.add(
                    Code.ASSUMED_ZONE,
                    (long) contents.wellness().firstOffset(),
                    "the file does not tell the watch's time zone",
                    "Dated the night by universal time");
        }
        return new Diary(
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

    private static Diary.Night night(LocalDate date, Night night, String origin) {
        return new Diary.Night(
                date,
                hours(night.asleepSeconds),
                ActivityAssembler.optional(night.restingHeartRate),
                ActivityAssembler.optional(night.rmssd),
                origin);
    }

    private static OptionalDouble hours(double seconds) {
        return ActivityAssembler.optional(seconds / SECONDS_AN_HOUR);
    }

    /// A stage lasts until the next one, the last until waking is noted. Of two sleeps that end on one date
    /// the longer is the night.
    private void sleep() {
        List<Wellness.Stage> stages =
                wellness.stages().stream()
                        .filter(stage -> !Double.isNaN(stage.time()))
                        .sorted(Comparator.comparingDouble(Wellness.Stage::time))
                        .toList();
        double asleep = Double.NaN;
        for (int i = 0; i < stages.size(); i++) {
            double time = stages.get(i).time();
            boolean isLast = i + 1 == stages.size();
            double next = isLast ? waking(time) : stages.get(i + 1).time();
            boolean isGap = next - time > LONGEST_STAGE_SECONDS;
            double until = isGap ? time : next;
            if (stages.get(i).level() >= LIGHT && stages.get(i).level() <= REM) {
                asleep = (Double.isNaN(asleep) ? 0 : asleep) + until - time;
            }
            if ((isLast || isGap) && !Double.isNaN(asleep)) {
                Night night = night(until);
                night.asleepSeconds =
                        Double.isNaN(night.asleepSeconds)
                                ? asleep
                                : Math.max(night.asleepSeconds, asleep);
                asleep = Double.NaN;
            }
        }
    }

    private double waking(double after) {
        for (Wellness.Noted event : wellness.sleepEvents()) {
            if (event.value() == WAKING && event.time() >= after) {
                return event.time();
            }
        }
        return after;
    }

    /// The watch's own mean of the night, else the mean of the five-minute values it noted.
    private void variability() {
        for (Wellness.Noted noted : wellness.nightRmssd()) {
            night(noted.time()).rmssd = noted.value();
        }
        List<Wellness.Noted> values = wellness.fiveMinuteRmssd();
        if (wellness.nightRmssd().isEmpty() && !values.isEmpty()) {
            night(values.getLast().time()).rmssd =
                    values.stream().mapToDouble(Wellness.Noted::value).average().orElse(Double.NaN);
        }
    }

    private Night night(double time) {
        LocalDate date = LocalDate.ofInstant(FitTime.instant(time), offset.orElse(ZoneOffset.UTC));
        return nights.computeIfAbsent(date, _ -> new Night());
    }
}
