package run.backstride.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary.Sex;

/// Who is simulated, and what is planted. Start from [#sound] or [#withMistake] and change what matters.
///
/// @param body sex, age, size
/// @param easySpeed speed of an easy run, m/s
/// @param habits how the runner lives
/// @param planted what makes the back hurt; empty where nothing does
/// @param nuisances what makes the diary hard to read
/// @param equipment what records the runs
/// @param firstDay first day of the history
/// @param days number of days, those before the diary included
/// @param zone where the runner lives
public record RunnerSpec(
        Body body,
        double easySpeed,
        Habits habits,
        Optional<Planted> planted,
        Nuisances nuisances,
        Equipment equipment,
        LocalDate firstDay,
        int days,
        ZoneId zone) {

    /// Rejects what cannot be simulated.
    public RunnerSpec {
        if (days < 1 || !(easySpeed >= 1.8 && easySpeed <= 4.5)) {
            throw new IllegalArgumentException(
                    "need days >= 1 and an easy speed of 1.8 to 4.5 m/s, was %d and %s"
                            .formatted(days, easySpeed));
        }
    }

    /// {@return a runner with sound habits and no planted mistake, for 180 days}
    public static RunnerSpec sound() {
        return new RunnerSpec(
                new Body("Robin", Sex.MALE, 1988, 178, 72),
                2.9,
                Habits.SOUND,
                Optional.empty(),
                Nuisances.PLAUSIBLE,
                Equipment.WATCH_WITH_DYNAMICS,
                LocalDate.of(2025, 1, 6),
                180,
                ZoneId.of("Europe/Berlin"));
    }

    /// {@return a runner with that one mistake, whose back hurts one point more for each meaningful step}
    public static RunnerSpec withMistake(Mistake mistake) {
        return sound().planting(new Planted(Driver.of(mistake), 1, Planted.Shape.LINEAR));
    }

    /// {@return this runner with `mistake` planted and the habit behind it spoiled}
    public RunnerSpec planting(Planted mistake) {
        return new RunnerSpec(
                body,
                easySpeed,
                habits.spoiledBy(mistake.driver()),
                Optional.of(mistake),
                nuisances,
                equipment,
                firstDay,
                days,
                zone);
    }

    /// {@return this runner over another span of days}
    public RunnerSpec over(LocalDate first, int count) {
        return new RunnerSpec(
                body, easySpeed, habits, planted, nuisances, equipment, first, count, zone);
    }

    /// {@return this runner with other nuisances}
    public RunnerSpec with(Nuisances other) {
        return new RunnerSpec(
                body, easySpeed, habits, planted, other, equipment, firstDay, days, zone);
    }

    /// {@return this runner with other equipment}
    public RunnerSpec with(Equipment other) {
        return new RunnerSpec(
                body, easySpeed, habits, planted, nuisances, other, firstDay, days, zone);
    }

    /// {@return this runner with other habits}
    public RunnerSpec with(Habits other) {
        return new RunnerSpec(
                body, easySpeed, other, planted, nuisances, equipment, firstDay, days, zone);
    }

    /// {@return this runner with another body and easy speed}
    public RunnerSpec with(Body other, double speed) {
        return new RunnerSpec(
                other, speed, habits, planted, nuisances, equipment, firstDay, days, zone);
    }

    /// {@return the last day of the history}
    public LocalDate lastDay() {
        return firstDay.plusDays(days - 1L);
    }

    /// {@return the first day of the diary}
    public LocalDate diaryFrom() {
        return firstDay.plusDays(Math.min(nuisances.daysBeforeDiary(), days - 1));
    }

    /// Sex, age and size.
    ///
    /// @param name what to call the runner
    /// @param sex for norms
    /// @param birthYear calendar year
    /// @param heightCm body height
    /// @param massKg body mass
    public record Body(String name, Sex sex, int birthYear, double heightCm, double massKg) {}

    /// What records the runs.
    public enum Equipment {
        /// Position, heart rate and cadence.
        WATCH,
        /// And ground contact, balance, oscillation, ratio, step length from a strap.
        WATCH_WITH_DYNAMICS,
        /// And a Stryd foot pod beside it.
        WATCH_WITH_DYNAMICS_AND_STRYD;

        /// {@return whether ground contact and its kin are recorded}
        boolean hasDynamics() {
            return this != WATCH;
        }

        /// {@return whether a foot pod records beside the watch}
        boolean hasStryd() {
            return this == WATCH_WITH_DYNAMICS_AND_STRYD;
        }
    }
}
