package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.files.pose.TrcReader;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// Drawn legs beside real ones that run alike: two laboratory trials, a forefoot and a rearfoot runner. It says that
/// the drawing is like a runner, not that it is these two; it was not fitted to them point by point.
final class RealLegsTest {
    private static final Path CORPUS = Path.of(System.getProperty("backstride.corpus", "absent"));

    @ParameterizedTest
    @ValueSource(strings = {"rbds001-t25", "rbds032-t25"})
    void aDrawnLegBendsThroughTheStrideLikeARealOneOfTheSameGait(String trial)
            throws IOException, UnreadableInputException {
        Path file =
                CORPUS.resolve("gait")
                        .resolve(trial)
                        .resolve(trial + "_facing-right_native_clean.trc");
        assumeTrue(Files.isRegularFile(file));
        GaitMeasures gait =
                GaitMeasurement.measure(
                                TrcReader.read(Files.readAllBytes(file), trial).value(),
                                new Capture(
                                        trial,
                                        GaitMeasures.View.SIDE,
                                        Capture.Points.MARKERS,
                                        OptionalDouble.empty()))
                        .value();
        GaitCycle drawn = new GaitCycle(alike(gait));
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            assertThat(
                            apart(
                                    gait,
                                    JointAngle.KNEE_FLEXION,
                                    side,
                                    drawn,
                                    leg -> thigh(leg) - shank(leg)))
                    .isLessThan(8);
            assertThat(apart(gait, JointAngle.SHANK_ANGLE, side, drawn, RealLegsTest::shank))
                    .isLessThan(6);
            assertThat(apart(gait, JointAngle.THIGH_ANGLE, side, drawn, RealLegsTest::thigh))
                    .isLessThan(7);
        }
    }

    private static GaitSpec alike(GaitMeasures gait) {
        return new GaitSpec(
                0.87 / 0.491,
                2.5,
                both(gait, "cadence"),
                both(gait, "ground-contact-time"),
                both(gait, "overstride-of-leg-length"),
                both(gait, "foot-strike-angle"),
                7,
                both(gait, "vertical-oscillation") / 100,
                4,
                4,
                0.05);
    }

    private static double both(GaitMeasures gait, String name) {
        return gait.measure(name, BodySide.BOTH).orElseThrow().value().amount();
    }

    /// Root mean square of the difference over the stride, degrees.
    private static double apart(
            GaitMeasures gait,
            JointAngle joint,
            BodySide side,
            GaitCycle drawn,
            ToDoubleFunction<Leg> angle) {
        JointCurve curve = gait.strides().curve(joint, side).orElseThrow();
        double square =
                curve.points().stream()
                        .mapToDouble(point -> {
                            double seconds = drawn.spec().strideSeconds() * point.percent() / 100;
                            double off =
                                    point.mean()
                                            - angle.applyAsDouble(
                                                    drawn.leg(BodySide.LEFT, seconds));
                            return off * off;
                        })
                        .average()
                        .orElseThrow();
        return Math.sqrt(square);
    }

    private static double thigh(Leg leg) {
        return lean(leg.hip(), leg.knee());
    }

    private static double shank(Leg leg) {
        return lean(leg.knee(), leg.ankle());
    }

    private static double lean(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }
}
