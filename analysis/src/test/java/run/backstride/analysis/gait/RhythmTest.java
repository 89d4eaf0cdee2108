package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Hips that bounce once a step and ankles that rise in turn, of which the truth is known.
final class RhythmTest {
    private static final double STEPS = 2.87;
    private static final double SECONDS = 5;

    /// Pixels; the hips bounce by 16, as in a video in which a leg is 180 long.
    private static final double NOISE = 0.5;

    /// Hips lowest in the middle of each stance; the left foot stands first, its middle at 0.
    private static PoseTrack runner(double hipRate, double legRate) {
        SplittableRandom random = new SplittableRandom(5);
        double[] times =
                IntStream.range(0, (int) (60 * SECONDS)).mapToDouble(i -> i / 60.0).toArray();
        DoubleUnaryOperator hip = t -> 400 - 8 * Math.cos(2 * Math.PI * hipRate * t);
        DoubleUnaryOperator left = t -> 60 - 30 * Math.cos(Math.PI * legRate * t);
        DoubleUnaryOperator right = t -> 60 + 30 * Math.cos(Math.PI * legRate * t);
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        paths.put(Keypoint.LEFT_HIP, path(times, hip, random));
        paths.put(Keypoint.RIGHT_HIP, path(times, hip, random));
        paths.put(Keypoint.LEFT_ANKLE, path(times, left, random));
        paths.put(Keypoint.RIGHT_ANKLE, path(times, right, random));
        return new PoseTrack(SampledSignal.of(times), PoseTrack.LengthUnit.PIXELS, paths);
    }

    private static PoseTrack.Path path(
            double[] times, DoubleUnaryOperator up, SplittableRandom random) {
        double[] certain = new double[times.length];
        Arrays.fill(certain, 1);
        return new PoseTrack.Path(
                SampledSignal.of(new double[times.length]),
                SampledSignal.of(
                        Arrays.stream(times)
                                .map(t -> up.applyAsDouble(t) + NOISE * random.nextGaussian())
                                .toArray()),
                SampledSignal.of(certain));
    }

    /// {@return what is told from behind where the feet's contacts come at `contacts` steps a second}
    private static Cadence cadence(double contacts, PoseTrack runner) {
        double stride = 2 / contacts;
        return Cadence.of(
                foot(BodySide.LEFT, 0.2, stride),
                foot(BodySide.RIGHT, 0.2 + stride / 2, stride),
                runner,
                View.REAR,
                Points.NETWORK);
    }

    private static ContactDetection.Found foot(BodySide side, double first, double stride) {
        List<Double> contacts = IntStream.range(0, 6).mapToObj(i -> first + stride * i).toList();
        return new ContactDetection.Found(
                contacts,
                contacts.stream().map(t -> t + 0.2).toList(),
                contacts.stream().map(t -> new Contact(side, t, t + 0.2)).toList(),
                stride);
    }

    @Test
    void hipsAndLegsTellTheSteps() {
        Rhythm rhythm = Rhythm.of(runner(STEPS, STEPS), View.REAR);
        assertThat(rhythm.hips()).isCloseTo(STEPS, within(0.02));
        assertThat(rhythm.legs()).isCloseTo(STEPS, within(0.03));
        assertThat(rhythm.agreed()).isCloseTo(STEPS, within(0.02));
    }

    @Test
    void whereTheyDisagreeNothingIsAgreed() {
        assertThat(Rhythm.of(runner(STEPS, 1.2 * STEPS), View.REAR).agreed()).isNaN();
    }

    @Test
    void contactsThatTheRhythmBearsOutTellTheCadence() {
        Cadence cadence = cadence(STEPS, runner(STEPS, STEPS));
        assertThat(cadence.untold()).isEmpty();
        assertThat(1 / cadence.steps().mean()).isCloseTo(STEPS, within(1e-9));
    }

    @Test
    void contactsThatBreakItGiveWayToTheRhythm() {
        Cadence cadence = cadence(1.2 * STEPS, runner(STEPS, STEPS));
        assertThat(1 / cadence.steps().mean()).isCloseTo(STEPS, within(0.02));
    }

    @Test
    void withoutAnyAgreementTheReasonNamesAllThree() {
        Cadence cadence = cadence(0.8 * STEPS, runner(STEPS, 1.2 * STEPS));
        assertThat(cadence.steps().count()).isZero();
        assertThat(cadence.untold().orElseThrow())
                .contains("hips say 172")
                .contains("legs 207")
                .contains("feet 138");
    }

    @Test
    void theHipsAreLowestInTheMiddleOfEachStanceAndTheLowerAnkleStands() {
        List<MidStance> stances =
                new HipLows(runner(STEPS, STEPS), STEPS).midStances().orElseThrow();
        assertThat(stances).hasSizeBetween(13, 15);
        for (MidStance stance : stances) {
            long step = Math.round(stance.seconds() * STEPS);
            assertThat(stance.seconds()).isCloseTo(step / STEPS, within(0.015));
            assertThat(stance.side()).isEqualTo(step % 2 == 0 ? BodySide.LEFT : BodySide.RIGHT);
        }
    }

    @Test
    void whereTheAnklesDoNotSayWhichFootStandsNoSideIsGuessed() {
        assertThat(new HipLows(runner(STEPS, 0.37 * STEPS), STEPS).midStances()).isEmpty();
    }
}
