package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// Collects the measures of one recording, and why others are absent.
final class Sheet {
    private final Body body;
    private final Capture.Points points;
    private final double strideMillis;
    private final List<GaitMeasure> measures = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    /// @param points who placed them: a network's errors are carried in every interval
    /// @param strideMillis length of the stride
    Sheet(Body body, Capture.Points points, double strideMillis) {
        this.body = body;
        this.points = points;
        this.strideMillis = strideMillis;
    }

    /// Adds a measure of the left, the right and both sides.
    ///
    /// @param systematic standard deviation of what averaging does not remove
    void addSides(String name, StepSeries left, StepSeries right, Unit unit, double systematic) {
        StepSeries both = new StepSeries();
        both.addAll(left);
        both.addAll(right);
        if (both.count() < fewest()) {
            leaveOut(name, "only " + both.count() + " steps show it");
            return;
        }
        if (areExchanged(left, right, unit)) {
            leaveOut(
                    name,
                    String.format(
                            java.util.Locale.ROOT,
                            "left %.0f and right %.0f degrees: the network took one leg for the other",
                            left.mean(),
                            right.mean()));
            return;
        }
        add(name, BodySide.LEFT, left, unit, systematic);
        add(name, BodySide.RIGHT, right, unit, systematic);
        add(name, BodySide.BOTH, both, unit, systematic);
    }

    /// Adds a measure of one side or of both together.
    void add(String name, BodySide side, StepSeries series, Unit unit, double systematic) {
        double steps = Math.min(1, series.count() / GaitConstants.MIN_STEPS.amount());
        double rate = Math.min(1, body.framesPerSecond() / GaitConstants.MIN_RATE.amount());
        Optional<GaitMeasure> measure =
                series.measure(
                        name,
                        side,
                        unit,
                        atLeast(systematic, name, series.mean()),
                        steps * (1 + rate) / 2,
                        fewest(),
                        body::frameAt);
        measure.ifPresentOrElse(
                measures::add,
                () ->
                        leaveOut(
                                name,
                                side.name().toLowerCase(java.util.Locale.ROOT)
                                        + ": too few steps"));
    }

    private boolean areExchanged(StepSeries left, StepSeries right, Unit unit) {
        return points == Capture.Points.NETWORK
                && unit == Unit.DEGREES
                && Math.abs(left.mean() - right.mean()) > GaitConstants.LEGS_DIFFER.amount();
    }

    private double atLeast(double systematic, String name, double mean) {
        return switch (points) {
            case MARKERS, HAND -> systematic;
            case NETWORK -> Math.max(systematic, NetworkConstants.least(name, mean, strideMillis));
        };
    }

    void leaveOut(String name, String reason) {
        leaveOut(name + ": " + reason);
    }

    /// @param whatAndWhy what is left out and the reason, in words
    void leaveOut(String whatAndWhy) {
        absent.add(whatAndWhy);
    }

    List<GaitMeasure> measures() {
        return List.copyOf(measures);
    }

    List<String> absent() {
        return List.copyOf(absent);
    }

    private static int fewest() {
        return (int) GaitConstants.FEWEST_STEPS.amount();
    }
}
