package run.backstride.analysis.assess;

import java.util.Locale;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// Figures in words: a number never stands without its unit.
public final class Words {

    private Words() {}

    /// {@return the amount with its unit, in as many decimals as the unit is measured in}
    public static String figure(Quantity quantity) {
        return number(quantity.amount(), quantity.unit()) + suffix(quantity.unit());
    }

    /// {@return the interval with its unit}
    public static String interval(Interval interval, Unit unit) {
        return number(interval.low(), unit) + " to " + number(interval.high(), unit) + suffix(unit);
    }

    /// {@return points of pain}
    public static String points(double score) {
        return figure(Quantity.of(score, Unit.NRS_POINTS));
    }

    /// {@return a probability in whole per cent}
    public static String percent(double probability) {
        return plain("%.0f", probability * WeightConstants.HUNDRED.amount()) + " %";
    }

    /// {@return the side in lower case, such as `left`}
    public static String side(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double amount, Unit unit) {
        boolean fine =
                unit == Unit.RATIO
                        || unit == Unit.STANDARD_DEVIATIONS
                        || unit == Unit.LEG_LENGTHS
                        || unit == Unit.METERS_PER_SECOND;
        if (fine) {
            return plain("%.2f", amount);
        }
        return plain(amount == Math.rint(amount) ? "%.0f" : "%.1f", amount);
    }

    private static String plain(String pattern, double amount) {
        String text = String.format(Locale.ROOT, pattern, amount);
        // A small negative number rounds to "-0".
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    private static String suffix(Unit unit) {
        if (unit == Unit.COUNT || unit == Unit.RATIO) {
            return "";
        }
        if (unit == Unit.PER_WEEK) {
            return " a week";
        }
        if (unit == Unit.MINUTES_PER_WEEK) {
            return " min a week";
        }
        return " " + unit.symbol().replace("deg", "degrees").replace('-', ' ');
    }
}
