package run.backstride.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.running.RunMeasurement;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;

/// One measured activity, before it is known whether another file holds the same: what was measured, and the
/// few facts by which copies are found and ranked. Holds no samples, so it can be kept instead of the file.
///
/// @param order place of the activity in the input
/// @param origin the file it was read from
/// @param kind what was done
/// @param start first moment, UTC
/// @param seconds how long it took; missing where nothing tells
/// @param meters how far; missing where nothing tells
/// @param channels channels and sensor fields with at least one sample
/// @param samples number of samples
/// @param offset the runner's clock against UTC, where the file says
/// @param title the runner's or the service's title; empty where none
/// @param gear shoe name; empty where none
/// @param rpe perceived exertion
/// @param run what was measured, if it was a run
/// @param session what is kept of it, if it was none
public record Candidate(
        long order,
        String origin,
        Sport.Kind kind,
        Instant start,
        OptionalDouble seconds,
        OptionalDouble meters,
        int channels,
        int samples,
        Optional<ZoneOffset> offset,
        String title,
        String gear,
        OptionalDouble rpe,
        Optional<RunMeasures> run,
        Optional<Session> session) {

    /// Ascending in time; ties broken by place in the input, never by the order of arrival.
    static final Comparator<Candidate> IN_TIME =
            Comparator.comparing(Candidate::start)
                    .thenComparing(Candidate::kind)
                    .thenComparingLong(Candidate::order)
                    .thenComparing(Candidate::origin)
                    .thenComparingDouble(c -> c.seconds.orElse(-1))
                    .thenComparingDouble(c -> c.meters.orElse(-1))
                    // Two of one file that agree in all this: by what was measured, as text.
                    .thenComparing(c -> c.run.toString() + c.session);

    /// The richest first: more channels, then more samples, then the earlier in the input.
    static final Comparator<Candidate> RICHEST =
            Comparator.comparingInt(Candidate::channels)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Candidate::samples).reversed())
                    .thenComparingLong(Candidate::order)
                    .thenComparing(Candidate::origin)
                    .thenComparing(IN_TIME);

    /// {@return what is kept of an activity, measured}
    ///
    /// @param order place of the activity in the input
    /// @param activity of any sport; its samples are let go
    public static Candidate measured(long order, Activity activity) {
        boolean isRun = activity.sport().kind() == Sport.Kind.RUN;
        int fields =
                activity.sources().stream()
                        .mapToInt(s ->
                                (int)
                                        s.fields().stream()
                                                .filter(f -> f.values().present() > 0)
                                                .count())
                        .sum();
        Optional<RunMeasures> run =
                isRun
                        ? Optional.of(RunMeasurement.measure(activity, ZoneOffset.UTC))
                        : Optional.empty();
        return new Candidate(
                order,
                activity.origin(),
                activity.sport().kind(),
                activity.start(),
                seconds(activity),
                run.map(r -> meters(r.distanceKm())).orElse(activity.distanceMeters()),
                activity.samples().present().size() + fields,
                activity.samples().count(),
                activity.utcOffset(),
                activity.name(),
                activity.gear(),
                activity.rpe(),
                run,
                isRun ? Optional.empty() : Optional.of(session(activity)));
    }

    /// {@return the run on the runner's calendar day; by `fallback` where the file has no offset}
    Optional<RunMeasures> runOn(ZoneId fallback) {
        return run.map(r -> r.onDate(date(fallback)));
    }

    /// {@return the session on the runner's calendar day; by `fallback` where the file has no offset}
    Optional<Session> sessionOn(ZoneId fallback) {
        return session.map(s ->
                new Session(
                        s.origin(),
                        s.start(),
                        date(fallback),
                        s.sport(),
                        s.minutes(),
                        s.rpe(),
                        s.sets()));
    }

    /// {@return this one with the gaps of title, gear and exertion filled from a copy of the same activity}
    Candidate withExportFactsOf(Candidate copy) {
        OptionalDouble exertion = rpe.isPresent() ? rpe : copy.rpe;
        return new Candidate(
                order,
                origin,
                kind,
                start,
                seconds,
                meters,
                channels,
                samples,
                offset.isPresent() ? offset : copy.offset,
                title.isBlank() ? copy.title : title,
                gear.isBlank() ? copy.gear : gear,
                exertion,
                run.map(r -> r.withExportFacts(copy.title, copy.gear, copy.rpe)),
                session.map(s ->
                        new Session(
                                s.origin(),
                                s.start(),
                                s.date(),
                                s.sport(),
                                s.minutes(),
                                exertion,
                                s.sets())));
    }

    /// {@return the runner's calendar day; by `fallback` where the file has no offset}
    public LocalDate date(ZoneId fallback) {
        return LocalDate.ofInstant(start, offset.<ZoneId>map(o -> o).orElse(fallback));
    }

    private static OptionalDouble seconds(Activity activity) {
        if (activity.elapsedSeconds().isPresent() && activity.elapsedSeconds().getAsDouble() > 0) {
            return activity.elapsedSeconds();
        }
        SampledSignal seconds = activity.samples().seconds();
        return seconds.length() > 1
                ? OptionalDouble.of(seconds.at(seconds.length() - 1) - seconds.at(0))
                : activity.timerSeconds();
    }

    private static OptionalDouble meters(OptionalDouble kilometers) {
        return kilometers.isPresent()
                ? OptionalDouble.of(kilometers.getAsDouble() * 1000)
                : kilometers;
    }

    private static Session session(Activity activity) {
        OptionalDouble timer =
                activity.timerSeconds().isPresent()
                        ? activity.timerSeconds()
                        : activity.elapsedSeconds();
        return new Session(
                activity.origin(),
                activity.start(),
                activity.localDate(ZoneOffset.UTC),
                activity.sport(),
                timer.isPresent() ? OptionalDouble.of(timer.getAsDouble() / 60) : timer,
                activity.rpe(),
                activity.sets());
    }
}
