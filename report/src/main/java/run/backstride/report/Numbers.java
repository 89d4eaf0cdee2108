package run.backstride.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// The one place where a number becomes text: the same on every machine, as many digits as its unit
/// carries, converted to the reader's units. A missing value is [#MISSING].
public final class Numbers {
    /// What stands for a value that is not there.
    public static final String MISSING = "—";

    /// A space at which no line is broken: between a figure and its unit.
    static final String NO_BREAK = "\u00a0";

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double[] PACE_STEPS_SECONDS = {10, 15, 30, 60, 120, 300};
    private static final int MOST_PACES = 6;
    private static final double PERCENT = 100;
    private static final int THOUSAND = 1000;

    private final UnitSystem units;

    /// Numbers for a reader of `units`.
    public Numbers(UnitSystem units) {
        this.units = units;
    }

    /// {@return the units it writes in}
    public UnitSystem units() {
        return units;
    }

    /// {@return figure and unit, such as `166 steps/min`}
    public String of(Quantity quantity) {
        Display display = Display.of(quantity.unit(), units);
        String figure = display.figure(quantity.amount());
        return switch (display.symbol()) {
            case "" -> figure;
            case "°" -> figure + display.symbol();
            default -> figure + NO_BREAK + display.symbol();
        };
    }

    /// {@return the figure alone, in the reader's unit}
    public String figure(double amount, Unit unit) {
        return Display.of(unit, units).figure(amount);
    }

    /// {@return the figure alone, or a dash where it is missing}
    public String figure(OptionalDouble amount, Unit unit) {
        return amount.isPresent() ? figure(amount.getAsDouble(), unit) : MISSING;
    }

    /// {@return the unit as the reader sees it; empty where a bare count needs none}
    public String symbol(Unit unit) {
        return Display.of(unit, units).symbol();
    }

    /// {@return both ends without a unit, such as `0.2 to 1.4`; the lower one first, also where the
    /// conversion turns them round (speed to pace)}
    public String interval(Interval interval, Unit unit) {
        Display display = Display.of(unit, units);
        String low = display.figure(interval.low());
        String high = display.figure(interval.high());
        return display.descending() ? high + " to " + low : low + " to " + high;
    }

    /// {@return `amount` in the unit that is shown, for a scale of a plot; a speed stays a speed}
    public double shown(double amount, Unit unit) {
        return Display.of(unit, units).convert(amount);
    }

    /// {@return a probability 0 to 1 as `0 %` to `100 %`; between them never quite either end}
    public static String percent(double probability) {
        long rounded = Math.round(probability * PERCENT);
        if (rounded == 0 && probability > 0) {
            return "<" + NO_BREAK + "1" + NO_BREAK + "%";
        }
        if (rounded == PERCENT && probability < 1) {
            return ">" + NO_BREAK + "99" + NO_BREAK + "%";
        }
        return rounded + NO_BREAK + "%";
    }

    /// {@return `number` with `decimals` digits behind the point, thousands parted by commas, a true
    /// minus sign, and no minus before a zero}
    public static String fixed(double number, int decimals) {
        return grouped(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal rounded) {
        String pattern = rounded.abs().doubleValue() >= THOUSAND ? "#,##0" : "0";
        if (rounded.scale() > 0) {
            pattern += "." + "0".repeat(rounded.scale());
        }
        String digits =
                new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(rounded.abs());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /// {@return a count, thousands parted by commas}
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /// {@return count and noun, such as `1 run` or `46 runs`}
    public static String counted(long count, String singular, String plural) {
        return count(count) + " " + (count == 1 ? singular : plural);
    }

    /// {@return pace with its unit, such as `5:42 min/km`}
    ///
    /// @param metersPerSecond a speed; a dash where it is not above zero
    public String pace(double metersPerSecond) {
        return of(Quantity.of(metersPerSecond, Unit.METERS_PER_SECOND));
    }

    /// {@return speeds between two speeds (m/s) at which a reader's pace is a round one, at most six}
    public List<Double> roundPaces(double slowest, double fastest) {
        double unitsPerMeter = shown(1, Unit.METERS_PER_SECOND);
        for (double step : PACE_STEPS_SECONDS) {
            List<Double> speeds = new ArrayList<>();
            double first = Math.floor(1 / (slowest * unitsPerMeter) / step) * step;
            for (double pace = first; pace * fastest * unitsPerMeter >= 1; pace -= step) {
                speeds.add(1 / (pace * unitsPerMeter));
            }
            if (speeds.size() <= MOST_PACES) {
                return speeds;
            }
        }
        return List.of();
    }

    /// {@return the left foot's share as both shares, such as `L 48.8 / R 51.2`}
    public static String balance(double leftPercent) {
        // The right share is taken from the rounded left one, so that the two always add up to 100.
        BigDecimal left = BigDecimal.valueOf(leftPercent).setScale(1, RoundingMode.HALF_UP);
        BigDecimal right = BigDecimal.valueOf((long) PERCENT).subtract(left);
        return "L " + left.toPlainString() + " / R " + right.toPlainString();
    }

    /// {@return a time such as `42:10` or `1:02:35`; a dash where it is missing}
    public static String duration(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return MISSING;
        }
        long whole = Math.round(seconds.getAsDouble());
        long minute = (long) SECONDS_PER_MINUTE;
        long hours = whole / (minute * minute);
        return hours == 0
                ? clock((double) whole)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        hours,
                        whole / minute % minute,
                        whole % minute);
    }

    /// {@return minutes and seconds, such as `5:42`}
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        long minute = (long) SECONDS_PER_MINUTE;
        return String.format(Locale.ROOT, "%d:%02d", whole / minute, whole % minute);
    }
}
