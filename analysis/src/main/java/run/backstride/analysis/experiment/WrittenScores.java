package run.backstride.analysis.experiment;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// Mean and spread of the whole numbers from 0 to 10 that are written for a normally distributed latent pain.
///
/// @param mean of the scores, NRS points
/// @param deviation standard deviation of the scores, NRS points
record WrittenScores(double mean, double deviation) {
    private static final int WORST = 10;
    private static final int STEPS = 60;
    private static final double LOWEST_LEVEL = -30;
    private static final double HIGHEST_LEVEL = 40;
    private static final double SMALLEST_DEVIATION = 0.05;
    private static final double LARGEST_DEVIATION = 10;

    /// A latent pain.
    ///
    /// @param level mean, NRS points
    /// @param deviation standard deviation, NRS points
    record Latent(double level, double deviation) {}

    /// {@return what is written of a latent pain}
    static WrittenScores of(double level, double deviation) {
        NormalDistribution latent = new NormalDistribution(level, deviation);
        double below = 0;
        double mean = 0;
        double squares = 0;
        for (int score = 0; score <= WORST; score++) {
            double upTo = score == WORST ? 1 : latent.cumulativeProbability(score + 0.5);
            mean += score * (upTo - below);
            squares += score * score * (upTo - below);
            below = upTo;
        }
        return new WrittenScores(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
    }

    /// {@return the latent pain whose scores have that mean and spread, as nearly as one has}
    static Latent latent(double mean, double deviation) {
        double low = SMALLEST_DEVIATION;
        double high = LARGEST_DEVIATION;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (of(levelOf(mean, middle), middle).deviation() < deviation) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double found = (low + high) / 2;
        return new Latent(levelOf(mean, found), found);
    }

    private static double levelOf(double mean, double deviation) {
        double low = LOWEST_LEVEL;
        double high = HIGHEST_LEVEL;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (of(middle, deviation).mean() < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
