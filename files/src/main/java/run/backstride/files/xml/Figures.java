package run.backstride.files.xml;

import java.util.OptionalDouble;
import run.backstride.core.Interval;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// Reads the numbers of one file. What is no number, or one that the quantity can't have, becomes missing and
/// is noted once a kind.
final class Figures {
    private final DiagnosticLog log;

    Figures(DiagnosticLog log) {
        this.log = log;
    }

    /// {@return the number, or `NaN` where `text` is blank or none}
    ///
    /// @param field the element or attribute, for the diagnostic
    double number(String text, String field, Where where) {
        if (text.isBlank()) {
            return Double.NaN;
        }
        String plain = text.strip();
        if (plain.indexOf(',') >= 0 && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
            log.repeat(
                    Code.ASSUMED_UNIT,
                    field + " comma",
                    where,
                    field + " is written with a comma, \"" + shortened(text) + "\"",
                    "Read the comma as the decimal point");
        }
        double value = isPlain(plain) ? parse(plain) : Double.NaN;
        if (!Double.isFinite(value)) {
            log.repeat(
                    Code.MALFORMED_FIELD,
                    field,
                    where,
                    field + " is \"" + shortened(text) + "\", which is no number",
                    "Left it out");
            return Double.NaN;
        }
        return value;
    }

    /// {@return a sample of `channel`, or `NaN` where `text` is blank, no number or out of the quantity's range}
    double sample(Channel channel, String text, String field, Where where) {
        return within(channel, number(text, field, where), field, where);
    }

    /// {@return `value`, or `NaN` where `channel` can't have it}
    double within(Channel channel, double value, String field, Where where) {
        if (Double.isNaN(value) || range(channel).contains(value)) {
            return value;
        }
        log.repeat(
                Code.OUT_OF_RANGE,
                field,
                where,
                field + " is " + (float) value + " " + channel.unit().symbol(),
                "Left it out");
        return Double.NaN;
    }

    /// {@return the number where it is there and not negative}
    OptionalDouble total(String text, String field, Where where) {
        double value = number(text, field, where);
        return value >= 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// What the quantity can be at all, on Earth and on foot or wheels: wide enough for every true sample,
    /// narrow enough for the markers of "none" that devices write (0 beats, 180.5 degrees, -9999 metres).
    private static Interval range(Channel channel) {
        return switch (channel) {
            case LATITUDE -> new Interval(-90, 90);
            case LONGITUDE -> new Interval(-180, 180);
            case ALTITUDE -> new Interval(-500, 9_000);
            case DISTANCE -> new Interval(0, 10_000_000);
            case SPEED -> new Interval(0, 100);
            case HEART_RATE -> new Interval(1, 255);
            case CADENCE -> new Interval(0, 400);
            case GROUND_CONTACT_TIME -> new Interval(1, 2_000);
            case STANCE_PERCENT, BALANCE_LEFT, VERTICAL_RATIO -> new Interval(0, 100);
            case VERTICAL_OSCILLATION -> new Interval(1, 1_000);
            case STEP_LENGTH -> new Interval(1, 5_000);
            case POWER -> new Interval(0, 5_000);
            case TEMPERATURE -> new Interval(-60, 80);
            case ACTIVITY_TYPE -> new Interval(0, 255);
        };
    }

    private static double parse(String plain) {
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /// Java would also take `1d`, `0x1p3` and `Infinity`.
    private static boolean isPlain(String text) {
        return text.length() <= 40 && text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
