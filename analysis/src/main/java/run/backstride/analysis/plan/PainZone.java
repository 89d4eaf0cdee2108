package run.backstride.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import run.backstride.analysis.assess.Days;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.PainDay;

/// How running with pain goes at present, by the last run days of the diary.
public enum PainZone {
    /// Pain up to 3 and no worse next morning.
    GREEN,
    /// Pain above 3, up to 5.
    AMBER,
    /// Amber on the last two run days.
    AMBER_TWICE,
    /// Pain above 5, or clearly worse next morning.
    RED,
    /// Red on the last two run days.
    RED_TWICE,
    /// No recent run day with a score.
    UNKNOWN;

    /// The zone as it stands on a day.
    ///
    /// @param days the diary, in any order
    public static PainZone of(List<PainDay> days, LocalDate asOf) {
        List<PainDay> known =
                days.stream()
                        .filter(day -> !day.date().isAfter(asOf))
                        .sorted(java.util.Comparator.comparing(PainDay::date))
                        .toList();
        List<PainZone> zones = new ArrayList<>();
        for (PainDay day : known) {
            if (day.during().isPresent() && isRecent(day, asOf)) {
                zones.add(ofRunDay(day, known));
            }
        }
        if (zones.isEmpty()) {
            return UNKNOWN;
        }
        PainZone last = zones.getLast();
        boolean twice = zones.size() > 1 && zones.get(zones.size() - 2) == last;
        return switch (last) {
            case RED, RED_TWICE -> twice ? RED_TWICE : RED;
            case AMBER, AMBER_TWICE -> twice ? AMBER_TWICE : AMBER;
            case GREEN -> isRed(lastWorst(known)) ? RED : GREEN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// The worst score of the last day with any, run day or not.
    private static double lastWorst(List<PainDay> days) {
        return days.stream()
                .map(run.backstride.analysis.assess.PainCourse::worstOf)
                .flatMapToDouble(OptionalDouble::stream)
                .reduce(0, (_, later) -> later);
    }

    private static boolean isRecent(PainDay day, LocalDate asOf) {
        return !PlanThresholds.OLD_PAIN.isCrossedBy(Days.between(day.date(), asOf));
    }

    private static PainZone ofRunDay(PainDay day, List<PainDay> all) {
        double worst = Math.max(day.during().orElse(0), day.after().orElse(0));
        if (isRed(worst) || isWorseNextMorning(day, all)) {
            return RED;
        }
        return PlanThresholds.AMBER.isCrossedBy(points(worst)) ? AMBER : GREEN;
    }

    /// {@return whether the morning after `date` was clearly worse than that morning}
    ///
    /// @param days the diary, in any order
    public static boolean isWorseNextMorning(LocalDate date, List<PainDay> days) {
        return days.stream()
                .anyMatch(day -> day.date().equals(date) && isWorseNextMorning(day, days));
    }

    private static boolean isRed(double score) {
        return PlanThresholds.RED.isCrossedBy(points(score));
    }

    private static boolean isWorseNextMorning(PainDay day, List<PainDay> all) {
        OptionalDouble next =
                all.stream()
                        .filter(other -> other.date().equals(day.date().plusDays(1)))
                        .flatMapToDouble(other -> other.morning().stream())
                        .max();
        return next.isPresent()
                && day.morning().isPresent()
                && !PlanThresholds.WORSE_NEXT_MORNING.isCrossedBy(
                        points(next.getAsDouble() - day.morning().getAsDouble()));
    }

    private static Quantity points(double score) {
        return Quantity.of(score, Unit.NRS_POINTS);
    }
}
