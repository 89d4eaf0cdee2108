package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.PelvisFrame;
import run.backstride.analysis.gait.PelvisFrames;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PoseTrack;

/// Which frames of a film from behind are offered for marking the pelvis, against when the drawn feet stand.
final class DrawnPelvisTest {
    private static final double SECONDS = 8;
    private static final GaitSpec SPEC = GaitSpec.ordinary();

    private static PoseTrack behind(double rate) {
        return DrawnTrack.rear(
                new GaitCycle(SPEC), new DrawnTrack.Setup(rate, SECONDS, false, 0.005, 3));
    }

    private static GaitMeasures measured(PoseTrack track, Capture.Points points) {
        return GaitMeasurement.measure(
                        track, new Capture("drawn", View.REAR, points, OptionalDouble.empty()))
                .value();
    }

    /// The left foot lands at 0, the right one half a stride later.
    private static double fromMiddle(PelvisFrame frame) {
        double middle =
                SPEC.contactMilliseconds() / 2000
                        + (frame.standing() == BodySide.LEFT ? 0 : SPEC.strideSeconds() / 2);
        return Math.IEEEremainder(frame.seconds() - middle, SPEC.strideSeconds());
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120})
    void everyFrameShowsTheFootThatStandsInTheMiddleOfItsStance(double rate) {
        PoseTrack track = behind(rate);
        PelvisFrames frames = PelvisFrames.of(track, measured(track, Capture.Points.NETWORK));
        assertThat(frames.all()).hasSizeBetween(17, 24);
        for (PelvisFrame frame : frames.all()) {
            assertThat(frame.seconds()).isEqualTo(track.seconds().at(frame.frame()));
            assertThat(fromMiddle(frame))
                    .as("seconds from the middle of a stance of %s", frame)
                    .isCloseTo(0, within(0.010 + 0.5 / rate));
        }
        List<PelvisFrame> offered = frames.spread();
        assertThat(offered.stream().filter(f -> f.standing() == BodySide.LEFT)).hasSize(5);
        assertThat(offered).hasSize(10).isSubsetOf(frames.all());
    }

    @Test
    void whatMarkersMeasureIsNotOffered() {
        PoseTrack track = behind(60);
        assertThat(PelvisFrames.of(track, measured(track, Capture.Points.MARKERS)))
                .isEqualTo(PelvisFrames.NONE);
    }
}
