package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// Curves over the stride against bodies whose joints are known at every moment.
final class DrawnCurvesTest {
    private static final GaitSpec LAME =
            new GaitSpec(1.75, 2.8, 166, 265, 0.24, 12, 9, 0.085, 7, 2, 0.04);

    private static GaitMeasures measured(View view, double rate, double noise, boolean left) {
        GaitCycle cycle = new GaitCycle(LAME);
        DrawnTrack.Setup setup = new DrawnTrack.Setup(rate, 12, left, noise, 3);
        return GaitMeasurement.measure(
                        view == View.SIDE
                                ? DrawnTrack.side(cycle, setup)
                                : DrawnTrack.rear(cycle, setup),
                        new Capture("drawn", view, Capture.Points.MARKERS, OptionalDouble.empty()))
                .value();
    }

    private static double lean(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }

    private static double worst(JointCurve curve, ToDoubleFunction<Leg> angle) {
        GaitCycle cycle = new GaitCycle(LAME);
        double start = curve.side() == BodySide.LEFT ? 0 : LAME.strideSeconds() / 2;
        return curve.points().stream()
                .mapToDouble(point -> {
                    double seconds = start + LAME.strideSeconds() * point.percent() / 100;
                    return Math.abs(
                            point.mean() - angle.applyAsDouble(cycle.leg(curve.side(), seconds)));
                })
                .max()
                .orElseThrow();
    }

    /// Contacts lie up to 10 ms off (DrawnGaitTest), in which the shank of a swinging leg turns by up to 7
    /// degrees.
    @ParameterizedTest
    @ValueSource(doubles = {150, 60, 30})
    void theCurvesFollowTheDrawnLegs(double rate) {
        StrideCurves curves = measured(View.SIDE, rate, 0, false).strides();
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            JointCurve shank = curves.curve(JointAngle.SHANK_ANGLE, side).orElseThrow();
            JointCurve thigh = curves.curve(JointAngle.THIGH_ANGLE, side).orElseThrow();
            JointCurve knee = curves.curve(JointAngle.KNEE_FLEXION, side).orElseThrow();
            assertThat(shank.points()).hasSize(101);
            assertThat(worst(shank, leg -> lean(leg.knee(), leg.ankle()))).isLessThan(7);
            assertThat(worst(thigh, leg -> lean(leg.hip(), leg.knee()))).isLessThan(5);
            assertThat(
                            worst(
                                    knee,
                                    leg ->
                                            lean(leg.hip(), leg.knee())
                                                    - lean(leg.knee(), leg.ankle())))
                    .isLessThan(7);
            assertThat(curves.curve(JointAngle.TRUNK_LEAN, side).orElseThrow().points())
                    .allSatisfy(point -> assertThat(point.mean()).isCloseTo(9, within(0.5)));
            assertThat(shank.toeOffPercent().orElseThrow())
                    .isCloseTo(100 * 0.265 / LAME.strideSeconds(), within(2.0));
        }
    }

    @Test
    void theFootLiesFlatInStanceAndLandsAtItsStrikeAngle() {
        StrideCurves curves = measured(View.SIDE, 120, 0, false).strides();
        JointCurve foot = curves.curve(JointAngle.FOOT_ANGLE, BodySide.LEFT).orElseThrow();
        assertThat(foot.at(14).orElseThrow().mean()).isCloseTo(0, within(0.5));
        assertThat(foot.at(0).orElseThrow().mean()).isCloseTo(12, within(3.0));
    }

    @Test
    void thePelvisDropsAsFarAsDrawnOnEitherSide() {
        StrideCurves curves = measured(View.REAR, 120, 0, false).strides();
        int middle = (int) Math.round(50 * 0.265 / LAME.strideSeconds());
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            assertThat(
                            curves.curve(JointAngle.PELVIC_DROP, side)
                                    .orElseThrow()
                                    .at(middle)
                                    .orElseThrow()
                                    .mean())
                    .isCloseTo(side == BodySide.LEFT ? 7 : 2, within(0.5));
        }
    }

    @Test
    void aRunnerWhoFacesTheOtherWayHasTheSameCurves() {
        StrideCurves right = measured(View.SIDE, 60, 0, false).strides();
        StrideCurves left = measured(View.SIDE, 60, 0, true).strides();
        assertThat(left.joints()).hasSameSizeAs(right.joints());
        for (int i = 0; i < right.joints().size(); i++) {
            JointCurve one = right.joints().get(i);
            JointCurve other = left.joints().get(i);
            assertThat(other.side()).isEqualTo(one.side());
            for (int k = 0; k < one.points().size(); k++) {
                assertThat(other.points().get(k).mean())
                        .isCloseTo(one.points().get(k).mean(), within(1e-6));
            }
        }
    }

    @Test
    void noiseOfThePointsWidensTheBand() {
        StrideCurves clean = measured(View.SIDE, 60, 0, false).strides();
        StrideCurves noisy = measured(View.SIDE, 60, 0.01, false).strides();
        assertThat(spread(noisy)).isGreaterThan(spread(clean) + 1);
    }

    private static double spread(StrideCurves curves) {
        return curves.curve(JointAngle.KNEE_FLEXION, BodySide.LEFT).orElseThrow().points().stream()
                .mapToDouble(JointCurve.Point::standardDeviation)
                .average()
                .orElseThrow();
    }

    @Test
    void stancesAreAsLongAsDrawn() {
        List<StrideCurves.Stance> stances = measured(View.SIDE, 120, 0, false).strides().stances();
        assertThat(stances)
                .hasSizeGreaterThan(25)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(StrideCurves.Stance::initialContact));
        assertThat(stances)
                .allSatisfy(s -> assertThat(s.seconds()).isCloseTo(0.265, within(0.015)));
    }
}
