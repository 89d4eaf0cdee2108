package run.backstride.analysis.running;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// What one runner shows at a speed when nothing hurts: one metric, one source, one watch.
///
/// The score of a run is how far it lies from the line through the pain-free runs, itself left out, in
/// standard deviations. Few runs know their own spread badly: the score is the normal score with the same
/// tail as Student's t of the prediction, which pulls it towards zero.
public final class OwnBaseline {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[] speed;
    private final double[] value;

    /// @param speed mean speed of each pain-free run, m/s
    /// @param value the metric in the same runs
    /// @throws IllegalArgumentException if the two differ in length
    public OwnBaseline(double[] speed, double[] value) {
        if (speed.length != value.length) {
            throw new IllegalArgumentException(
                    "speed and value must have one entry a run, were "
                            + speed.length
                            + ", "
                            + value.length);
        }
        this.speed = speed.clone();
        this.value = value.clone();
    }

    /// {@return the number of pain-free runs}
    public int runs() {
        return speed.length;
    }

    /// Scores of runs that are not among the pain-free ones.
    ///
    /// @param atSpeed mean speed of each, m/s
    /// @param measured the metric in each
    /// @return one score each, `NaN` where it is missing
    public double[] scores(double[] atSpeed, double[] measured) {
        double[] scores = new double[atSpeed.length];
        if (tooFew(speed.length)) {
            Arrays.fill(scores, Double.NaN);
            return scores;
        }
        BaselineLine line = BaselineLine.through(speed, value);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(line, speed, atSpeed[i], measured[i]).orElse(Double.NaN);
        }
        return scores;
    }

    /// {@return the score of pain-free run `run` against all the others}
    public OptionalDouble scoreAgainstOthers(int run) {
        int others = speed.length - 1;
        if (tooFew(others)) {
            return OptionalDouble.empty();
        }
        double[] otherSpeed = without(speed, run);
        return score(
                BaselineLine.through(otherSpeed, without(value, run)),
                otherSpeed,
                speed[run],
                value[run]);
    }

    private static boolean tooFew(int runs) {
        return runs < RunningConstants.BASELINE_RUNS.amount();
    }

    private static double[] without(double[] values, int left) {
        double[] rest = new double[values.length - 1];
        System.arraycopy(values, 0, rest, 0, left);
        System.arraycopy(values, left + 1, rest, left, rest.length - left);
        return rest;
    }

    private static OptionalDouble score(
            BaselineLine line, double[] baseline, double speed, double measured) {
        double margin = RunningConstants.BASELINE_MARGIN.amount();
        double slowest = Arrays.stream(baseline).min().orElseThrow();
        double fastest = Arrays.stream(baseline).max().orElseThrow();
        if (tooFew(line.count()) || speed < slowest - margin || speed > fastest + margin) {
            return OptionalDouble.empty();
        }
        double student = (measured - line.at(speed)) / line.predictionDeviation(speed);
        double tail = new TDistribution(line.freedom()).cumulativeProbability(-Math.abs(student));
        double limit = RunningConstants.MAX_SCORE.amount();
        double size = tail > 0 ? -NORMAL.inverseCumulativeProbability(tail) : limit;
        return OptionalDouble.of(Math.copySign(Math.min(size, limit), student));
    }
}
