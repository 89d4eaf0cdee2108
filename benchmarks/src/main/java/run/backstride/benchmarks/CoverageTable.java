package run.backstride.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import run.backstride.core.Interval;

/// Errors of measures against their truth, and how often the 95 % interval held it.
final class CoverageTable {
    private final Map<String, List<double[]>> cases = new TreeMap<>();
    private final Map<String, Integer> absent = new TreeMap<>();

    void add(String name, double measured, double truth, Interval interval) {
        boolean held = interval.low() <= truth && truth <= interval.high();
        cases.computeIfAbsent(name, n -> new ArrayList<>())
                .add(
                        new double[] {
                            measured - truth,
                            held ? 1 : 0,
                            (interval.high() - interval.low()) / 2,
                            truth
                        });
    }

    void leaveOut(String name) {
        absent.merge(name, 1, Integer::sum);
    }

    /// {@return one line a measure: count, absent, bias, SD, root mean square, worst, half the interval, share held,
    ///     and the SD of the truth itself, which an error must undercut to say anything}
    String text() {
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-42s %5s %6s %8s %7s %7s %8s %8s %6s %8s%n",
                                "measure",
                                "n",
                                "absent",
                                "bias",
                                "SD",
                                "RMS",
                                "worst",
                                "+-95 %",
                                "held",
                                "truth SD"));
        cases.forEach((name, rows) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%-42s %5d %6d %8.3f %7.3f %7.3f %8.3f %8.3f %4.0f %% %8.3f%n",
                                name,
                                rows.size(),
                                absent.getOrDefault(name, 0),
                                mean(rows, 0),
                                deviation(rows, 0),
                                Math.hypot(mean(rows, 0), deviation(rows, 0)),
                                worst(rows),
                                mean(rows, 2),
                                100 * mean(rows, 1),
                                deviation(rows, 3))));
        absent.forEach((name, count) -> {
            if (!cases.containsKey(name)) {
                text.append(String.format(Locale.ROOT, "%-42s %5d %6d%n", name, 0, count));
            }
        });
        return text.toString();
    }

    private static double mean(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).average().orElse(Double.NaN);
    }

    private static double deviation(List<double[]> rows, int column) {
        double mean = mean(rows, column);
        double squares =
                rows.stream().mapToDouble(row -> (row[column] - mean) * (row[column] - mean)).sum();
        return Math.sqrt(squares / Math.max(1, rows.size() - 1));
    }

    private static double worst(List<double[]> rows) {
        double worst = 0;
        for (double[] row : rows) {
            if (Math.abs(row[0]) > Math.abs(worst)) {
                worst = row[0];
            }
        }
        return worst;
    }
}
