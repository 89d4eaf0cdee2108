package run.backstride.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Gait measures against bodies whose gait is known.
final class DrawnGaitTest {
    private static final double SECONDS = 12;

    private static Read<GaitMeasures> side(GaitSpec spec, double rate, double noise, boolean left) {
        return GaitMeasurement.measure(
                DrawnTrack.side(
                        new GaitCycle(spec), new DrawnTrack.Setup(rate, SECONDS, left, noise, 7)),
                new Capture("drawn", View.SIDE, Capture.Points.MARKERS, OptionalDouble.empty()));
    }

    private static double both(GaitMeasures gait, String name) {
        return gait.measure(name, BodySide.BOTH).orElseThrow().value().amount();
    }

    @ParameterizedTest
    @ValueSource(doubles = {150, 120, 60})
    void contactsLieWithinTenMillisecondsOfTheTruthAndNoneIsMissedOrInvented(double rate) {
        GaitSpec spec = GaitSpec.ordinary();
        GaitTruth truth = GaitTruth.of(new GaitCycle(spec), SECONDS);
        GaitMeasures gait = side(spec, rate, 0, false).value();
        for (BodySide foot : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            compare(gait, foot, EventType.INITIAL_CONTACT, truth.initialContacts());
            compare(gait, foot, EventType.TOE_OFF, truth.toeOffs());
        }
    }

    private static void compare(
            GaitMeasures gait, BodySide foot, EventType type, Map<BodySide, List<Double>> truth) {
        double[] found =
                gait.events().stream()
                        .filter(event -> event.side() == foot && event.type() == type)
                        .mapToDouble(GaitMeasures.Event::seconds)
                        .toArray();
        List<Double> inside =
                truth.getOrDefault(foot, List.of()).stream()
                        .filter(t -> t > 0.5 && t < SECONDS - 0.5)
                        .toList();
        for (double expected : inside) {
            assertThat(Arrays.stream(found).map(t -> Math.abs(t - expected)).min().orElseThrow())
                    .as("%s %s at %.3f s", foot, type, expected)
                    .isLessThan(0.010);
        }
        assertThat(Arrays.stream(found).filter(t -> t > 0.5 && t < SECONDS - 0.5).count())
                .isEqualTo(inside.size());
    }

    @Test
    void everyTruthOfACleanSideViewLiesInItsInterval() {
        for (GaitSpec spec :
                List.of(
                        GaitSpec.ordinary(),
                        new GaitSpec(1.75, 2.8, 166, 265, 0.30, 22, 3, 0.10, 7, 2, 0.03),
                        new GaitSpec(1.68, 3.3, 178, 225, 0.20, -4, 12, 0.07, 3, 5, 0.08))) {
            Map<String, Double> truth = GaitTruth.of(new GaitCycle(spec), SECONDS).measures();
            GaitMeasures gait = side(spec, 120, 0, true).value();
            for (GaitMeasure measure : gait.measures()) {
                Double expected = truth.get(measure.name() + " both");
                if (measure.side() == BodySide.BOTH && expected != null) {
                    assertThat(expected)
                            .as(measure.name() + " of " + spec)
                            .isBetween(measure.interval95().low(), measure.interval95().high());
                }
            }
            assertThat(both(gait, "trunk-lean")).isCloseTo(spec.leanDegrees(), within(0.1));
            assertThat(both(gait, "cadence")).isCloseTo(spec.cadence(), within(0.1));
        }
    }

    @Test
    void contactAndFlightMakeAStep() {
        GaitMeasures gait = side(GaitSpec.ordinary(), 120, 0, false).value();
        double step = 60_000 / both(gait, "cadence");
        assertThat(both(gait, "ground-contact-time") + both(gait, "flight-time"))
                .isCloseTo(step, within(3.0));
    }

    @Test
    void aRunnerWhoFacesTheOtherWayHasTheSameGait() {
        GaitMeasures right = side(GaitSpec.ordinary(), 120, 0, false).value();
        GaitMeasures left = side(GaitSpec.ordinary(), 120, 0, true).value();
        assertThat(right.facing()).contains(Facing.RIGHT);
        assertThat(left.facing()).contains(Facing.LEFT);
        for (int i = 0; i < right.measures().size(); i++) {
            assertThat(left.measures().get(i).value().amount())
                    .as(right.measures().get(i).name())
                    .isCloseTo(right.measures().get(i).value().amount(), within(1e-6));
        }
    }

