package run.backstride.analysis.gait;

import java.util.List;
import run.backstride.core.Interval;
import run.backstride.core.Unit;

/// Two recordings of one runner, measure by measure.
///
/// The interval of a difference takes the errors of both as independent and normal: half its length is the root of
/// the sum of the squares of theirs. What both share (the same camera at the same place, the same bias of a pose
/// network) would cancel, so it is rather too wide than too narrow where the camera stood alike, and says nothing of
/// a camera that stood elsewhere.
public final class GaitComparison {
    private GaitComparison() {}

    /// A measure of both.
    ///
    /// @param first in the first recording
    /// @param second in the second one
    /// @param difference second minus first, in the unit of both
    /// @param interval95 of the difference
    public record Difference(
            GaitMeasure first, GaitMeasure second, double difference, Interval interval95) {

        /// {@return whether a change can be told: 0 lies outside of the interval}
        public boolean isTold() {
            return interval95.low() > 0 || interval95.high() < 0;
        }

        /// {@return the unit of both}
        public Unit unit() {
            return first.value().unit();
        }
    }

    /// {@return the measures that both have in the same unit, in the order of the first}
    public static List<Difference> of(GaitMeasures first, GaitMeasures second) {
        return first.measures().stream()
                .flatMap(one ->
                        second
                                .measure(one.name(), one.side())
                                .filter(other -> other.value().unit() == one.value().unit())
                                .map(other -> difference(one, other))
                                .stream())
                .toList();
    }

    private static Difference difference(GaitMeasure one, GaitMeasure other) {
        double difference = other.value().amount() - one.value().amount();
        double half = Math.hypot(half(one.interval95()), half(other.interval95()));
        return new Difference(
                one, other, difference, new Interval(difference - half, difference + half));
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }
}
