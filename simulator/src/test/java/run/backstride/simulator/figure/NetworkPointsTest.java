package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// What is measured where a network's habits are known: hips shown too still, legs exchanged half of the time.
final class NetworkPointsTest {
    private static final GaitSpec SPEC = GaitSpec.ordinary();

    private static PoseTrack drawn() {
        return DrawnTrack.side(new GaitCycle(SPEC), new DrawnTrack.Setup(60, 8, false, 0, 1));
    }

    private static Read<GaitMeasures> measure(PoseTrack track, Capture.Points points) {
        return GaitMeasurement.measure(
                track,
                new Capture(
                        "drawn", View.SIDE, points, OptionalDouble.of(100 * SPEC.heightMeters())));
    }

    private static Map<Keypoint, PoseTrack.Path> paths(PoseTrack track) {
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint).ifPresent(path -> paths.put(keypoint, path));
        }
        return paths;
    }

    /// Hips that rise by a share only of what they do.
    private static PoseTrack stiller(PoseTrack track, double share) {
        Map<Keypoint, PoseTrack.Path> paths = paths(track);
        for (Keypoint hip : new Keypoint[] {Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP}) {
            PoseTrack.Path path = track.path(hip).orElseThrow();
            double first = path.y().at(0);
            paths.put(
                    hip,
                    new PoseTrack.Path(
                            path.x(),
                            path.y().map(y -> first + share * (y - first)),
                            path.confidence()));
        }
        return new PoseTrack(track.seconds(), track.unit(), paths);
    }

    /// The leg that is far ahead is called the left one.
    ///
    /// @param least by how much, metres
    private static PoseTrack frontLegLeft(PoseTrack track, double least) {
        SampledSignal left = track.path(Keypoint.LEFT_ANKLE).orElseThrow().x();
        SampledSignal right = track.path(Keypoint.RIGHT_ANKLE).orElseThrow().x();
        boolean[] exchanged = new boolean[track.frames()];
        for (int i = 0; i < exchanged.length; i++) {
            exchanged[i] = right.at(i) - left.at(i) > least;
        }
        Map<Keypoint, PoseTrack.Path> paths = paths(track);
        for (String point : new String[] {"KNEE", "ANKLE", "HEEL", "BIG_TOE"}) {
            Keypoint one = Keypoint.valueOf("LEFT_" + point);
            Keypoint other = Keypoint.valueOf("RIGHT_" + point);
            PoseTrack.Path ofOne = track.path(one).orElseThrow();
            PoseTrack.Path ofOther = track.path(other).orElseThrow();
            paths.put(one, mixed(ofOne, ofOther, exchanged));
            paths.put(other, mixed(ofOther, ofOne, exchanged));
        }
        return new PoseTrack(track.seconds(), track.unit(), paths);
    }

    private static PoseTrack.Path mixed(
            PoseTrack.Path own, PoseTrack.Path other, boolean[] exchanged) {
        double[] x = own.x().toArray();
        double[] y = own.y().toArray();
        for (int i = 0; i < exchanged.length; i++) {
            x[i] = exchanged[i] ? other.x().at(i) : x[i];
            y[i] = exchanged[i] ? other.y().at(i) : y[i];
        }
        return new PoseTrack.Path(SampledSignal.of(x), SampledSignal.of(y), own.confidence());
    }

    private static double bounce(PoseTrack track, Capture.Points points) {
        return measure(track, points)
                .value()
                .measure("vertical-oscillation", BodySide.BOTH)
                .orElseThrow()
                .value()
                .amount();
    }

    @Test
    void aNetworksBounceIsThatOfTheShouldersAndMarkersThatOfTheHips() {
        double drawn = 100 * SPEC.bounceMeters();
        PoseTrack track = stiller(drawn(), 0.7);
        assertThat(bounce(track, Capture.Points.NETWORK)).isCloseTo(drawn, within(0.05 * drawn));
        assertThat(bounce(track, Capture.Points.MARKERS))
                .isCloseTo(0.7 * drawn, within(0.05 * drawn));
    }

    @Test
    void legsThatAreExchangedHalfOfTheTimeAreSaidAndNotCalledWalking() {
        Read<GaitMeasures> read = measure(frontLegLeft(drawn(), 0.35), Capture.Points.NETWORK);
        assertThat(read.value().measures()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(d -> d.code())
                .contains(Code.LEGS_UNTOLD)
                .doesNotContain(Code.NOBODY_RUNNING, Code.SLOW_MOTION);
    }
}
