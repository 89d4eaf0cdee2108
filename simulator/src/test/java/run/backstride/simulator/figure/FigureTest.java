package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.Figure.Limb;

/// The drawn body: that its joints move as running joints do, and that what is said to be its truth is what
/// its joints show.
final class FigureTest {
    private static final int MOMENTS = 720;
    private static final List<BodySide> FEET = List.of(BodySide.LEFT, BodySide.RIGHT);

    private static final Figure UNEVEN =
            new Figure(
                    new GaitSpec(1.80, 3.2, 168, 248, 0.25, 14, 8, 0.08, 6, 2, 0.04),
                    new GaitSpec(1.80, 3.2, 168, 258, 0.27, 5, 8, 0.08, 6, 2, 0.04),
                    new Figure.Stance(4, 6));

    /// Cadence, contact, reach and bounce of most runners at that speed (evidence 3b).
    private static Figure usual(double speed, double strike) {
        return Figure.even(
                new GaitSpec(
                        1.76,
                        speed,
                        133.66 + 10.8 * speed,
                        460.7 * Math.pow(speed, -0.522),
                        0.076 + 0.056 * speed,
                        strike,
                        7,
                        0.093 - 0.0085 * (speed - 2.5),
                        4,
                        4,
                        0.05));
    }

    private static double stride(Figure figure) {
        return figure.cycle(BodySide.LEFT).spec().strideSeconds();
    }

    private static double contact(Figure figure, BodySide side) {
        return figure.cycle(side).spec().contactMilliseconds() / 1000;
    }

    private static double landing(Figure figure, BodySide side) {
        return side == BodySide.LEFT ? 0 : stride(figure) / 2;
    }

