package run.backstride.benchmarks;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.Event;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.core.diary.Diary.BodySide;

/// Errors of the contacts that were found, against those that there were.
final class EventErrors {
    /// Farther from the truth than this, a contact is another one.
    private static final double SAME_SECONDS = 0.08;

    private EventErrors() {}

    /// Errors of one foot's contacts or toe-offs, in milliseconds.
    ///
    /// @param matched contacts that were found
    /// @param missed contacts that were not
    /// @param invented contacts that there are not, between the first and the last true one
    /// @param bias mean error, late positive; `NaN` where none was found
    /// @param spread standard deviation of the errors
    /// @param worst error that is farthest from zero
    record Summary(
            int matched, int missed, int invented, double bias, double spread, double worst) {}

    static Summary of(GaitMeasures gait, BodySide side, EventType type, double[] truth) {
        List<Double> found =
                new ArrayList<>(
                        gait.events().stream()
                                .filter(e -> e.side() == side && e.type() == type)
                                .map(Event::seconds)
                                .toList());
        List<Double> errors = new ArrayList<>();
        int missed = 0;
        for (double time : truth) {
            int nearest = -1;
            for (int i = 0; i < found.size(); i++) {
                if (nearest < 0
                        || Math.abs(found.get(i) - time) < Math.abs(found.get(nearest) - time)) {
                    nearest = i;
                }
            }
            if (nearest < 0 || Math.abs(found.get(nearest) - time) > SAME_SECONDS) {
                missed++;
            } else {
                errors.add(1000 * (found.remove(nearest) - time));
            }
        }
        int invented =
                (int)
                        found.stream()
                                .filter(t -> truth.length > 0)
                                .filter(t -> t > truth[0] && t < truth[truth.length - 1])
                                .count();
        double bias = errors.stream().mapToDouble(e -> e).average().orElse(Double.NaN);
        double squares = errors.stream().mapToDouble(e -> (e - bias) * (e - bias)).sum();
        double worst = errors.stream().mapToDouble(e -> e).reduce(0, EventErrors::farther);
        return new Summary(
                errors.size(), missed, invented, bias, Math.sqrt(squares / errors.size()), worst);
    }

    private static double farther(double one, double other) {
        return Math.abs(one) > Math.abs(other) ? one : other;
    }
}
