package run.backstride.files.table;

import java.math.BigDecimal;

/// Numbers as tables are written: a decimal point, no exponent, no digit that says nothing.
final class PlainNumber {
    private PlainNumber() {}

    /// {@return the shortest text that reads back as the very same number}
    static String of(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
