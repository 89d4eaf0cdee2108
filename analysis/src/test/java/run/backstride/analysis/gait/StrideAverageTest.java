package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;

/// Curves of a left leg whose angles are sinusoids.
class StrideAverageTest {
    private static final double STRIDE = 0.7131;
    private static final double SECONDS = 8;
    private static final int STRIDES = 10;

    private static double turn(double seconds) {
        return 2 * Math.PI * seconds / STRIDE;
    }

    private static double thigh(double seconds) {
        return 10 + 30 * Math.cos(turn(seconds));
    }

    private static double shank(double seconds) {
        return -20 + 35 * Math.sin(turn(seconds));
    }

    /// Hip, knee and ankle of segments of one metre, forward times `direction`.
    private static PoseTrack leg(double framesPerSecond, int direction) {
        int frames = (int) (SECONDS * framesPerSecond);
        double[] times = IntStream.range(0, frames).mapToDouble(i -> i / framesPerSecond).toArray();
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        double[][] hip = {new double[frames], new double[frames]};
        double[][] knee = {new double[frames], new double[frames]};
        double[][] ankle = {new double[frames], new double[frames]};
        for (int i = 0; i < frames; i++) {
            double thigh = Math.toRadians(thigh(times[i]));
            double shank = Math.toRadians(shank(times[i]));
            hip[1][i] = 2;
            knee[0][i] = direction * Math.sin(thigh);
            knee[1][i] = 2 - Math.cos(thigh);
            ankle[0][i] = knee[0][i] + direction * Math.sin(shank);
            ankle[1][i] = knee[1][i] - Math.cos(shank);
        }
        paths.put(Keypoint.LEFT_HIP, path(hip));
        paths.put(Keypoint.LEFT_KNEE, path(knee));
        paths.put(Keypoint.LEFT_ANKLE, path(ankle));
        return new PoseTrack(SampledSignal.of(times), LengthUnit.METERS, paths);
    }

    private static PoseTrack.Path path(double[][] points) {
        double[] certain = new double[points[0].length];
        Arrays.fill(certain, 1);
        return new PoseTrack.Path(
                SampledSignal.of(points[0]),
                SampledSignal.of(points[1]),
                SampledSignal.of(certain));
    }

    private static ContactDetection.Found contacts(int strides) {
        List<Double> initial =
                IntStream.rangeClosed(0, strides).mapToObj(i -> 0.2 + i * STRIDE).toList();
        List<Double> off = initial.stream().map(t -> t + 0.35 * STRIDE).toList();
        List<Contact> stances =
                initial.stream()
                        .map(t -> new Contact(BodySide.LEFT, t, t + 0.35 * STRIDE))
                        .toList();
        return new ContactDetection.Found(initial, off, stances, STRIDE);
    }

    private static final ContactDetection.Found NOTHING =
            new ContactDetection.Found(List.of(), List.of(), List.of(), Double.NaN);

    private static StrideCurves curves(double framesPerSecond, int direction, int strides) {
        Body body = new Body(leg(framesPerSecond, direction), direction);
        return new StrideAverage(body, View.SIDE).of(contacts(strides), NOTHING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120, 240})
    void anglesOverTheStrideAreThoseOfTheLeg(double framesPerSecond) {
        StrideCurves curves = curves(framesPerSecond, 1, STRIDES);
        JointCurve knee = curves.curve(JointAngle.KNEE_FLEXION, BodySide.LEFT).orElseThrow();
        JointCurve shank = curves.curve(JointAngle.SHANK_ANGLE, BodySide.LEFT).orElseThrow();
        assertThat(knee.strides()).isEqualTo(STRIDES);
        assertThat(knee.points()).hasSize(101);
        for (int percent = 0; percent <= 100; percent++) {
            double seconds = 0.2 + STRIDE * percent / 100;
            assertThat(knee.at(percent).orElseThrow().mean())
                    .isCloseTo(thigh(seconds) - shank(seconds), within(0.3));
            assertThat(shank.at(percent).orElseThrow().mean())
                    .isCloseTo(shank(seconds), within(0.3));
            assertThat(shank.at(percent).orElseThrow().standardDeviation()).isLessThan(0.7);
        }
    }

