package run.backstride.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Statement;
import run.backstride.core.Mistake;

/// What to do in the next two weeks. A red flag leaves only `seekCare`.
///
/// @param seekCare who to see and how soon; empty without a red flag
/// @param first which mistake to work on first; empty with a red flag or where nothing can be said
/// @param why why that one first
/// @param corrections what to do about it
/// @param days one for each of the next fourteen days; empty with a red flag
/// @param runningWithPain the rules for running with pain, as they apply today
/// @param lookAgain when to look again
/// @param notes what else to mind
public record Plan(
        Optional<String> seekCare,
        Optional<Mistake> first,
        String why,
        List<Correction> corrections,
        List<Day> days,
        List<Statement> runningWithPain,
        LocalDate lookAgain,
        List<String> notes) {

    /// Copies the lists.
    public Plan {
        corrections = List.copyOf(corrections);
        days = List.copyOf(days);
        runningWithPain = List.copyOf(runningWithPain);
        notes = List.copyOf(notes);
    }

    /// {@return this plan with `note` before its other notes}
    public Plan withNote(String note) {
        return new Plan(
                seekCare,
                first,
                why,
                corrections,
                days,
                runningWithPain,
                lookAgain,
                Stream.concat(Stream.of(note), notes.stream()).toList());
    }

    /// {@return this plan with other days}
    public Plan withDays(List<Day> others) {
        return new Plan(
                seekCare, first, why, corrections, others, runningWithPain, lookAgain, notes);
    }

    /// One day of the plan.
    ///
    /// @param date which day
    /// @param isRun whether there is a run
    /// @param running what to run, in words
    /// @param exercises what else to do, one a line
    public record Day(LocalDate date, boolean isRun, String running, List<String> exercises) {

        /// Copies the list.
        public Day {
            exercises = List.copyOf(exercises);
        }

        /// {@return this day with `line` before its other lines}
        public Day withFirst(String line) {
            return new Day(
                    date,
                    isRun,
                    running,
                    Stream.concat(Stream.of(line), exercises.stream()).toList());
        }
    }
}
