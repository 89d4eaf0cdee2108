package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.exposure.DailyPanel;

/// How much a runner's pain varies from run to run without any change.
///
/// @param level mean pain, NRS points
/// @param deviation standard deviation between runs, trend taken out, NRS points
/// @param correlation from one run to the next
/// @param runs scored runs it rests on; 0 where it is assumed
public record Noise(double level, double deviation, double correlation, int runs) {

    /// {@return noise assumed where the diary is too short to show it}
    public static Noise assumed() {
        return new Noise(
                ExperimentConstants.ASSUMED_LEVEL.amount(),
                ExperimentConstants.ASSUMED_NOISE.amount(),
                ExperimentConstants.CORRELATION_MEAN.amount(),
                0);
    }

    /// {@return the noise that a diary shows in its latest scored runs; assumed where there are too few}
    public static Noise of(DailyPanel panel) {
        List<Integer> days = panel.painDays();
        int most = (int) ExperimentConstants.NOISE_RUNS.amount();
        int needed = (int) ExperimentConstants.NOISE_RUNS_NEEDED.amount();
        if (days.size() < needed) {
            return assumed();
        }
        List<Integer> latest = days.subList(Math.max(0, days.size() - most), days.size());
        List<Double> pain = new ArrayList<>();
        latest.forEach(day -> pain.add(panel.pain().at(day)));
        return of(pain);
    }

    private static Noise of(List<Double> pain) {
        int n = pain.size();
        double mean = pain.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double middle = (n - 1) / 2.0;
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            cross += (i - middle) * (pain.get(i) - mean);
            squares += (i - middle) * (i - middle);
        }
        double slope = cross / squares;
        double sum = 0;
        double lagged = 0;
        double before = 0;
        for (int i = 0; i < n; i++) {
            double rest = pain.get(i) - mean - slope * (i - middle);
            sum += rest * rest;
            lagged += i == 0 ? 0 : rest * before;
            before = rest;
        }
        double variance = sum / (n - 2);
        double correlation = sum > 0 ? lagged / sum : 0;
        double most = ExperimentConstants.MOST_CORRELATION.amount();
        return new Noise(
                mean,
                Math.max(ExperimentConstants.SMALLEST_NOISE.amount(), Math.sqrt(variance)),
                Math.max(-most, Math.min(most, correlation)),
                n);
    }
}