    @Test
    void toeOffIsWhereStanceEndsAndEachStanceHasItsShare() {
        StrideCurves curves = curves(120, 1, STRIDES);
        assertThat(
                        curves.curve(JointAngle.THIGH_ANGLE, BodySide.LEFT)
                                .orElseThrow()
                                .toeOffPercent()
                                .orElseThrow())
                .isCloseTo(35, within(1e-6));
        assertThat(curves.stances()).hasSize(STRIDES + 1);
        assertThat(curves.stances().getFirst().percentOfStride().orElseThrow())
                .isCloseTo(35, within(1e-6));
        assertThat(curves.stances().getLast().percentOfStride()).isEmpty();
        assertThat(curves.stances().getLast().seconds()).isCloseTo(0.35 * STRIDE, within(1e-9));
    }

    @Test
    void aLegThatFacesTheOtherWayHasTheSameCurves() {
        StrideCurves right = curves(60, 1, STRIDES);
        StrideCurves left = curves(60, -1, STRIDES);
        assertThat(left.joints()).hasSameSizeAs(right.joints());
        for (int i = 0; i < right.joints().size(); i++) {
            for (int k = 0; k < right.joints().get(i).points().size(); k++) {
                assertThat(left.joints().get(i).points().get(k).mean())
                        .isCloseTo(right.joints().get(i).points().get(k).mean(), within(1e-9));
            }
        }
    }

    @Test
    void whatIsNotSeenIsAbsentWithItsReason() {
        StrideCurves curves = curves(60, 1, STRIDES);
        assertThat(curves.curve(JointAngle.FOOT_ANGLE, BodySide.LEFT)).isEmpty();
        assertThat(curves.absent())
                .contains(
                        "foot angle, left: its points are not seen in enough strides",
                        "knee flexion, right: only 0 whole strides with contact and toe-off were seen");
        assertThat(curves(60, 1, 2).joints()).isEmpty();
    }

    /// As where a leg is hidden: contacts are guessed from its swing, and nothing confirms them.
    @Test
    void contactsWithoutToeOffsGiveNoCurve() {
        ContactDetection.Found seen = contacts(STRIDES);
        ContactDetection.Found guessed =
                new ContactDetection.Found(
                        seen.initialContacts(), List.of(), List.of(), seen.strideSeconds());
        Body body = new Body(leg(60, 1), 1);
        StrideCurves curves = new StrideAverage(body, View.SIDE).of(guessed, NOTHING);
        assertThat(curves.joints()).isEmpty();
        assertThat(curves.absent())
                .contains(
                        "shank angle, left: only 0 whole strides with contact and toe-off were seen");
    }

    @Test
    void strideBesideStrideThatDiffersWidensTheSpread() {
        PoseTrack steady = leg(120, 1);
        double[] x = steady.path(Keypoint.LEFT_ANKLE).orElseThrow().x().toArray();
        double[] y = steady.path(Keypoint.LEFT_ANKLE).orElseThrow().y().toArray();
        for (int i = 0; i < x.length; i++) {
            int stride = (int) Math.floor((i / 120.0 - 0.2) / STRIDE);
            x[i] += stride % 2 == 0 ? 0.05 : -0.05;
        }
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : List.of(Keypoint.LEFT_HIP, Keypoint.LEFT_KNEE)) {
            paths.put(keypoint, steady.path(keypoint).orElseThrow());
        }
        paths.put(Keypoint.LEFT_ANKLE, path(new double[][] {x, y}));
        Body body = new Body(new PoseTrack(steady.seconds(), LengthUnit.METERS, paths), 1);
        JointCurve shank =
                new StrideAverage(body, View.SIDE)
                        .of(contacts(STRIDES), NOTHING)
                        .curve(JointAngle.SHANK_ANGLE, BodySide.LEFT)
                        .orElseThrow();
        // The shank turns by asin(0.05) = 2.9 degrees either way where it hangs straight down.
        double straightDown = 100 * Math.asin(20.0 / 35) / (2 * Math.PI) - 100 * 0.2 / STRIDE + 100;
        assertThat(shank.at((int) Math.round(straightDown % 100)).orElseThrow().standardDeviation())
                .isCloseTo(2.9, within(0.4));
    }
}
