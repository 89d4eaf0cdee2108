package run.backstride.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.Trace;
import run.backstride.core.Unit;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.store.ActivityRow;

/// Words and figures of activities, in the reader's units; what is missing is a dash.
public final class RunWords {
    private static final double SECONDS_A_MINUTE = 60;
    private static final double METERS_A_KILOMETER = 1000;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Numbers numbers;

    /// @param units of the reader
    public RunWords(UnitSystem units) {
        numbers = new Numbers(units);
    }

    /// {@return such as `8.2 km`}
    public String distance(OptionalDouble kilometers) {
        return withUnit(kilometers, Unit.KILOMETERS);
    }

    /// {@return a sum of metres such as `8.2 km`}
    public String meters(OptionalDouble meters) {
        return distance(
                meters.isPresent()
                        ? OptionalDouble.of(meters.getAsDouble() / METERS_A_KILOMETER)
                        : meters);
    }

    /// {@return figure and unit, or a dash}
    public String withUnit(OptionalDouble amount, Unit unit) {
        String symbol = numbers.symbol(unit);
        if (amount.isEmpty()) {
            return Numbers.MISSING;
        }
        return numbers.figure(amount, unit) + (symbol.isEmpty() ? "" : "\u00a0" + symbol);
    }

    /// {@return the figure alone, or a dash}
    public String figure(OptionalDouble amount, Unit unit) {
        return numbers.figure(amount, unit);
    }

    /// {@return the unit as the reader sees it}
    public String symbol(Unit unit) {
        return numbers.symbol(unit);
    }

    /// {@return a time such as `42:10`}
    public String time(OptionalDouble minutes) {
        return Numbers.duration(
                minutes.isPresent()
                        ? OptionalDouble.of(minutes.getAsDouble() * SECONDS_A_MINUTE)
                        : minutes);
    }

    /// {@return pace such as `5:42 min/km`, or a dash}
    public String pace(OptionalDouble metersPerSecond) {
        return metersPerSecond.isPresent() && metersPerSecond.getAsDouble() > 0
                ? numbers.pace(metersPerSecond.getAsDouble())
                : Numbers.MISSING;
    }

    /// {@return what stands for an activity where it has no title}
    public static String title(ActivityRow row) {
        return row.title().isBlank() ? kind(row.kind()) : row.title();
    }

    /// {@return the hour of the start where the runner lives}
    public static String clock(Instant start, ZoneId zone) {
        return CLOCK.format(start.atZone(zone));
    }

    /// {@return what was done}
    public static String kind(Sport.Kind kind) {
        return switch (kind) {
            case RUN -> "Run";
            case WALK -> "Walk";
            case RIDE -> "Ride";
            case SWIM -> "Swim";
            case STRENGTH -> "Strength";
            case MOBILITY -> "Mobility";
            case TRANSITION -> "Transition";
            case OTHER -> "Other activity";
        };
    }

    /// {@return a score without a needless digit, or a dash}
    public static String score(OptionalDouble score) {
        return score.isPresent()
                ? Numbers.fixed(
                        score.getAsDouble(),
                        score.getAsDouble() == Math.rint(score.getAsDouble()) ? 0 : 1)
                : Numbers.MISSING;
    }

    /// {@return the three scores of a day in words}
    public static String pain(PainDay day) {
        return "morning %s, during %s, after %s"
                .formatted(score(day.morning()), score(day.during()), score(day.after()));
    }

    /// {@return the name of a measure}
    public static String metric(Metric metric) {
        return switch (metric) {
            case CADENCE -> "Cadence";
            case GROUND_CONTACT_TIME -> "Ground contact time";
            case VERTICAL_OSCILLATION -> "Vertical oscillation";
            case VERTICAL_RATIO -> "Vertical ratio";
            case STEP_LENGTH -> "Step length";
            case BALANCE_LEFT -> "Balance, left";
        };
    }

    /// {@return the name of what is drawn}
    public static String trace(Trace.Kind kind) {
        return switch (kind) {
            case SPEED -> "Pace";
            case CADENCE -> "Cadence";
            case GROUND_CONTACT_TIME -> "Ground contact time";
            case BALANCE_LEFT -> "Balance, left";
            case VERTICAL_OSCILLATION -> "Vertical oscillation";
            case HEART_RATE -> "Heart rate";
            case POWER -> "Power";
            case SLOPE -> "Slope";
            case ALTITUDE -> "Altitude";
        };
    }

    /// {@return who measured}
    public static String source(String source) {
        return source.equals("native") ? "watch" : source;
    }
}
