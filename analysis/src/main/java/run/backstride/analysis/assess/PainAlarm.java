package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;

/// The course of pain that calls for a clinician without being asked: question 16, answered by the diary.
final class PainAlarm {

    private PainAlarm() {}

    /// {@return why the course calls for a clinician, in words; empty where it does not}
    ///
    /// @param knownToClinician the runner answered question 16 with no and that answer is still valid: then
    ///     lasting pain alone is no alarm, but severe pain at rest and pain that grows each week still are
    static List<String> raised(PainCourse pain, LocalDate asOf, boolean knownToClinician) {
        List<String> reasons = new ArrayList<>();
        severeAtRest(pain, asOf).ifPresent(reasons::add);
        worseEachWeek(pain, asOf).ifPresent(reasons::add);
        if (!knownToClinician) {
            notImproving(pain, asOf).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<String> severeAtRest(PainCourse pain, LocalDate asOf) {
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        Optional<String> alarm = Optional.empty();
        for (Map.Entry<LocalDate, Double> morning : pain.mornings().entrySet()) {
            LocalDate day = morning.getKey();
            boolean severe =
                    ScreeningThresholds.isAtLeast(
                            ScreeningThresholds.SEVERE_AT_REST, morning.getValue());
            boolean joined = last.filter(before -> isOneSpell(before, day)).isPresent();
            first = severe ? Optional.of(joined ? first.orElse(day) : day) : Optional.empty();
            last = severe ? Optional.of(day) : Optional.empty();
            double span = first.map(start -> Days.between(start, day).amount()).orElse(0.0);
            if (severe
                    && ScreeningThresholds.isAtLeast(ScreeningThresholds.SEVERE_FOR, span)
                    && isRecent(day, asOf)) {
                alarm =
                        Optional.of(
                                "Your diary has pain of %s or more in the morning, before any running, from %s to %s."
                                        .formatted(
                                                Words.figure(
                                                        ScreeningThresholds.SEVERE_AT_REST
                                                                .cutoff()),
                                                first.orElse(day),
                                                day));
            }
        }
        return alarm;
    }

    private static boolean isOneSpell(LocalDate before, LocalDate day) {
        return !ScreeningThresholds.SEVERE_NIGHT_GAP.isCrossedBy(Days.between(before, day));
    }

    private static boolean isRecent(LocalDate day, LocalDate asOf) {
        return !ScreeningThresholds.SEVERE_RECENT.isCrossedBy(Days.between(day, asOf));
    }

    private static Optional<String> worseEachWeek(PainCourse pain, LocalDate asOf) {
        int weeks = whole(ScreeningThresholds.WORSE_WEEKS);
        List<Double> means = new ArrayList<>();
        for (int back = weeks; back >= 0; back--) {
            List<Double> week = pain.week(asOf, back);
            if (week.size() < ScreeningThresholds.WEEK_ENTRIES.amount()) {
                return Optional.empty();
            }
            means.add(Sample.of(week).mean());
        }
        for (int i = 1; i < means.size(); i++) {
            if (means.get(i) <= means.get(i - 1)) {
                return Optional.empty();
            }
        }
        double rise = means.getLast() - means.getFirst();
        return ScreeningThresholds.isAtLeast(ScreeningThresholds.WEEKLY_RISE, rise)
                ? Optional.of(
                        "Your pain grew each week for three weeks, from %s to %s (weekly mean of the worst score)."
                                .formatted(
                                        Words.points(means.getFirst()),
                                        Words.points(means.getLast())))
                : Optional.empty();
    }

    private static Optional<String> notImproving(PainCourse pain, LocalDate asOf) {
        List<Double> then = pain.week(asOf, whole(ScreeningThresholds.SIX_WEEKS));
        List<Double> now = pain.week(asOf, 0);
        if (then.size() < ScreeningThresholds.WEEK_ENTRIES.amount()
                || now.size() < ScreeningThresholds.WEEK_ENTRIES.amount()) {
            return Optional.empty();
        }
        double before = Sample.of(then).median();
        double after = Sample.of(now).median();
        if (!ScreeningThresholds.isAtLeast(ScreeningThresholds.STILL_MODERATE, before)
                || !ScreeningThresholds.isAtLeast(ScreeningThresholds.STILL_MODERATE, after)) {
            return Optional.empty();
        }
        double fallPercent = (before - after) / before * WeightConstants.HUNDRED.amount();
        return ScreeningThresholds.IMPROVED.isCrossedBy(Quantity.of(fallPercent, Unit.PERCENT))
                ? Optional.of(
                        "Your pain has not improved in six weeks: a median of %s then, %s now."
                                .formatted(Words.points(before), Words.points(after)))
                : Optional.empty();
    }

    private static int whole(Constant constant) {
        return Math.toIntExact(Math.round(constant.amount()));
    }
}
