package run.backstride.web.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.analysis.Candidate;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.analysis.running.Trace;
import run.backstride.analysis.running.Traces;
import run.backstride.core.Unit;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.Sport;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.store.ActivityRow;
import run.backstride.store.Whence;

/// What the page of one activity shows, in words and figures.
///
/// @param row the activity
/// @param when day and hour of the start
/// @param facts the first figures, name and value
/// @param notes shoe, exertion and pain
/// @param whence where it came from, and its neighbours
/// @param drawn what is drawn over time, one plot each
/// @param speedFrom where the speed comes from, in words; empty where the device gives it
/// @param form measures of form, one row each
/// @param reasons why something is missing
/// @param pieces a table of each kilometre or mile; empty where there is no distance
/// @param laps a table of laps as the device closed them
/// @param sets active sets
/// @param piece what one piece of `pieces` is
public record RunView(
        ActivityRow row,
        String when,
        List<Fact> facts,
        RunPage.Notes notes,
        Whence whence,
        List<Drawn> drawn,
        String speedFrom,
        List<FormRow> form,
        List<String> reasons,
        SplitTable pieces,
        SplitTable laps,
        List<SetRow> sets,
        String piece) {
    private static final double METERS_A_KILOMETER = 1_000;
    private static final double METERS_A_MILE = 1_609.344;

    /// Copies the lists.
    public RunView {
        facts = List.copyOf(facts);
        drawn = List.copyOf(drawn);
        form = List.copyOf(form);
        reasons = List.copyOf(reasons);
        sets = List.copyOf(sets);
    }

    /// A figure with its name.
    public record Fact(String name, String value) {}

    /// One plot.
    ///
    /// @param kind its name in the samples
    /// @param title as shown
    /// @param sources who measured
    public record Drawn(String kind, String title, String sources) {}

    /// One measure of form.
    ///
    /// @param name of the measure
    /// @param source who measured
    /// @param mean with its spread between the windows
    /// @param basis how many windows and samples
    /// @param expected at the same speed, and how far the mean lies from it
    /// @param firstThird mean of the first third of the run
    /// @param drift an hour at equal speed
    public record FormRow(
            String name,
            String source,
            String mean,
            String basis,
            String expected,
            String firstThird,
            String drift) {}

    /// One set of an exercise.
    public record SetRow(String exercise, String repetitions, String seconds, String weight) {}

    static RunView of(
            ActivityRow row,
            Activity recording,
            Candidate measured,
            Whence whence,
            RunPage.Notes notes,
            UnitSystem units,
            ZoneId zone) {
        RunWords words = new RunWords(units);
        Traces traces = Traces.of(recording);
        ZoneId clock = recording.utcOffset().<ZoneId>map(offset -> offset).orElse(zone);
        boolean imperial = units == UnitSystem.IMPERIAL;
        return new RunView(
                row,
                Dates.weekday(row.day())
                        + ", "
                        + Dates.full(row.day())
                        + ", "
                        + RunWords.clock(row.start(), clock),
                facts(row, recording, words),
                notes,
                whence,
                drawn(traces),
                switch (traces.speedOrigin()) {
                    case DEVICE, NONE -> "";
                    case DISTANCES -> "Speed was made from the recorded distances.";
                    case POSITIONS -> "Speed was made from positions.";
                },
                measured.run().map(run -> form(run, words)).orElse(List.of()),
                measured.run().map(RunMeasures::reasons).orElse(List.of()),
                SplitTable.of(traces.every(imperial ? METERS_A_MILE : METERS_A_KILOMETER), words),
                SplitTable.of(traces.laps(), words),
                recording.sets().stream().map(set -> set(set, words)).toList(),
                imperial ? "mile" : "kilometre");
    }

    private static List<Fact> facts(ActivityRow row, Activity recording, RunWords words) {
        List<Fact> facts = new ArrayList<>();
        boolean onFoot = row.kind() == Sport.Kind.RUN || row.kind() == Sport.Kind.WALK;
        OptionalDouble distance =
                row.distanceKm().isPresent()
                        ? row.distanceKm()
                        : Optional.of(recording.distanceMeters())
                                .filter(OptionalDouble::isPresent)
                                .map(m -> OptionalDouble.of(m.getAsDouble() / METERS_A_KILOMETER))
                                .orElse(OptionalDouble.empty());
        facts.add(new Fact("Distance", words.distance(distance)));
        facts.add(new Fact("Time", words.time(row.minutes())));
        if (onFoot) {
            facts.add(new Fact("Pace, moving", words.pace(row.movingSpeed())));
        }
        facts.add(new Fact("Climb", words.withUnit(row.climbMeters(), Unit.METERS)));
        facts.add(new Fact("Heart rate", words.withUnit(row.heartRate(), Unit.BEATS_PER_MINUTE)));
        if (onFoot) {
            facts.add(
                    new Fact(
                            "Cadence, steady minutes",
                            words.withUnit(row.cadence(), Unit.STEPS_PER_MINUTE)));
        }
        return facts;
    }

    private static List<Drawn> drawn(Traces traces) {
        List<Drawn> drawn = new ArrayList<>();
        if (traces.count() < 2) {
            return drawn;
        }
        for (Trace.Kind kind : Trace.Kind.values()) {
            LinkedHashSet<String> sources = new LinkedHashSet<>();
            traces.all().stream()
                    .filter(trace -> trace.kind() == kind)
                    .forEach(trace -> sources.add(RunWords.source(trace.source())));
            if (!sources.isEmpty()) {
                drawn.add(
                        new Drawn(
                                RunsQuery.id(kind),
                                RunWords.trace(kind),
                                String.join(", ", sources)));
            }
        }
        return drawn;
    }

    private static List<FormRow> form(RunMeasures run, RunWords words) {
        return run.form().stream().map(measure -> form(measure, words)).toList();
    }

    private static FormRow form(FormMeasure m, RunWords words) {
        Unit unit = m.metric().unit();
        String spread =
                m.standardDeviation().isPresent()
                        ? " ± " + words.figure(m.standardDeviation(), unit)
                        : "";
        String expected =
                words.withUnit(m.expected(), unit)
                        + (m.normScore().isPresent()
                                ? " (%s SD)"
                                        .formatted(Numbers.fixed(m.normScore().getAsDouble(), 1))
                                : "");
        return new FormRow(
                RunWords.metric(m.metric()),
                RunWords.source(m.source()),
                words.figure(OptionalDouble.of(m.mean()), unit)
                        + spread
                        + "\u00a0"
                        + words.symbol(unit),
                "%s, %s, at %s"
                        .formatted(
                                Numbers.counted(m.windows(), "window", "windows"),
                                Numbers.counted(m.samples(), "sample", "samples"),
                                words.pace(OptionalDouble.of(m.meanSpeed()))),
                expected,
                words.withUnit(m.firstThird(), unit),
                words.withUnit(m.drift(), unit));
    }

    private static SetRow set(ExerciseSet set, RunWords words) {
        String name =
                set.exercise().isBlank()
                        ? set.category().replace('_', ' ')
                        : set.exercise().replace('_', ' ');
        return new SetRow(
                name.isBlank() ? "not named by the watch" : name,
                whole(set.repetitions()),
                words.withUnit(set.seconds(), Unit.SECONDS),
                words.withUnit(set.weightKilograms(), Unit.KILOGRAMS));
    }

    private static String whole(OptionalInt number) {
        return number.isPresent() ? Numbers.count(number.getAsInt()) : Numbers.MISSING;
    }
}
