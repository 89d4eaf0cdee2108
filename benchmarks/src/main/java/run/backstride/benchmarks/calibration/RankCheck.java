package run.backstride.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.PriorCheck;
import run.backstride.analysis.load.LoadMeasurement;

/// Ranks of truths drawn from the model's own prior among the model's draws, effect by effect.
final class RankCheck {
    private static final int BINS = 10;
    private static final long SEED = 9_000_000;
    private static final int LEAST_SCORED = 25;

    private RankCheck() {}

    static String text(int runners) {
        List<Map<String, Integer>> all =
                IntStream.range(0, runners).boxed().toList().parallelStream()
                        .map(RankCheck::ranks)
                        .toList();
        Map<String, int[]> bins = new TreeMap<>();
        for (Map<String, Integer> ranks : all) {
            ranks.forEach((name, rank) ->
                    bins.computeIfAbsent(name, _ -> new int[BINS])[
                            rank * BINS / (PriorCheck.DRAWS + 1)]++);
        }
        StringBuilder text = new StringBuilder(CalibrationText.RANKS.formatted(runners));
        bins.forEach((name, counts) -> text.append(row(name, counts)));
        return text.append('\n').toString();
    }

    private static Map<String, Integer> ranks(int index) {
        TrialRunner runner = new OwnRunners().planted(index, SEED + index);
        DailyPanel panel =
                Exposures.expose(
                        runner.history(),
                        LoadMeasurement.measure(runner.history(), runner.asOf()),
                        runner.asOf());
        return panel.painDays().size() < LEAST_SCORED
                ? Map.of()
                : PriorCheck.ranks(panel, SEED + index);
    }

    private static String row(String name, int[] counts) {
        int cases = IntStream.of(counts).sum();
        double expected = (double) cases / BINS;
        double chiSquared = 0;
        StringBuilder shares = new StringBuilder();
        for (int count : counts) {
            chiSquared += (count - expected) * (count - expected) / expected;
            shares.append(count).append(' ');
        }
        double p = 1 - new ChiSquaredDistribution(BINS - 1).cumulativeProbability(chiSquared);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.3f |%n",
                name,
                cases,
                shares.toString().strip(),
                chiSquared,
                p);
    }
}
