package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import org.hipparchus.distribution.continuous.TDistribution;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// One measure over the steps of one side, on its way to a mean with an interval.
final class StepSeries {
    private static final int EVIDENCE_FRAMES = 3;

    /// Of a normal distribution, 95 % lie within this many standard deviations.
    static final double NORMAL = 1.96;

    private final List<double[]> steps = new ArrayList<>();

    /// Adds one step; a value that is not there is left out.
    ///
    /// @param value of that step
    /// @param seconds the moment that shows it
    void add(double value, double seconds) {
        if (!Double.isNaN(value)) {
            steps.add(new double[] {value, seconds});
        }
    }

    /// Adds all steps of another series.
    void addAll(StepSeries other) {
        steps.addAll(other.steps);
    }

    /// Hands over each step: its value and the moment that shows it.
    void forEach(DoubleBinaryConsumer consumer) {
        steps.forEach(step -> consumer.accept(step[0], step[1]));
    }

    /// Takes two numbers.
    interface DoubleBinaryConsumer {
        void accept(double value, double seconds);
    }

    int count() {
        return steps.size();
    }

    double mean() {
        return steps.stream().mapToDouble(step -> step[0]).average().orElse(Double.NaN);
    }

    double standardDeviation() {
        if (steps.size() < 2) {
            return 0;
        }
        double mean = mean();
        double squares = steps.stream().mapToDouble(s -> (s[0] - mean) * (s[0] - mean)).sum();
        return Math.sqrt(squares / (steps.size() - 1));
    }

    /// The measure, or nothing with fewer than `fewest` steps.
    ///
    /// @param systematic standard deviation of what averaging over steps does not remove
    /// @param frameAt the frame that shows a step, by the moment with which the step was added
    Optional<GaitMeasure> measure(
            String name,
            BodySide side,
            Unit unit,
            double systematic,
            double confidence,
            int fewest,
            DoubleToIntFunction frameAt) {
        if (steps.size() < Math.max(1, fewest)) {
            return Optional.empty();
        }
        double mean = mean();
        double deviation = standardDeviation();
        // What the steps differ by is known from few steps; what they share is known from
        // elsewhere.
        double few =
                new TDistribution(Math.max(1, steps.size() - 1))
                        .inverseCumulativeProbability(0.975);
        double half = Math.hypot(few * deviation / Math.sqrt(steps.size()), NORMAL * systematic);
        return Optional.of(
                new GaitMeasure(
                        name,
                        side,
                        Quantity.of(mean, unit),
                        deviation,
                        steps.size(),
                        new Interval(mean - half, mean + half),
                        Math.clamp(confidence, 0, 1),
                        evidence(mean, frameAt)));
    }

    private List<Integer> evidence(double mean, DoubleToIntFunction frameAt) {
        return steps.stream()
                .sorted(Comparator.comparingDouble(step -> Math.abs(step[0] - mean)))
                .limit(EVIDENCE_FRAMES)
                .map(step -> frameAt.applyAsInt(step[1]))
                .sorted()
                .distinct()
                .toList();
    }
}
