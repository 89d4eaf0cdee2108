package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.PainDay;

/// The course of pain: the worst score of each logged day, NRS. A day without a score is not there.
public final class PainCourse {
    private final NavigableMap<LocalDate, Double> worst;
    private final NavigableMap<LocalDate, Double> mornings;

    private PainCourse(
            NavigableMap<LocalDate, Double> worst, NavigableMap<LocalDate, Double> mornings) {
        this.worst = worst;
        this.mornings = mornings;
    }

    /// {@return the course of these days; two entries of one day count as one, the worse score of both}
    public static PainCourse of(List<PainDay> days) {
        NavigableMap<LocalDate, Double> worst = new TreeMap<>();
        NavigableMap<LocalDate, Double> mornings = new TreeMap<>();
        for (PainDay day : days) {
            worstOf(day).ifPresent(score -> worst.merge(day.date(), score, Math::max));
            day.morning().ifPresent(score -> mornings.merge(day.date(), score, Math::max));
        }
        return new PainCourse(worst, mornings);
    }

    /// {@return the worst score of a day; empty where it has none}
    public static OptionalDouble worstOf(PainDay day) {
        return Stream.of(day.morning(), day.during(), day.after())
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    /// {@return the worst score of each logged day, ascending}
    public NavigableMap<LocalDate, Double> worst() {
        return Collections.unmodifiableNavigableMap(worst);
    }

    /// {@return the morning scores, before any running, ascending}
    public NavigableMap<LocalDate, Double> mornings() {
        return Collections.unmodifiableNavigableMap(mornings);
    }

    /// {@return the worst scores from `from` to `to`, both included}
    public List<Double> between(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : List.copyOf(worst.subMap(from, true, to, true).values());
    }

    /// {@return the median of the worst scores from `from` to `to`; missing where no day has one}
    public OptionalDouble median(LocalDate from, LocalDate to) {
        List<Double> scores = between(from, to);
        return scores.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Sample.of(scores).median());
    }

    /// The last day whose worst score lies 3 points or more above the median of the seven days before it.
    /// Against the median, not against the day before, so that an ordinary run day after a rest day is none.
    public Optional<LocalDate> lastJump() {
        for (Map.Entry<LocalDate, Double> day : worst.descendingMap().entrySet()) {
            LocalDate date = day.getKey();
            List<Double> before =
                    between(
                            date.minusDays(Math.round(AssessConstants.WEEK.amount())),
                            date.minusDays(1));
            if (!before.isEmpty()
                    && ScreeningThresholds.isAtLeast(
                            ScreeningThresholds.JUMP,
                            day.getValue() - Sample.of(before).median())) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    /// The first day of the last episode: a day of at least moderate pain after a fortnight that was logged
    /// on half its days and showed none. Empty where the diary does not reach back far enough to tell.
    public Optional<LocalDate> onset() {
        List<LocalDate> days = new ArrayList<>(worst.descendingKeySet());
        for (LocalDate date : days) {
            if (!isEpisode(worst.getOrDefault(date, 0.0))) {
                continue;
            }
            List<Double> before =
                    between(
                            date.minusDays(Math.round(ScreeningThresholds.PAIN_FREE_DAYS.amount())),
                            date.minusDays(1));
            if (before.size() >= ScreeningThresholds.PAIN_FREE_ENTRIES.amount()
                    && before.stream().noneMatch(PainCourse::isEpisode)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static boolean isEpisode(double score) {
        return ScreeningThresholds.isAtLeast(ScreeningThresholds.EPISODE, score);
    }

    /// {@return the scores of the week that ends `weeksBack` weeks before `lastDay`}
    List<Double> week(LocalDate lastDay, int weeksBack) {
        long days = Math.round(AssessConstants.WEEK.amount());
        LocalDate last = lastDay.minusDays(days * weeksBack);
        return between(last.minusDays(days - 1), last);
    }

    /// {@return NRS points as a quantity}
    static Quantity points(double score) {
        return Quantity.of(score, Unit.NRS_POINTS);
    }
}
