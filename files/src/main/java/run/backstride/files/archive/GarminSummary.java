package run.backstride.files.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Sport;
import tools.jackson.databind.JsonNode;

/// What `summarizedActivities.json` says of one activity.
///
/// @param id Garmin's number of it
/// @param exported in our units, its gear not yet known
record GarminSummary(long id, Exported exported) {
    private static final double MILLIS = 1000;

    /// Distances and heights are in centimetres.
    private static final double CENTIMETERS = 100;

    /// Perceived exertion is written as ten times its figure, 10 to 100.
    private static final double EXERTION_SCALE = 10;

    private static final double MOST_EXERTION = 100;
    private static final Duration LARGEST_OFFSET = Duration.ofHours(18);
    private static final int MINUTES_PER_QUARTER = 15;

    static Optional<GarminSummary> of(JsonNode record) {
        if (JsonRecords.whole(record, "activityId").isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> start =
                JsonRecords.moment(record, "startTimeGmt")
                        .or(() -> JsonRecords.moment(record, "beginTimestamp"));
        String type = JsonRecords.text(record, "activityType");
        Sport sport =
                GarminSports.of(type.isEmpty() ? JsonRecords.text(record, "sportType") : type);
        Exported exported =
                new Exported(
                        sport,
                        start,
                        offset(record, start),
                        positive(record, "elapsedDuration", MILLIS),
                        positive(record, "duration", MILLIS),
                        positive(record, "distance", CENTIMETERS),
                        positive(record, "elevationGain", CENTIMETERS),
                        JsonRecords.text(record, "name"),
                        "",
                        exertion(record));
        return Optional.of(
                new GarminSummary(JsonRecords.whole(record, "activityId").getAsLong(), exported));
    }

    GarminSummary withGear(String gear) {
        return new GarminSummary(
                id,
                new Exported(
                        exported.sport(),
                        exported.start(),
                        exported.utcOffset(),
                        exported.elapsedSeconds(),
                        exported.timerSeconds(),
                        exported.distanceMeters(),
                        exported.ascentMeters(),
                        exported.name(),
                        gear,
                        exported.rpe()));
    }

    /// {@return whether it stands for several others, the legs of a triathlon}
    boolean isWhole() {
        return exported.sport().name().startsWith("multi_sport")
                || exported.sport().name().equals("multisport");
    }

    /// `startTimeLocal` is the clock on the wall, written as if it were UTC.
    private static Optional<ZoneOffset> offset(JsonNode record, Optional<Instant> start) {
        Optional<Instant> local = JsonRecords.moment(record, "startTimeLocal");
        if (start.isEmpty() || local.isEmpty()) {
            return Optional.empty();
        }
        Duration between = Duration.between(start.get(), local.get());
        boolean sound =
                between.abs().compareTo(LARGEST_OFFSET) <= 0
                        && between.toSeconds() % Duration.ofMinutes(MINUTES_PER_QUARTER).toSeconds()
                                == 0;
        return sound
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) between.toSeconds()))
                : Optional.empty();
    }

    private static OptionalDouble positive(JsonNode record, String name, double divisor) {
        OptionalDouble number = JsonRecords.number(record, name);
        return number.isPresent() && number.getAsDouble() > 0
                ? OptionalDouble.of(number.getAsDouble() / divisor)
                : OptionalDouble.empty();
    }

    private static OptionalDouble exertion(JsonNode record) {
        OptionalDouble written = positive(record, "workoutRpe", EXERTION_SCALE);
        if (written.isEmpty()) {
            written = positive(record, "directWorkoutRpe", EXERTION_SCALE);
        }
        return written.isPresent() && written.getAsDouble() <= MOST_EXERTION / EXERTION_SCALE
                ? written
                : OptionalDouble.empty();
    }
}
