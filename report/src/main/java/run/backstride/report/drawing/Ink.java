package run.backstride.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import run.backstride.report.markup.Element;

/// What is common to all strokes: numbers, and colours that follow the page's theme. A page may set
/// `--drawing-ground`, `--drawing-move` and `--drawing-thing`; else the colours of the report serve, else the text's.
final class Ink {
    static final String BODY = "currentColor";
    static final String GROUND = "var(--drawing-ground,var(--surface,Canvas))";
    static final String MOVE = "var(--drawing-move,var(--accent,currentColor))";
    static final String THING = "var(--drawing-thing,var(--norm,currentColor))";
    static final String THING_FILL = "var(--drawing-thing-fill,var(--norm-band,none))";
    static final String FAR_SHARE = ".5";
    static final String START_SHARE = ".26";

    private Ink() {}

    /// {@return a number with at most one decimal}
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// {@return a point as path data; SVG counts downwards}
    static String xy(Point point) {
        return number(point.x()) + " " + number(-point.y());
    }

    static Element filled(String data, String colour) {
        return Element.of("path").set("d", data).set("fill", colour);
    }

    static Element line(String data, String colour, double width) {
        return Element.of("path")
                .set("d", data)
                .set("fill", "none")
                .set("stroke", colour)
                .set("stroke-width", number(width))
                .set("stroke-linecap", "round");
    }
}