    /// Knee flexion by the law of cosines.
    private static double knee(Limb leg) {
        double thigh = sagittal(leg.hip(), leg.knee());
        double shank = sagittal(leg.knee(), leg.ankle());
        double whole = sagittal(leg.hip(), leg.ankle());
        double cosine = (thigh * thigh + shank * shank - whole * whole) / (2 * thigh * shank);
        return 180 - Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    private static double sagittal(Joint one, Joint other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static DoubleStream over(
            Figure figure, BodySide side, double from, double to, ToDoubleFunction<Limb> value) {
        return IntStream.rangeClosed(0, MOMENTS)
                .mapToDouble(i -> landing(figure, side) + from + (to - from) * i / MOMENTS)
                .map(t -> value.applyAsDouble(figure.leg(side, t)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 2.8, 3.5, 4.2, 5})
    void theKneeBendsAsRunningKneesDo(double speed) {
        for (double strike : new double[] {-5, 2, 10, 18}) {
            Figure figure = usual(speed, strike);
            double contact = contact(figure, BodySide.LEFT);
            assertThat(knee(figure.leg(BodySide.LEFT, 0))).isBetween(8.0, 25.0);
            assertThat(knee(figure.leg(BodySide.LEFT, contact))).isBetween(10.0, 22.0);
            assertThat(
                            over(figure, BodySide.LEFT, 0, contact, FigureTest::knee)
                                    .max()
                                    .orElseThrow())
                    .isBetween(35.0, 53.0);
            assertThat(
                            over(figure, BodySide.LEFT, 0, stride(figure), FigureTest::knee)
                                    .max()
                                    .orElseThrow())
                    .isBetween(80.0, 115.0);
            assertThat(
                            over(figure, BodySide.LEFT, 0, stride(figure), FigureTest::knee)
                                    .min()
                                    .orElseThrow())
                    .isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.2, 2.8, 3.5, 4.2, 5})
    void hipAndAnkleKeepWithinWhatTheyCan(double speed) {
        Figure figure = usual(speed, 10);
        over(figure, BodySide.LEFT, 0, stride(figure), FigureTest::thigh)
                .forEach(angle -> assertThat(angle).isBetween(-32.0, 52.0));
        over(figure, BodySide.LEFT, 0, stride(figure), leg -> leg.pitch() - shank(leg))
                .forEach(angle -> assertThat(angle).isBetween(-75.0, 45.0));
        assertThat(shank(figure.leg(BodySide.LEFT, 0))).isBetween(3.0, 15.0);
    }

    private static double thigh(Limb leg) {
        return Math.toDegrees(
                Math.atan2(leg.knee().x() - leg.hip().x(), leg.hip().y() - leg.knee().y()));
    }

    private static double shank(Limb leg) {
        return Math.toDegrees(
                Math.atan2(leg.ankle().x() - leg.knee().x(), leg.knee().y() - leg.ankle().y()));
    }

    @Test
    void bonesKeepTheirLength() {
        for (Figure figure : List.of(usual(2.4, 15), usual(4.8, -4))) {
            double height = figure.height();
            over(figure, BodySide.LEFT, 0, stride(figure), leg -> sagittal(leg.knee(), leg.ankle()))
                    .forEach(length -> assertThat(length).isCloseTo(0.246 * height, within(0.003)));
            over(figure, BodySide.LEFT, 0, stride(figure), leg -> sagittal(leg.heel(), leg.toe()))
                    .forEach(length -> assertThat(length).isBetween(0.115 * height, 0.13 * height));
        }
    }

    @Test
    void nothingOfTheFootIsBelowTheBelt() {
        for (Figure figure : List.of(usual(2.2, 20), usual(3, 5), usual(5, -6), UNEVEN)) {
            double sole = 0.35 * 0.045 * figure.height();
            for (BodySide side : FEET) {
                over(
                                figure,
                                side,
                                0,
                                stride(figure),
                                leg -> Math.min(leg.heel().y(), leg.toe().y()))
                        .forEach(up -> assertThat(up).isGreaterThan(sole - 0.004));
            }
        }
    }

    @Test
    void theFlatFootMovesWithTheBelt() {
        for (BodySide side : FEET) {
            double speed = UNEVEN.cycle(side).spec().speed();
            double from = landing(UNEVEN, side) + 0.3 * contact(UNEVEN, side);
            double to = landing(UNEVEN, side) + 0.5 * contact(UNEVEN, side);
            Limb one = UNEVEN.leg(side, from);
            Limb other = UNEVEN.leg(side, to);
            assertThat(one.heel().x() - other.heel().x())
                    .isCloseTo(speed * (to - from), within(1e-9));
            assertThat(one.toe().x() - other.toe().x())
                    .isCloseTo(speed * (to - from), within(1e-9));
            assertThat(other.heel().y()).isCloseTo(one.heel().y(), within(1e-9));
        }
    }

    @Test
    void nothingJumps() {
        double step = 0.0005;
        for (double t = 0; t < stride(UNEVEN); t += step) {
            Limb now = UNEVEN.leg(BodySide.LEFT, t);
            Limb next = UNEVEN.leg(BodySide.LEFT, t + step);
            // 12 m/s is more than a foot ever has.
            assertThat(sagittal(now.ankle(), next.ankle())).isLessThan(12 * step);
            assertThat(sagittal(now.knee(), next.knee())).isLessThan(12 * step);
            assertThat(sagittal(now.toe(), next.toe())).isLessThan(12 * step);
        }
    }

    @Test
    void whatIsSaidToBeTrueIsWhatTheJointsShow() {
        Map<String, Double> truth = FigureTruth.of(UNEVEN, 5).measures();
        for (BodySide side : FEET) {
            String name = " " + side.name().toLowerCase(java.util.Locale.ROOT);
            GaitSpec spec = UNEVEN.cycle(side).spec();
            Limb leg = UNEVEN.leg(side, landing(UNEVEN, side));
            double length = sagittal(leg.knee(), leg.ankle()) * (0.245 + 0.246) / 0.246;
            assertThat(truth.get("overstride-of-leg-length" + name))
                    .isCloseTo((leg.ankle().x() - leg.hip().x()) / length, within(0.002))
                    .isCloseTo(spec.overstride(), within(1e-6));
            double foot = (leg.toe().y() - leg.heel().y()) / (leg.toe().x() - leg.heel().x());
            assertThat(truth.get("foot-strike-angle" + name))
                    .isCloseTo(Math.toDegrees(Math.atan(foot)), within(1e-6));
            assertThat(truth.get("knee-flexion-at-initial-contact" + name))
                    .isCloseTo(knee(leg), within(0.5));
            assertThat(truth.get("shank-angle-at-initial-contact" + name))
                    .isCloseTo(shank(leg), within(1e-6));
            assertThat(truth.get("peak-stance-knee-flexion" + name))
                    .isCloseTo(
                            over(UNEVEN, side, 0, contact(UNEVEN, side), FigureTest::knee)
                                    .max()
                                    .orElseThrow(),
                            within(0.7));
            assertThat(truth.get("ground-contact-time" + name))
                    .isEqualTo(spec.contactMilliseconds());
        }
    }

    @Test
    void trunkAndPelvisMoveAsFarAsIsSaid() {
        Map<String, Double> truth = FigureTruth.of(UNEVEN, 5).measures();
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOMENTS; i++) {
            Joint pelvis = UNEVEN.pelvis(stride(UNEVEN) * i / MOMENTS);
            Joint shoulders = UNEVEN.shoulders(stride(UNEVEN) * i / MOMENTS);
            highest = Math.max(highest, pelvis.y());
            lowest = Math.min(lowest, pelvis.y());
            double lean = (shoulders.x() - pelvis.x()) / (shoulders.y() - pelvis.y());
            assertThat(Math.toDegrees(Math.atan(lean)))
                    .isCloseTo(truth.get("trunk-lean both"), within(1e-6));
        }
        assertThat(100 * (highest - lowest))
                .isCloseTo(truth.get("vertical-oscillation both"), within(0.01));
        double width =
                UNEVEN.leg(BodySide.RIGHT, 0).ankle().z()
                        - UNEVEN.leg(BodySide.LEFT, 0).ankle().z();
        assertThat(100 * width).isCloseTo(truth.get("step-width both"), within(1e-6));
    }

    @Test
    void bothLegsHangOnOnePelvis() {
        for (int i = 0; i < MOMENTS; i++) {
            double t = stride(UNEVEN) * i / MOMENTS;
            Joint left = UNEVEN.leg(BodySide.LEFT, t).hip();
            Joint right = UNEVEN.leg(BodySide.RIGHT, t).hip();
            Joint middle = left.towards(right, 0.5);
            assertThat(middle.y()).isCloseTo(UNEVEN.pelvis(t).y(), within(1e-9));
            assertThat(middle.x()).isCloseTo(UNEVEN.pelvis(t).x(), within(1e-9));
        }
    }
}
