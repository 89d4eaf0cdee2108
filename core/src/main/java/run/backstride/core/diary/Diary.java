package run.backstride.core.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// All that the runner wrote down, and what exports know of the same kind (shoes, nights).
///
/// @param profile who the runner is
/// @param pain one entry a day
/// @param shoes the shoes owned
/// @param shoeUses which shoe ran which activity
/// @param strength strength exercises
/// @param mobility stretching and mobility
/// @param nights sleep, resting heart rate, heart rate variability
/// @param tests self-tests
/// @param screening red-flag answers
public record Diary(
        Profile profile,
        List<PainDay> pain,
        List<Shoe> shoes,
        List<ShoeUse> shoeUses,
        List<StrengthEntry> strength,
        List<MobilityEntry> mobility,
        List<Night> nights,
        List<SelfTest> tests,
        List<ScreeningAnswer> screening) {

    /// Nothing was written down.
    public static final Diary EMPTY =
            new Diary(
                    Profile.UNKNOWN,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    /// Copies the lists.
    public Diary {
        pain = List.copyOf(pain);
        shoes = List.copyOf(shoes);
        shoeUses = List.copyOf(shoeUses);
        strength = List.copyOf(strength);
        mobility = List.copyOf(mobility);
        nights = List.copyOf(nights);
        tests = List.copyOf(tests);
        screening = List.copyOf(screening);
    }

    /// {@return this diary with all entries of `other` behind its own; the profile's gaps are filled}
    public Diary and(Diary other) {
        return new Diary(
                profile.or(other.profile),
                joined(pain, other.pain),
                joined(shoes, other.shoes),
                joined(shoeUses, other.shoeUses),
                joined(strength, other.strength),
                joined(mobility, other.mobility),
                joined(nights, other.nights),
                joined(tests, other.tests),
                joined(screening, other.screening));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// Left, right or both.
    public enum BodySide {
        LEFT,
        RIGHT,
        BOTH
    }

    /// Sex, as far as norms need it.
    public enum Sex {
        FEMALE,
        MALE,
        OTHER
    }

    /// Who the runner is. All of it is optional.
    ///
    /// @param name what to call the runner; empty where not given
    /// @param birthYear calendar year
    /// @param sex for norms that differ by sex
    /// @param heightCm body height
    /// @param massKg body mass
    /// @param legLengthCm greater trochanter to floor
    public record Profile(
            String name,
            OptionalInt birthYear,
            Optional<Sex> sex,
            OptionalDouble heightCm,
            OptionalDouble massKg,
            OptionalDouble legLengthCm) {
        /// Nothing is known.
        public static final Profile UNKNOWN =
                new Profile(
                        "",
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());

        /// {@return this profile with its gaps filled from `other`}
        public Profile or(Profile other) {
            return new Profile(
                    name.isBlank() ? other.name : name,
                    birthYear.isPresent() ? birthYear : other.birthYear,
                    sex.isPresent() ? sex : other.sex,
                    heightCm.isPresent() ? heightCm : other.heightCm,
                    massKg.isPresent() ? massKg : other.massKg,
                    legLengthCm.isPresent() ? legLengthCm : other.legLengthCm);
        }
    }

    /// Pain of one day, NRS 0 to 10; a missing score is empty.
    ///
    /// @param date the runner's calendar day
    /// @param morning before any running
    /// @param during the worst of that day's run
    /// @param after the worst of the rest of the day
    /// @param site where it hurts; empty where not said
    /// @param note free text
    public record PainDay(
            LocalDate date,
            OptionalDouble morning,
            OptionalDouble during,
            OptionalDouble after,
            String site,
            String note) {}

    /// A pair of running shoes.
    ///
    /// @param name what the runner calls it; unique
    /// @param model maker and model
    /// @param kind what sort of shoe; empty where not said
    /// @param start first day of use
    /// @param retired last day of use
    /// @param startKm kilometres on it at `start`
    /// @param dropMm heel-to-toe drop
    public record Shoe(
            String name,
            String model,
            Optional<ShoeKind> kind,
            Optional<LocalDate> start,
            Optional<LocalDate> retired,
            OptionalDouble startKm,
            OptionalDouble dropMm) {}

    /// What sort of shoe.
    public enum ShoeKind {
        NEUTRAL,
        STABILITY,
        MINIMAL,
        MAX
    }

    /// Which shoe ran an activity.
    ///
    /// @param date day of the activity
    /// @param time start of the activity where the table gives a time; else empty and all of the day's runs
    /// @param shoe name of the shoe
    public record ShoeUse(LocalDate date, Optional<Instant> time, String shoe) {}

    /// One strength exercise of one day.
    ///
    /// @param date the runner's calendar day
    /// @param exercise name as written
    /// @param sets number of sets
    /// @param repetitions of each set
    /// @param holdSeconds of each repetition
    /// @param loadKg external load
    public record StrengthEntry(
            LocalDate date,
            String exercise,
            OptionalInt sets,
            OptionalInt repetitions,
            OptionalDouble holdSeconds,
            OptionalDouble loadKg) {}

    /// What sort of mobility work.
    public enum MobilityKind {
        DYNAMIC,
        STATIC,
        ROLL,
        YOGA
    }

    /// When it was done, seen from the run.
    public enum MobilityTiming {
        BEFORE_RUN,
        AFTER_RUN,
        OTHER
    }

    /// One mobility or stretching session.
    ///
    /// @param date the runner's calendar day
    /// @param kind what sort
    /// @param minutes how long
    /// @param timing when, seen from the run
    public record MobilityEntry(
            LocalDate date, MobilityKind kind, OptionalDouble minutes, MobilityTiming timing) {}

    /// The night that ended on `date`.
    ///
    /// @param date the day of waking
    /// @param hours asleep
    /// @param restingHeartRate beats a minute
    /// @param rmssdMs heart rate variability as RMSSD; an SDNN is never put here
    /// @param origin the table or file it was read from
    public record Night(
            LocalDate date,
            OptionalDouble hours,
            OptionalDouble restingHeartRate,
            OptionalDouble rmssdMs,
            String origin) {}

    /// One self-test result.
    ///
    /// @param date when
    /// @param test which
    /// @param side left, right or both
    /// @param value in the test's unit
    public record SelfTest(LocalDate date, TestKind test, BodySide side, double value) {}

    /// A red-flag answer.
    ///
    /// @param date when it was given
    /// @param question 1 to 17, as in the evidence's section 8
    /// @param yes the answer
    public record ScreeningAnswer(LocalDate date, int question, boolean yes) {}
}
