package run.backstride.core.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One recorded activity: a run, a leg of a multisport event, a strength or mobility session.
///
/// @param origin the file it was read from, as the person knows it
/// @param sport what was done
/// @param start first moment, UTC
/// @param utcOffset the runner's clock against UTC then; empty where the file does not say
/// @param elapsedSeconds with pauses
/// @param timerSeconds without pauses
/// @param distanceMeters as the device totals it
/// @param ascentMeters as the device totals it
/// @param name the runner's or the service's title; empty where none
/// @param gear the shoe's or bike's name from an export; empty where none
/// @param rpe perceived exertion 0 to 10, where the runner entered it
/// @param device what recorded it
/// @param samples the device's own samples
/// @param laps laps as the device closed them
/// @param sources developer fields, each source by itself
/// @param sets active sets of a strength or mobility session
public record Activity(
        String origin,
        Sport sport,
        Instant start,
        Optional<ZoneOffset> utcOffset,
        OptionalDouble elapsedSeconds,
        OptionalDouble timerSeconds,
        OptionalDouble distanceMeters,
        OptionalDouble ascentMeters,
        String name,
        String gear,
        OptionalDouble rpe,
        Device device,
        Samples samples,
        List<Lap> laps,
        List<SensorSource> sources,
        List<ExerciseSet> sets) {

    /// Copies the lists.
    public Activity {
        laps = List.copyOf(laps);
        sources = List.copyOf(sources);
        sets = List.copyOf(sets);
    }

    /// {@return the runner's calendar day of the start; by `fallback` where the file has no offset}
    public LocalDate localDate(ZoneId fallback) {
        ZoneId zone = utcOffset.<ZoneId>map(offset -> offset).orElse(fallback);
        return LocalDate.ofInstant(start, zone);
    }

    /// {@return the same activity with what an export's list of activities knows of it}
    public Activity withExportFacts(String title, String gearName, OptionalDouble exertion) {
        return new Activity(
                origin,
                sport,
                start,
                utcOffset,
                elapsedSeconds,
                timerSeconds,
                distanceMeters,
                ascentMeters,
                title.isBlank() ? name : title,
                gearName.isBlank() ? gear : gearName,
                exertion.isPresent() ? exertion : rpe,
                device,
                samples,
                laps,
                sources,
                sets);
    }
}
