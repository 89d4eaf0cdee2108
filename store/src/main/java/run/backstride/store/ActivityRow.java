package run.backstride.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Sport;

/// One activity as a list or a calendar shows it.
///
/// @param id random, 128 bits
/// @param start first moment, UTC
/// @param day the runner's calendar day
/// @param kind what was done
/// @param title as recorded or edited; empty where none
/// @param gear the shoe as the shoe log, else the file or the runner's edit names it; empty where unknown
/// @param device maker and product of the watch; empty where unknown
/// @param treadmill run without moving over the ground
/// @param distanceKm total distance
/// @param minutes timer time
/// @param movingSpeed distance over moving time, m/s
/// @param climbMeters total ascent
/// @param heartRate mean, beats a minute
/// @param cadence mean over the steady windows, the watch's own, steps a minute
/// @param rpe 0 to 10
/// @param edited when the runner last changed it here
public record ActivityRow(
        String id,
        Instant start,
        LocalDate day,
        Sport.Kind kind,
        String title,
        String gear,
        String device,
        boolean treadmill,
        OptionalDouble distanceKm,
        OptionalDouble minutes,
        OptionalDouble movingSpeed,
        OptionalDouble climbMeters,
        OptionalDouble heartRate,
        OptionalDouble cadence,
        OptionalDouble rpe,
        Optional<Instant> edited) {

    static final String COLUMNS =
            "a.id, a.started_ms, a.day, a.kind, a.title, a.gear, a.device, a.treadmill, a.distance_km, a.minutes,"
                    + " a.moving_speed, a.climb_meters, a.heart_rate, a.cadence, a.rpe, a.edited";

    static ActivityRow of(Cells cells) {
        return new ActivityRow(
                cells.text("id"),
                cells.start(),
                cells.date("day"),
                cells.one("kind", Sport.Kind.class),
                cells.text("title"),
                cells.text("gear"),
                cells.text("device"),
                cells.on("treadmill"),
                cells.number("distance_km"),
                cells.number("minutes"),
                cells.number("moving_speed"),
                cells.number("climb_meters"),
                cells.number("heart_rate"),
                cells.number("cadence"),
                cells.number("rpe"),
                cells.mayBeMoment("edited"));
    }

    ActivityRow withGear(String shoe) {
        return new ActivityRow(
                id,
                start,
                day,
                kind,
                title,
                shoe,
                device,
                treadmill,
                distanceKm,
                minutes,
                movingSpeed,
                climbMeters,
                heartRate,
                cadence,
                rpe,
                edited);
    }
}
