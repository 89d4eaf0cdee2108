package run.backstride.analysis.assess;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import run.backstride.core.Interval;

/// A few numbers of one kind, one for each run, night or day.
///
/// @param values at least one, finite
public record Sample(List<Double> values) {

    /// Rejects an empty sample.
    public Sample {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty");
        }
    }

    /// {@return a sample of `values`}
    public static Sample of(List<Double> values) {
        return new Sample(values);
    }

    /// {@return how many}
    public int size() {
        return values.size();
    }

    /// {@return the mean}
    public double mean() {
        return statistics().getMean();
    }

    /// {@return the median; of an even number the mean of the middle two}
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// {@return the standard deviation between the values, n - 1 in the denominator; 0 for one value}
    public double standardDeviation() {
        return size() < 2 ? 0 : statistics().getStandardDeviation();
    }

    /// The 95 % interval of a centre (mean or median) by the t distribution and the standard error of the
    /// mean, `centre ± t(n-1) SD/√n`. Empty for one value.
    public Optional<Interval> intervalAround(double centre) {
        if (size() < 2) {
            return Optional.empty();
        }
        double tail =
                (1 + AssessConstants.CONFIDENCE.amount() / WeightConstants.HUNDRED.amount()) / 2;
        double t = new TDistribution(size() - 1).inverseCumulativeProbability(tail);
        double half = t * standardDeviation() / Math.sqrt(size());
        return Optional.of(new Interval(centre - half, centre + half));
    }

    private DescriptiveStatistics statistics() {
        DescriptiveStatistics statistics = new DescriptiveStatistics();
        values.forEach(statistics::addValue);
        return statistics;
    }
}
