package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

class GaitReportTest {
    private static final List<BodySide> SIDES = List.of(BodySide.LEFT, BodySide.RIGHT);

    private static GaitMeasure measure(String name, BodySide side, double value, Unit unit) {
        return new GaitMeasure(
                name,
                side,
                Quantity.of(value, unit),
                value / 20,
                16,
                new Interval(value * 0.9, value * 1.1),
                0.63,
                List.of(12));
    }

    private static StrideCurves strides(View view) {
        List<JointCurve> curves = new ArrayList<>();
        List<StrideCurves.Stance> stances = new ArrayList<>();
        for (BodySide side : SIDES) {
            for (JointAngle angle : JointAngle.values()) {
                List<JointCurve.Point> points = new ArrayList<>();
                for (int percent = 0; percent <= 100; percent++) {
                    double turn = 2 * Math.PI * percent / 100;
                    points.add(new JointCurve.Point(percent, 20 * Math.sin(turn), 2));
                }
                if (angle.view() == view) {
                    curves.add(new JointCurve(angle, side, 15, OptionalDouble.of(36), points));
                }
            }
            double first = side == BodySide.LEFT ? 0.2 : 0.56;
            for (int i = 0; i < 8; i++) {
                double start = first + 0.72 * i;
                stances.add(
                        new StrideCurves.Stance(side, start, start + 0.26, OptionalDouble.of(36)));
            }
        }
        return new StrideCurves(curves, stances, List.of());
    }

    private static GaitMeasures side(OptionalDouble speed, double cadence) {
        List<GaitMeasure> measures = new ArrayList<>();
        measures.add(measure("cadence", BodySide.BOTH, cadence, Unit.STEPS_PER_MINUTE));
        for (BodySide side : SIDES) {
            measures.add(measure("ground-contact-time", side, 261, Unit.MILLISECONDS));
            measures.add(measure("duty-factor", side, 36, Unit.PERCENT));
            measures.add(measure("shank-angle-at-initial-contact", side, 15, Unit.DEGREES));
        }
        return new GaitMeasures(
                "films/<b>side</b>.mp4",
                View.SIDE,
                120,
                720,
                6,
                Optional.of(Facing.LEFT),
                List.of(),
                measures,
                List.of("trunk-lean: neither shoulders nor neck are among the points"),
                Points.NETWORK,
                strides(View.SIDE),
                speed);
    }

    private static Recording recording(GaitMeasures gait) {
        Recording.Jpeg picture = new Recording.Jpeg("/9j/4AAQSkZJRgABAQ==", 480, 820);
        return new Recording(
                gait,
                GaitFigures.of(gait),
                List.of("Nobody found in 3 of 720 frames."),
                List.of(new Recording.Still("Shin angle, left", 12, "side-shin-left.png", picture)),
                Optional.of(
                        new Recording.Loop(
                                "One stride of the left foot",
                                24,
                                3.6,
                                5,
                                "side-stride.gif",
                                new Recording.Jpeg("/9j/4AAQSkZJRgABAQ==", 24 * 300, 520))));
    }

    private static String page(GaitMeasures gait) {
        return GaitReport.render(recording(gait), UnitSystem.METRIC, "test");
    }

    @Test
    void aPageIsWrittenForTheEyesAndIsWellFormed() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/samples"));
        String page = page(side(OptionalDouble.empty(), 166));
        Files.writeString(folder.resolve("gait-side.html"), page);
        Markup.assertWellFormed(page);
    }

    @Test
    void factsSayWhoPlacedThePointsAndThatTheSpeedIsNotTold() {
        assertThat(page(side(OptionalDouble.empty(), 166)))
                .contains(
                        "120.0 frames a second",
                        "720 frames",
                        "facing left",
                        "points placed by a pose network",
                        "speed not told by the recording",
                        "cannot tell: its cut-off depends on the speed",
                        "Trunk lean: neither shoulders nor neck",
                        "Nobody found in 3 of 720 frames.");
    }

    @Test
    void atAGivenSpeedTheShinHasAVerdict() {
        assertThat(page(side(OptionalDouble.of(2.5), 166)))
                .contains("2.50 m/s", "chip present\">crossed", "above 12.8°", "Fukuchi")
                .doesNotContain("cannot tell: its cut-off depends");
    }

    @Test
    void everyCurveHasItsFigureAndOnlyPublishedNormsAreDrawn() {
        String page = page(side(OptionalDouble.empty(), 166));
        assertThat(page)
                .contains(
                        "id=\"curve-1-knee-flexion\"",
                        "id=\"curve-1-thigh-angle\"",
                        "id=\"curve-1-trunk-lean\"",
                        "28 runners at 3.5 m/s: 42.9° on average",
                        "left, 15 strides")
                .doesNotContain("curve-1-pelvic-drop");
        String thigh = page.substring(page.indexOf("id=\"curve-1-thigh-angle\""));
        assertThat(thigh.substring(0, thigh.indexOf("</figure>")))
                .doesNotContain("28 runners")
                .contains("No curve of healthy runners is published");
    }

    @Test
    void everyContactHasABarWithItsLengthAndShare() {
        String page = page(side(OptionalDouble.empty(), 166));
        assertThat(page.split("class=\"bar-left\"", -1)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(page)
                .contains(
                        "left, at 0.20 s: 260 ms, 36.0 % of its stride",
                        "28 runners at 2.5 m/s: 38.5 % on average, SD 3.3",
                        "Difference of ground contact time");
    }

    @Test
    void picturesHaveWordsAndTheLoopCanBePaused() {
        assertThat(page(side(OptionalDouble.empty(), 166)))
                .contains(
                        "alt=\"Shin angle, left\"",
                        "src=\"data:image/jpeg;base64,/9j/",
                        "img-src data:",
                        "data-frames=\"24\"",
                        "class=\"loop-play\">Pause</button>",
                        "prefers-reduced-motion",
                        "5 times slower than life");
    }

    @Test
    void namesOfFilesAreEscaped() {
        assertThat(page(side(OptionalDouble.empty(), 166)))
                .contains("&lt;b&gt;side&lt;/b&gt;.mp4")
                .doesNotContain("<b>side");
    }

    @Test
    void whatLooksLikeSlowMotionIsSaidAndHasNoVerdict() {
        assertThat(page(side(OptionalDouble.of(2.5), 42)))
                .contains("this looks like slow motion", "enters a finding")
                .doesNotContain("chip present");
    }

    @Test
    void aRecordingInWhichNobodyRunsHasAPageThatSaysSo() {
        GaitMeasures nobody =
                new GaitMeasures(
                        "walk.mp4",
                        View.REAR,
                        30,
                        90,
                        3,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("fewer than three steps were seen"),
                        Points.NETWORK,
                        StrideCurves.NONE,
                        OptionalDouble.empty());
        String page =
                GaitReport.render(
                        new Recording(nobody, List.of(), List.of(), List.of(), Optional.empty()),
                        UnitSystem.METRIC,
                        "test");
        Markup.assertWellFormed(page);
        assertThat(page).contains("Nothing was measured", "fewer than three steps");
    }

    @Test
    void aMeasureWithoutItsFigureIsRefused() {
        GaitMeasures gait = side(OptionalDouble.empty(), 166);
        assertThatThrownBy(() ->
                        new Recording(gait, List.of(), List.of(), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