    @Test
    void moreOverstrideIsMeasuredAsMore() {
        GaitSpec near = new GaitSpec(1.75, 2.8, 166, 265, 0.15, 10, 7, 0.085, 4, 4, 0.05);
        GaitSpec far = new GaitSpec(1.75, 2.8, 166, 265, 0.30, 10, 7, 0.085, 4, 4, 0.05);
        String name = "overstride-of-leg-length";
        assertThat(both(side(far, 120, 0, false).value(), name))
                .isGreaterThan(both(side(near, 120, 0, false).value(), name) + 0.1);
    }

    @Test
    void pelvicDropIsMeasuredFromBehindForEachSide() {
        GaitSpec spec = new GaitSpec(1.75, 2.8, 166, 265, 0.22, 10, 7, 0.085, 7, 2, 0.06);
        GaitMeasures gait =
                GaitMeasurement.measure(
                                DrawnTrack.rear(
                                        new GaitCycle(spec),
                                        new DrawnTrack.Setup(120, SECONDS, false, 0, 1)),
                                new Capture(
                                        "drawn",
                                        View.REAR,
                                        Capture.Points.MARKERS,
                                        OptionalDouble.empty()))
                        .value();
        String drop = "contralateral-pelvic-drop";
        assertThat(gait.measure(drop, BodySide.LEFT).orElseThrow().value().amount())
                .isCloseTo(7, within(0.3));
        assertThat(gait.measure(drop, BodySide.RIGHT).orElseThrow().value().amount())
                .isCloseTo(2, within(0.3));
        assertThat(both(gait, "step-width")).isCloseTo(6, within(0.5));
    }

    @Test
    void aStandingBodyIsNotRunning() {
        PoseTrack track =
                DrawnTrack.side(
                        new GaitCycle(GaitSpec.ordinary()),
                        new DrawnTrack.Setup(60, SECONDS, false, 0, 1));
        double[] still = new double[track.frames()];
        Map<Keypoint, PoseTrack.Path> paths = new java.util.EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint)
                    .ifPresent(path -> {
                        double[] x = still.clone();
                        double[] y = still.clone();
                        Arrays.fill(x, path.x().at(0));
                        Arrays.fill(y, path.y().at(0));
                        paths.put(
                                keypoint,
                                new PoseTrack.Path(
                                        SampledSignal.of(x),
                                        SampledSignal.of(y),
                                        path.confidence()));
                    });
        }
        Read<GaitMeasures> read =
                GaitMeasurement.measure(
                        new PoseTrack(track.seconds(), track.unit(), paths),
                        new Capture(
                                "standing",
                                View.SIDE,
                                Capture.Points.MARKERS,
                                OptionalDouble.empty()));
        assertThat(read.value().measures()).isEmpty();
        assertThat(read.diagnostics().getFirst().code()).isEqualTo(Code.NOBODY_RUNNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void slowMotionIsSaidAndGivesNoNumber(int slower) {
        PoseTrack track =
                DrawnTrack.side(
                        new GaitCycle(GaitSpec.ordinary()),
                        new DrawnTrack.Setup(30 * slower, SECONDS, false, 0, 1));
        PoseTrack slow =
                new PoseTrack(track.seconds().map(t -> slower * t), track.unit(), pathsOf(track));
        Read<GaitMeasures> read =
                GaitMeasurement.measure(
                        slow,
                        new Capture(
                                "slow", View.SIDE, Capture.Points.MARKERS, OptionalDouble.empty()));
        assertThat(read.value().measures()).isEmpty();
        assertThat(read.diagnostics()).extracting(d -> d.code()).contains(Code.SLOW_MOTION);
        assertThat(read.diagnostics())
                .extracting(d -> d.code())
                .doesNotContain(Code.NOBODY_RUNNING);
    }

    private static Map<Keypoint, PoseTrack.Path> pathsOf(PoseTrack track) {
        Map<Keypoint, PoseTrack.Path> paths = new java.util.EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint).ifPresent(path -> paths.put(keypoint, path));
        }
        return paths;
    }
}
