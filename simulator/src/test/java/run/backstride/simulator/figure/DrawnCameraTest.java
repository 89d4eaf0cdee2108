package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.Interval;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;

/// A drawn runner before a camera that is not level, or that the runner passes by.
final class DrawnCameraTest {
    private static PoseTrack rolled(double degrees, double speed, LengthUnit unit) {
        PoseTrack level =
                DrawnTrack.side(
                        new GaitCycle(GaitSpec.ordinary()),
                        new DrawnTrack.Setup(60, 10, false, 0.003, 3));
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            level.path(keypoint)
                    .ifPresent(path -> {
                        double[] x = path.x().toArray();
                        double[] y = path.y().toArray();
                        for (int i = 0; i < x.length; i++) {
                            double along = x[i] + speed * level.seconds().at(i);
                            x[i] = cosine * along - sine * y[i];
                            y[i] = sine * along + cosine * y[i];
                        }
                        paths.put(
                                keypoint,
                                new PoseTrack.Path(
                                        SampledSignal.of(x),
                                        SampledSignal.of(y),
                                        path.confidence()));
                    });
        }
        return new PoseTrack(level.seconds(), unit, paths);
    }

    private static Read<GaitMeasures> measured(PoseTrack track) {
        return GaitMeasurement.measure(
                track,
                new Capture("drawn", View.SIDE, Capture.Points.MARKERS, OptionalDouble.empty()));
    }

    private static Interval interval(Read<GaitMeasures> read, String name) {
        return read.value().measure(name, BodySide.BOTH).orElseThrow().interval95();
    }

    private static double value(Read<GaitMeasures> read, String name) {
        return read.value().measure(name, BodySide.BOTH).orElseThrow().value().amount();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, -3, 3, 6})
    void aRolledCameraIsSaidAndItsIntervalsHoldTheTruth(double roll) {
        for (double speed : new double[] {0, 2.8}) {
            Read<GaitMeasures> read = measured(rolled(roll, speed, LengthUnit.PIXELS));
            assertThat(read.diagnostics()).extracting(d -> d.code()).contains(Code.TILTED_CAMERA);
            Interval lean = interval(read, "trunk-lean");
            assertThat(7.0).isBetween(lean.low(), lean.high());
            Interval reach = interval(read, "overstride-of-leg-length");
            assertThat(0.22).isBetween(reach.low(), reach.high());
        }
    }

    @Test
    void aLevelCameraIsNotCalledTilted() {
        assertThat(measured(rolled(0, 0, LengthUnit.PIXELS)).diagnostics()).isEmpty();
        assertThat(measured(rolled(0, 2.8, LengthUnit.PIXELS)).diagnostics()).isEmpty();
    }

    @Test
    void theAxesOfALaboratoryAreKeptAndTheSlopeSaid() {
        Read<GaitMeasures> read = measured(rolled(4, 0, LengthUnit.METERS));
        assertThat(read.diagnostics()).extracting(d -> d.code()).contains(Code.TILTED_CAMERA);
        assertThat(value(read, "trunk-lean")).isCloseTo(7 - 4, within(0.5));
    }
}
