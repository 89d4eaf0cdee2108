package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.core.pose.PelvisMark.Spot;

/// The drop of the pelvis where a person marked it.
final class PelvicDropTest {
    private static final PelvisFrames.Picture PICTURE = new PelvisFrames.Picture(480, 600);
    private static final PelvisFrames FRAMES = frames(12);

    private static PelvisFrames frames(int steps) {
        List<PelvisFrame> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            all.add(
                    new PelvisFrame(
                            10 + 20 * i,
                            i % 2 == 0 ? BodySide.LEFT : BodySide.RIGHT,
                            (10 + 20 * i) / 60.0));
        }
        return new PelvisFrames(all);
    }

    private static GaitMeasures rear(Points points, GaitMeasure... measures) {
        return new GaitMeasures(
                "rear.mp4",
                View.REAR,
                60,
                600,
                10,
                Optional.empty(),
                List.of(),
                List.of(measures),
                List.of("contralateral-pelvic-drop: not marked", "rearfoot-angle: shod"),
                points,
                StrideCurves.NONE,
                OptionalDouble.empty());
    }

    /// Two ends 100 pixels apart across, the right one lower by so many pixels.
    private static PelvisMark mark(int frame, BodySide standing, double rightLower) {
        return new PelvisMark(frame, standing, new Spot(190, 300), new Spot(290, 300 + rightLower));
    }

    private static GaitMeasure of(GaitMeasures gait, BodySide side) {
        return gait.measure(PelvicDrop.NAME, side).orElseThrow();
    }

    @Test
    void theEndOnTheSideOfTheLiftedFootLowerIsADropOfTheStandingSide() {
        double tenPixels = Math.toDegrees(Math.atan(0.1));
        assertThat(mark(10, BodySide.LEFT, 10).dropDegrees()).isCloseTo(tenPixels, within(1e-9));
        assertThat(mark(30, BodySide.RIGHT, 10).dropDegrees()).isCloseTo(-tenPixels, within(1e-9));
    }

    @Test
    void theMeanOfEachSideComesWithItsSpreadItsFramesAndItsInterval() {
        List<PelvisMark> marks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            marks.add(mark(10 + 40 * i, BodySide.LEFT, 8 + i));
            marks.add(mark(30 + 40 * i, BodySide.RIGHT, -4));
        }
        GaitMeasures gait = PelvicDrop.marked(rear(Points.NETWORK), marks);
        GaitMeasure left = of(gait, BodySide.LEFT);
        double[] angles = {
            Math.toDegrees(Math.atan(0.08)),
            Math.toDegrees(Math.atan(0.09)),
            Math.toDegrees(Math.atan(0.10))
        };
        double mean = (angles[0] + angles[1] + angles[2]) / 3;
        double deviation =
                Math.sqrt(
                        (Math.pow(angles[0] - mean, 2)
                                        + Math.pow(angles[1] - mean, 2)
                                        + Math.pow(angles[2] - mean, 2))
                                / 2);
        assertThat(left.value().amount()).isCloseTo(mean, within(1e-9));
        assertThat(left.standardDeviation()).isCloseTo(deviation, within(1e-9));
        assertThat(left.steps()).isEqualTo(3);
        assertThat(left.evidence()).containsExactly(10, 50, 90);
        // t of two degrees of freedom is 4.3027; marking and roll are 1 degree each.
        double half = Math.hypot(4.3027 * deviation / Math.sqrt(3), 1.96 * Math.sqrt(2));
        assertThat(left.interval95().high() - mean).isCloseTo(half, within(1e-3));
        // Frames that agree to the bit are no surer than the marking of a pelvis is.
        GaitMeasure right = of(gait, BodySide.RIGHT);
        assertThat(right.standardDeviation()).isZero();
        assertThat(right.interval95().high() - right.value().amount())
                .isCloseTo(1.96 * Math.sqrt(2), within(1e-9));
        assertThat(of(gait, BodySide.BOTH).steps()).isEqualTo(6);
        assertThat(gait.pointsOf(PelvicDrop.NAME)).isEqualTo(Points.HAND);
        assertThat(gait.absent()).containsExactly("rearfoot-angle: shod");
    }

    @Test
    void twoFramesOfASideAreTooFewAndTheOtherSideStands() {
        List<PelvisMark> marks =
                List.of(
                        mark(10, BodySide.LEFT, 8),
                        mark(50, BodySide.LEFT, 8),
                        mark(30, BodySide.RIGHT, -4),
                        mark(70, BodySide.RIGHT, -4),
                        mark(110, BodySide.RIGHT, -4));
        GaitMeasures gait = PelvicDrop.marked(rear(Points.NETWORK), marks);
        assertThat(gait.measure(PelvicDrop.NAME, BodySide.LEFT)).isEmpty();
        assertThat(gait.measure(PelvicDrop.NAME, BodySide.RIGHT)).isPresent();
        assertThat(gait.measure(PelvicDrop.NAME, BodySide.BOTH)).isEmpty();
        assertThat(gait.absent())
                .contains("contralateral-pelvic-drop: left: 2 of at least 3 frames are marked");
    }

    @Test
    void markersAreNeverOverruledAndANetworksOwnDropIsNoMeasure() {
        GaitMeasure own =
                new GaitMeasure(
                        PelvicDrop.NAME,
                        BodySide.BOTH,
                        Quantity.of(2, Unit.DEGREES),
                        0,
                        10,
                        new Interval(0, 4),
                        1,
                        List.of());
        List<PelvisMark> marks = List.of(mark(10, BodySide.LEFT, 8));
        assertThat(PelvicDrop.marked(rear(Points.MARKERS, own), marks).measures())
                .containsExactly(own);
        assertThat(PelvicDrop.marked(rear(Points.NETWORK, own), List.of()).measures()).isEmpty();
    }

    @Test
    void aRolledCameraMovesTheSidesAgainstEachOtherTwice() {
        assertThat(PelvicDrop.opposedHalf(rear(Points.MARKERS))).isZero();
        double one = 1.96; // of a roll of one degree in each side's own interval
        double both =
                Math.hypot(Math.hypot(one, one), PelvicDrop.opposedHalf(rear(Points.NETWORK)));
        assertThat(both).isCloseTo(1.96 * 2, within(1e-9));
    }

    @Test
    void aFewFramesOfEachSideAreSpreadOverTheFilm() {
        List<PelvisFrame> some = frames(40).spread();
        assertThat(some).hasSize(10);
        assertThat(some.stream().filter(f -> f.standing() == BodySide.LEFT)).hasSize(5);
        assertThat(some.getFirst().frame()).isLessThan(200);
        assertThat(some.getLast().frame()).isGreaterThan(600);
        assertThat(frames(5).spread()).hasSize(5);
        assertThat(PelvisFrames.NONE.spread()).isEmpty();
    }

    @Test
    void aMarkThatSaysNothingIsLeftOutAndSaid() {
        PelvisMark good = mark(10, BodySide.LEFT, 8);
        PelvisMark nextFrame = mark(52, BodySide.LEFT, 8);
        Read<List<PelvisMark>> read =
                FRAMES.checked(
                        List.of(
                                good,
                                nextFrame,
                                mark(10, BodySide.LEFT, 9),
                                mark(20, BodySide.LEFT, 8),
                                mark(30, BodySide.LEFT, 8),
                                mark(70, BodySide.RIGHT, 60),
                                new PelvisMark(
                                        70, BodySide.RIGHT, new Spot(190, 300), new Spot(481, 300)),
                                new PelvisMark(
                                        70, BodySide.RIGHT, new Spot(290, 300), new Spot(190, 300)),
                                new PelvisMark(
                                        70,
                                        BodySide.RIGHT,
                                        new Spot(190, 300),
                                        new Spot(200, 300))),
                        PICTURE,
                        "pelvis-marks.csv");
        assertThat(read.value()).containsExactly(good, nextFrame);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::saw)
                .satisfiesExactly(
                        saw -> assertThat(saw).contains("marked twice"),
                        saw -> assertThat(saw).contains("left foot in the middle of its stance"),
                        saw -> assertThat(saw).contains("left foot in the middle of its stance"),
                        saw -> assertThat(saw).contains("slopes by 31 degrees"),
                        saw -> assertThat(saw).contains("outside of the picture of 480 by 600"),
                        saw -> assertThat(saw).contains("does not lie to the left"),
                        saw -> assertThat(saw).contains("10 pixels apart"));
    }
}
