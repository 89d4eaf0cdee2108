package run.backstride.report.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers inside SVG: a hundredth of a pixel is enough.
public final class Coordinate {
    private static final int DECIMALS = 2;

    private Coordinate() {}

    /// {@return `value` without exponent and without trailing zeros}
    public static String of(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
