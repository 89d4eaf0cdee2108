package run.backstride.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A day while the fortnight is laid out.
final class Slot {
    private final LocalDate date;
    private final Kind kind;
    private final String running;
    private final List<String> exercises = new ArrayList<>();

    /// What sort of day.
    enum Kind {
        HARD,
        EASY,
        REST,
        /// Rest after a red day: nothing at all.
        STOP
    }

    Slot(LocalDate date, Kind kind, String running) {
        this.date = date;
        this.kind = kind;
        this.running = running;
    }

    Kind kind() {
        return kind;
    }

    boolean isRun() {
        return kind == Kind.HARD || kind == Kind.EASY;
    }

    void add(String exercise) {
        exercises.add(exercise);
    }

    Plan.Day day() {
        return new Plan.Day(date, isRun(), running, exercises);
    }
}
