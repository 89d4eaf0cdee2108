package run.backstride.web.trial;

import java.util.List;
import java.util.Locale;
import run.backstride.report.Numbers;
import run.backstride.web.trial.Outcome.Relief;

/// Reliefs as bars on one axis: 95 % thin, 80 % thick, the mean as a mark. The table beside it says the same.
public final class ReliefBars {
    private static final int LEFT = 90;
    private static final int WIDTH = 480;
    private static final int ROW = 34;
    private static final int RIGHT = 30;

    private ReliefBars() {}

    /// {@return the drawing as SVG}
    public static String svg(List<Relief> reliefs) {
        double low = 0;
        double high = 1;
        for (Relief relief : reliefs) {
            low = Math.min(low, relief.low95());
            high = Math.max(high, relief.high95());
        }
        int first = (int) Math.floor(low);
        int last = (int) Math.ceil(high);
        int height = ROW * reliefs.size() + ROW;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"relief-bars\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(LEFT + WIDTH + RIGHT, height));
        for (int tick = first; tick <= last; tick++) {
            double x = x(tick, first, last);
            svg.append(
                    "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"0\" y2=\"%d\"/><text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            .formatted(
                                    tick == 0 ? "zero" : "grid",
                                    at(x),
                                    at(x),
                                    height - ROW,
                                    at(x),
                                    height - 12,
                                    Numbers.fixed(tick, 0)));
        }
        for (int row = 0; row < reliefs.size(); row++) {
            Relief relief = reliefs.get(row);
            double y = ROW * row + ROW / 2.0;
            svg.append("<text x=\"0\" y=\"%s\">%s</text>".formatted(at(y + 5), relief.title()));
            svg.append(
                    bar(
                            "wide",
                            x(relief.low95(), first, last),
                            x(relief.high95(), first, last),
                            y,
                            3));
            svg.append(
                    bar(
                            "tight",
                            x(relief.low80(), first, last),
                            x(relief.high80(), first, last),
                            y,
                            11));
            svg.append(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                            .formatted(at(x(relief.mean(), first, last)), at(y)));
        }
        return svg.append("</svg>").toString();
    }

    private static String bar(String name, double from, double to, double y, double thick) {
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(name, at(from), at(y - thick / 2), at(to - from), at(thick));
    }

    private static double x(double points, int first, int last) {
        return LEFT + WIDTH * (points - first) / (last - first);
    }

    private static String at(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
