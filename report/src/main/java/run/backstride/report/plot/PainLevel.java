package run.backstride.report.plot;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.PainDay;

/// How a run is marked by the pain that went with it: during it, after it, and the next morning.
public enum PainLevel {
    UNKNOWN(Marks.RING, "no score"),
    LOW(Marks.DISC, "pain 0 to 2"),
    MIDDLE(Marks.TRIANGLE, "pain above 2, to 5"),
    HIGH(Marks.SQUARE, "pain above 5");

    private final Marks mark;
    private final String words;

    PainLevel(Marks mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    Marks mark() {
        return mark;
    }

    /// {@return what the mark means}
    public String words() {
        return words;
    }

    /// {@return its class in the style sheet}
    public String classes() {
        return "pain-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// {@return the level of a worst score}
    public static PainLevel of(OptionalDouble worst) {
        if (worst.isEmpty()) {
            return UNKNOWN;
        }
        double score = worst.getAsDouble();
        if (score <= PlotConstants.PAIN_GREEN.amount()) {
            return LOW;
        }
        return score <= PlotConstants.PAIN_AMBER.amount() ? MIDDLE : HIGH;
    }

    /// {@return for each day the worst of during, after and the next morning; empty where none is known}
    static Function<LocalDate, OptionalDouble> worstOf(Diary diary) {
        Map<LocalDate, PainDay> days =
                diary.pain().stream()
                        .collect(
                                Collectors.toMap(
                                        PainDay::date, Function.identity(), (first, _) -> first));
        return date ->
                DoubleStream.concat(
                                scores(days.get(date), PainLevel::ofTheRun),
                                scores(days.get(date.plusDays(1)), day -> stream(day.morning())))
                        .max();
    }

    private static DoubleStream scores(
            @org.jspecify.annotations.Nullable PainDay day, Function<PainDay, DoubleStream> which) {
        return day == null ? DoubleStream.empty() : which.apply(day);
    }

    private static DoubleStream ofTheRun(PainDay day) {
        return DoubleStream.concat(stream(day.during()), stream(day.after()));
    }

    static DoubleStream stream(OptionalDouble score) {
        return score.isPresent() ? DoubleStream.of(score.getAsDouble()) : DoubleStream.empty();
    }
}
