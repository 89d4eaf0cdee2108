package run.backstride.files.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;

/// What an export's list of activities says of one of them.
///
/// @param name the runner's title; empty where none
/// @param gear the shoe or bike; empty where none
/// @param ascentMeters as the service totals it
/// @param rpe perceived exertion 0 to 10
record Exported(
        Sport sport,
        Optional<Instant> start,
        Optional<ZoneOffset> utcOffset,
        OptionalDouble elapsedSeconds,
        OptionalDouble timerSeconds,
        OptionalDouble distanceMeters,
        OptionalDouble ascentMeters,
        String name,
        String gear,
        OptionalDouble rpe) {

    /// {@return the activity as far as the list knows it, without samples; nothing where it has no start}
    Optional<Activity> withoutFile(String origin) {
        return start.map(at ->
                new Activity(
                        origin,
                        sport,
                        at,
                        utcOffset,
                        elapsedSeconds,
                        timerSeconds,
                        distanceMeters,
                        ascentMeters,
                        name,
                        gear,
                        rpe,
                        Device.UNKNOWN,
                        Samples.none(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// {@return a file's activity with what the list knows of it: title, gear, exertion, and the sport and the
    /// runner's clock where the file says nothing of them}
    Activity joined(Activity activity) {
        Activity named = activity.withExportFacts(name, gear, rpe);
        boolean sportUnknown =
                activity.sport().kind() == Sport.Kind.OTHER && sport.kind() != Sport.Kind.OTHER;
        return new Activity(
                named.origin(),
                sportUnknown ? sport : named.sport(),
                named.start(),
                named.utcOffset().or(this::utcOffset),
                named.elapsedSeconds(),
                named.timerSeconds(),
                named.distanceMeters(),
                named.ascentMeters(),
                named.name(),
                named.gear(),
                named.rpe(),
                named.device(),
                named.samples(),
                named.laps(),
                named.sources(),
                named.sets());
    }
}
