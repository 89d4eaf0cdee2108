package run.backstride.analysis.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.analysis.assess.Days;
import run.backstride.analysis.assess.Prescription;

/// Lays out fourteen days: the runner's own running days, within the zone's limits, and one change.
final class Fortnight {
    private static final String REST = "No running: rest, walk or cycle easily";
    private final RunningHabit habit;
    private final PainZone zone;
    private final LocalDate asOf;

    /// @param asOf the day before the first day
    Fortnight(RunningHabit habit, PainZone zone, LocalDate asOf) {
        this.habit = habit;
        this.zone = zone;
        this.asOf = asOf;
    }

    /// {@return fourteen days}
    ///
    /// @param change what is worked on
    /// @param tests what is to be measured, one line each, on days away from hard runs
    List<Plan.Day> days(List<Prescription> change, List<String> tests) {
        List<Slot> slots = isReturning() ? returning() : habitual();
        ExerciseDays.place(slots, change, tests);
        return slots.stream().map(Slot::day).toList();
    }

    private boolean isReturning() {
        return !habit.isRunning() || zone == PainZone.RED_TWICE;
    }

    private boolean isRedRest(int index) {
        return (zone == PainZone.RED || zone == PainZone.RED_TWICE)
                && index < Planner.whole(PlanThresholds.RED_REST);
    }

    /// A day of running, a day of rest, each phase twice.
    private List<Slot> returning() {
        List<Slot> slots = new ArrayList<>();
        int runs = 0;
        boolean ranYesterday = false;
        for (int i = 0; i < Planner.whole(PlanThresholds.DAYS); i++) {
            boolean run = !isRedRest(i) && !ranYesterday;
            int phase = Math.min(runs / ReturnDoses.TIMES_EACH, ReturnDoses.PHASES.size() - 1);
            slots.add(
                    run
                            ? new Slot(
                                    date(i),
                                    Slot.Kind.EASY,
                                    "Phase %d: %s"
                                            .formatted(phase + 1, ReturnDoses.PHASES.get(phase)))
                            : new Slot(date(i), restKind(i), REST));
            runs += run ? 1 : 0;
            ranYesterday = run;
        }
        return slots;
    }

    private List<Slot> habitual() {
        List<Slot> slots = new ArrayList<>();
        LocalDate lastHard = habit.lastHard();
        for (int i = 0; i < Planner.whole(PlanThresholds.DAYS); i++) {
            LocalDate date = date(i);
            DayOfWeek weekday = date.getDayOfWeek();
            if (isRedRest(i) || !habit.days().containsKey(weekday)) {
                slots.add(new Slot(date, restKind(i), REST));
                continue;
            }
            boolean hard =
                    allowsHard() && habit.hardDays().contains(weekday) && isRested(lastHard, date);
            lastHard = hard ? date : lastHard;
            slots.add(
                    new Slot(
                            date,
                            hard ? Slot.Kind.HARD : Slot.Kind.EASY,
                            distance(weekday) + (hard ? ", your hard run" : ", easy")));
        }
        return slots;
    }

    private Slot.Kind restKind(int index) {
        return isRedRest(index) ? Slot.Kind.STOP : Slot.Kind.REST;
    }

    private boolean allowsHard() {
        return zone == PainZone.GREEN || zone == PainZone.UNKNOWN;
    }

    private static boolean isRested(LocalDate lastHard, LocalDate date) {
        return lastHard.equals(LocalDate.MIN)
                || !PlanThresholds.REST.isCrossedBy(Days.between(lastHard, date));
    }

    private String distance(DayOfWeek weekday) {
        OptionalDouble usual = habit.days().getOrDefault(weekday, OptionalDouble.empty());
        if (usual.isEmpty()) {
            return "Your usual run";
        }
        boolean cut = zone == PainZone.AMBER_TWICE || zone == PainZone.RED;
        double planned = usual.getAsDouble() * (cut ? PlanThresholds.CUT.amount() : 1);
        double limited = Math.min(planned, habit.capKm().orElse(planned));
        double step = PlanThresholds.HALF_KM.amount();
        double rounded = limited < step ? limited : Math.floor(limited / step) * step;
        return "Run " + km(rounded);
    }

    private LocalDate date(int index) {
        return asOf.plusDays(index + 1L);
    }

    /// {@return a distance in words}
    static String km(double kilometres) {
        return String.format(Locale.ROOT, "%.1f km", kilometres);
    }
}
