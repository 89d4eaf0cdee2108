package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;

class GaitJsonTest {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("gait");

    private static final GaitMeasures SIDE =
            new GaitMeasures(
                    "side.mp4",
                    GaitMeasures.View.SIDE,
                    239.76,
                    1440,
                    6.006,
                    Optional.of(GaitMeasures.Facing.RIGHT),
                    List.of(
                            new GaitMeasures.Event(
                                    BodySide.LEFT,
                                    GaitMeasures.EventType.INITIAL_CONTACT,
                                    0.0000125),
                            new GaitMeasures.Event(
                                    BodySide.LEFT, GaitMeasures.EventType.TOE_OFF, 0.61)),
                    List.of(
                            new GaitMeasure(
                                    "overstride-of-leg-length",
                                    BodySide.LEFT,
                                    Quantity.of(0.27, Unit.RATIO),
                                    0.02,
                                    9,
                                    new Interval(0.25, 0.29),
                                    0.8,
                                    List.of(104, 231))),
                    List.of("rearfoot-angle: the heel is not seen"),
                    Capture.Points.NETWORK,
                    new StrideCurves(
                            List.of(
                                    new JointCurve(
                                            JointAngle.KNEE_FLEXION,
                                            BodySide.LEFT,
                                            9,
                                            OptionalDouble.of(36.25),
                                            List.of(
                                                    new JointCurve.Point(0, 12.345678, 1.5),
                                                    new JointCurve.Point(1, 14, 0.25)))),
                            List.of(
                                    new StrideCurves.Stance(
                                            BodySide.LEFT, 0.5, 0.75, OptionalDouble.of(36.25)),
                                    new StrideCurves.Stance(
                                            BodySide.LEFT, 5.5, 5.76, OptionalDouble.empty())),
                            List.of("trunk lean, left: only 2 whole strides were seen")),
                    OptionalDouble.of(3.25));

    private static final String DOCUMENT =
            GaitJson.render(
                    SIDE,
                    List.of(
                            new Diagnostic(
                                    Code.LOST_TRACK,
                                    "side.mp4",
                                    new Where.Frame(310),
                                    "nobody in 12 frames",
                                    "Left them out")));

    @Test
    void aRecordingFollowsTheSchema() {
        assertThat(SCHEMA.faults(DOCUMENT)).isEmpty();
    }

    @Test
    void numbersArePlain() {
        assertThat(DOCUMENT)
                .contains(
                        "\"seconds\" : 0.0000125", "\"framesPerSecond\" : 239.76", "\"frame 310\"");
    }

    @Test
    void curvesAndStancesFollowTheMeasures() {
        assertThat(DOCUMENT.replaceAll("\\s+", " "))
                .contains(
                        "\"points\" : \"network\"",
                        "\"angle\" : \"knee-flexion\", \"side\" : \"left\", \"unit\" : \"deg\", \"strides\" : 9, \"toeOffPercent\" : 36.25, \"percent\" : [ 0, 1 ], \"mean\" : [ 12.346, 14 ], \"standardDeviation\" : [ 1.5, 0.25 ]",
                        "\"seconds\" : 0.25, \"percentOfStride\" : 36.25 }");
    }

    @Test
    void aRearViewFacesNowhere() {
        GaitMeasures rear =
                new GaitMeasures(
                        "rear.mp4",
                        GaitMeasures.View.REAR,
                        60,
                        0,
                        0,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Capture.Points.MARKERS,
                        StrideCurves.NONE,
                        OptionalDouble.empty());
        String document = GaitJson.render(rear, List.of());
        assertThat(document).doesNotContain("facing", "metersPerSecond");
        assertThat(SCHEMA.faults(document)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"view\" : \"side\"' | '\"view\" : \"front\"'",
                "'\"initial-contact\"' | '\"heel-strike\"'",
                "'overstride-of-leg-length' | 'overstride'",
                "'\"unit\" : \"ratio\"' | '\"unit\" : \"%BH\"'",
                "'\"confidence\" : 0.8' | '\"confidence\" : 80'",
                "'\"angle\" : \"knee-flexion\"' | '\"angle\" : \"knee\"'",
                "'\"strides\" : 9' | '\"strides\" : 0'",
                "'\"points\" : \"network\"' | '\"points\" : \"guess\"'",
                "'\"steps\" : 9' | '\"steps\" : 0'",
                "'\"framesPerSecond\" : 239.76' | '\"fps\" : 239.76'"
            })
    void aWrongDocumentDoesNot(String right, String wrong) {
        assertThat(DOCUMENT).contains(right);
        assertThat(SCHEMA.faults(DOCUMENT.replaceFirst(right, wrong))).isNotEmpty();
    }
}
