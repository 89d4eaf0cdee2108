package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.exposure.DailyPanel;

/// How much a runner's pain varies from run to run without any change.
///
/// The latent level and deviation are those of a normal distribution that, rounded to whole points and cut at
/// 0 and 10, has the mean and the spread of the runner's scores: many zeros hide part of the spread.
///
/// @param level mean of the latent pain, NRS points; below 0 where most scores are 0
/// @param deviation standard deviation of the latent pain, trend taken out, NRS points
/// @param correlation from one run to the next
/// @param zeros share of scores that are 0
/// @param scored share of run days that have a score
/// @param runs scored runs it rests on; 0 where it is assumed
/// @param diaryRuns scored runs of the whole diary, as far as it is known
public record Noise(
        double level,
        double deviation,
        double correlation,
        double zeros,
        double scored,
        int runs,
        int diaryRuns) {

    /// Noise of scores that are never missing.
    public Noise(double level, double deviation, double correlation, int runs) {
        this(level, deviation, correlation, 0, 1, runs, runs);
    }

    /// {@return the same of a diary with that many scored runs}
    public Noise ofDiaryWith(int scoredRuns) {
        return new Noise(level, deviation, correlation, zeros, scored, runs, scoredRuns);
    }

    /// {@return noise assumed where the diary is too short to show it}
    public static Noise assumed() {
        return assumed(ExperimentConstants.ASSUMED_NOISE.amount());
    }

    /// {@return the ends of what is assumed: a quiet and a noisy runner}
    public static List<Noise> assumedRange() {
        return List.of(
                assumed(ExperimentConstants.ASSUMED_NOISE_LOW.amount()),
                assumed(ExperimentConstants.ASSUMED_NOISE_HIGH.amount()));
    }

    private static Noise assumed(double deviation) {
        return new Noise(
                ExperimentConstants.ASSUMED_LEVEL.amount(),
                deviation,
                ExperimentConstants.CORRELATION_MEAN.amount(),
                0);
    }

    /// {@return whether it is assumed, not seen}
    public boolean isAssumed() {
        return runs == 0;
    }

    /// {@return mean pain as it is written, NRS points}
    public double writtenLevel() {
        return WrittenScores.of(level, deviation).mean();
    }

    /// {@return how much lower the mean of the written scores is where the latent pain is `points` lower}
    public double writtenRelief(double points) {
        return writtenLevel() - WrittenScores.of(level - points, deviation).mean();
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
        int ran = 0;
        for (int day = latest.getFirst(); day < panel.days(); day++) {
            ran += panel.ran().has(day) ? 1 : 0;
        }
        return ofScores(pain, (double) pain.size() / Math.max(pain.size(), ran))
                .ofDiaryWith(days.size());
    }

    /// {@return the noise of scores in the order of the runs}
    ///
    /// @param scored share of run days with a score
    public static Noise ofScores(List<Double> pain, double scored) {
        int n = pain.size();
        double mean = pain.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double[] rest = withoutTrend(pain, mean);
        double sum = 0;
        double lagged = 0;
        for (int i = 0; i < n; i++) {
            sum += rest[i] * rest[i];
            lagged += i == 0 ? 0 : rest[i] * rest[i - 1];
        }
        double spread = Math.sqrt(sum / (n - 2));
        double seen = sum > 0 ? lagged / sum : 0;
        // Estimated from few runs it comes out too low (Kendall 1954).
        double correlation = seen + (1 + 3 * seen) / n;
        double most = ExperimentConstants.MOST_CORRELATION.amount();
        WrittenScores.Latent latent =
                WrittenScores.latent(
                        mean, Math.max(ExperimentConstants.SMALLEST_NOISE.amount(), spread));
        return new Noise(
                latent.level(),
                latent.deviation(),
                sum > 0 ? Math.max(-most, Math.min(most, correlation)) : 0,
                (double) pain.stream().filter(score -> score == 0).count() / n,
                scored,
                n,
                n);
    }

    private static double[] withoutTrend(List<Double> pain, double mean) {
        int n = pain.size();
        double middle = (n - 1) / 2.0;
        double cross = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            cross += (i - middle) * (pain.get(i) - mean);
            squares += (i - middle) * (i - middle);
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = pain.get(i) - mean - cross / squares * (i - middle);
        }
        return rest;
    }
}
