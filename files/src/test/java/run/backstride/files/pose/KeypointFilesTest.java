package run.backstride.files.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;

final class KeypointFilesTest {
    private static final PoseTrack TRACK =
            new PoseTrack(
                    SampledSignal.of(0, 0.02, 0.04),
                    LengthUnit.METERS,
                    Map.of(
                            Keypoint.RIGHT_HEEL,
                            new PoseTrack.Path(
                                    SampledSignal.of(1.5, Double.NaN, 1.25),
                                    SampledSignal.of(0.05, Double.NaN, -0.01),
                                    SampledSignal.of(1, 1, 1)),
                            Keypoint.LEFT_HIP,
                            new PoseTrack.Path(
                                    SampledSignal.of(2, 2.5, 3),
                                    SampledSignal.of(1, 1.1, 1.2),
                                    SampledSignal.of(1, 1, 1))));

    private static Read<PoseTrack> reread(String text) throws UnreadableInputException {
        return TrcReader.read(text.getBytes(StandardCharsets.UTF_8), "run.trc");
    }

    @Test
    void aTrackSurvivesTrcWithItsGaps() throws UnreadableInputException {
        Read<PoseTrack> read = TrcReader.read(TrcWriter.write(TRACK, 50, "run.trc"), "run.trc");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().unit()).isEqualTo(LengthUnit.METERS);
        assertThat(read.value().seconds()).isEqualTo(TRACK.seconds());
        assertThat(read.value().path(Keypoint.RIGHT_HEEL).orElseThrow().x())
                .isEqualTo(TRACK.path(Keypoint.RIGHT_HEEL).orElseThrow().x());
        assertThat(read.value().path(Keypoint.LEFT_HIP).orElseThrow().y())
                .isEqualTo(TRACK.path(Keypoint.LEFT_HIP).orElseThrow().y());
    }

    @Test
    void aTruncatedTrcKeepsTheFramesThatAreThere() throws UnreadableInputException {
        String text = new String(TrcWriter.write(TRACK, 50, "run.trc"), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        Read<PoseTrack> read = reread(String.join("\n", lines.subList(0, lines.size() - 1)));
        assertThat(read.value().frames()).isEqualTo(2);
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.TRUNCATED);
    }

    @Test
    void aFrameWhoseTimeDoesNotRiseIsLeftOutAndItsLineNamed() throws UnreadableInputException {
        String text = new String(TrcWriter.write(TRACK, 50, "run.trc"), StandardCharsets.UTF_8);
        Read<PoseTrack> read = reread(text.replace("\t0.020000\t", "\tnoon\t"));
        assertThat(read.value().frames()).isEqualTo(2);
        assertThat(read.diagnostics().getFirst().where().words()).isEqualTo("line 7");
    }

    @Test
    void theHipOfOpenCapIsTheMiddleOfTheHips() throws UnreadableInputException {
        String text = new String(TrcWriter.write(TRACK, 50, "run.trc"), StandardCharsets.UTF_8);
        String hips = text.replace("\tLHip\t", "\tmidHip\t");
        assertThat(hips).isNotEqualTo(text);
        assertThat(reread(hips).value().path(Keypoint.HIP)).isPresent();
    }

    private static String trc(String rate, String... frames) {
        return "PathFileType\t4\t(X/Y/Z)\trun.trc\n"
                + "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n"
                + rate
                + "\t"
                + rate
                + "\t"
                + frames.length
                + "\t2\tm\nFrame#\tTime\tRHeel\t\t\tLHip\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n\n"
                + String.join("\n", frames)
                + "\n";
    }

    @Test
    void aRateInTheHeaderThatTheTimesContradictIsSaid() throws UnreadableInputException {
        String[] frames = new String[20];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (i + 1) + "\t" + i / 30.0 + "\t1\t2\t0\t3\t4\t0";
        }
        assertThat(reread(trc("30", frames)).diagnostics()).isEmpty();
        Read<PoseTrack> read = reread(trc("60", frames));
        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.UNKNOWN_FRAME_RATE);
        assertThat(read.diagnostics().getFirst().saw()).contains("60").contains("30");
        assertThat(read.value().seconds().at(3)).isEqualTo(0.1);
    }

    @Test
    void blankWordsInfinityAndMissingCellsAreMissingPoints() throws UnreadableInputException {
        Read<PoseTrack> read =
                reread(
                        trc(
                                "50",
                                "1\t0.00\t1\t2\t0\t3\t4\t0",
                                "2\t0.02\t\t\t\t3\t4\t0",
                                "3\t0.04\tNaN\tInfinity\t0\tnone\t4\t0",
                                "4\t0.06\t1\t2"));
        assertThat(read.value().frames()).isEqualTo(4);
        PoseTrack.Path heel = read.value().path(Keypoint.RIGHT_HEEL).orElseThrow();
        PoseTrack.Path hip = read.value().path(Keypoint.LEFT_HIP).orElseThrow();
        assertThat(heel.x().toArray()).containsExactly(1, Double.NaN, Double.NaN, 1);
        assertThat(heel.y().toArray()).containsExactly(2, Double.NaN, Double.NaN, 2);
        assertThat(hip.x().toArray()).containsExactly(3, 3, Double.NaN, Double.NaN);
    }

    @Test
    void aMarkerWithoutASinglePlaceIsNotThere() throws UnreadableInputException {
        Read<PoseTrack> read =
                reread(trc("50", "1\t0.00\t\t\t\t3\t4\t0", "2\t0.02\t\t\t\t3\t4\t0"));
        assertThat(read.value().path(Keypoint.RIGHT_HEEL)).isEmpty();
        assertThat(read.value().path(Keypoint.LEFT_HIP)).isPresent();
    }

    @Test
    void linesEndingAsOnWindowsAndFramesWithoutANumberAreRead() throws UnreadableInputException {
        String text = trc("50", "\t0.00\t1\t2\t0\t3\t4\t0", "2\t0.02\t1\t2\t0\t3\t4\t0");
        Read<PoseTrack> read = reread(text.replace("\n", "\r\n"));
        assertThat(read.value().frames()).isEqualTo(2);
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void anUnknownUnitIsRefusedAndNotGuessed() {
        String text = new String(TrcWriter.write(TRACK, 50, "run.trc"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reread(text.replace("\tm\t", "\tfurlong\t")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("furlong");
    }

    @Test
    void openPoseFramesAreTurnedUprightAndTheRunnerIsKept(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        Files.writeString(
                folder.resolve("a_000_keypoints.json"), frame(person(100, 400), person(500, 200)));
        Files.writeString(
                folder.resolve("a_001_keypoints.json"), frame(person(500, 210), person(104, 380)));
        Files.writeString(folder.resolve("a_002_keypoints.json"), "no json");
        Read<PoseTrack> read = OpenPoseReader.read(folder, 30, "a");
        PoseTrack.Path heel = read.value().path(Keypoint.RIGHT_HEEL).orElseThrow();
        assertThat(heel.x().at(0)).isEqualTo(100, within(1e-9));
        assertThat(heel.x().at(1)).isEqualTo(104, within(1e-9));
        assertThat(heel.y().at(0)).isNegative();
        assertThat(heel.x().has(2)).isFalse();
        assertThat(read.diagnostics().getFirst().where().words()).isEqualTo("frame 2");
        assertThat(read.value().seconds().at(2)).isEqualTo(2 / 30.0, within(1e-12));
    }

    @Test
    void framesStandWhereTheirNumbersSayAndMissingFilesAreGaps(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        Files.writeString(folder.resolve("a_9.json"), frame(person(100, 400)));
        Files.writeString(folder.resolve("a_10.json"), frame(person(110, 400)));
        Files.writeString(folder.resolve("a_12.json"), frame(person(120, 400)));
        Read<PoseTrack> read = OpenPoseReader.read(folder, 30, "a");
        assertThat(read.value().path(Keypoint.RIGHT_HEEL).orElseThrow().x().toArray())
                .containsExactly(100, 110, Double.NaN, 120);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.MISSING_FILE);
    }

    @Test
    void filesOfAFrameWithoutPeopleAreGaps(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        Files.writeString(folder.resolve("a_0.json"), frame(person(100, 400)));
        Files.writeString(folder.resolve("a_1.json"), frame());
        Files.writeString(folder.resolve("a_2.json"), frame(person(120, 400)));
        Read<PoseTrack> read = OpenPoseReader.read(folder, 30, "a");
        assertThat(read.value().path(Keypoint.RIGHT_HEEL).orElseThrow().x().toArray())
                .containsExactly(100, Double.NaN, 120);
    }

    @Test
    void pointsAreToldByTheirCountAndOthersAreRefused(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        Files.writeString(folder.resolve("a_0.json"), frame(numbered(26)));
        PoseTrack halpe = OpenPoseReader.read(folder, 30, "a").value();
        assertThat(halpe.path(Keypoint.RIGHT_HEEL).orElseThrow().x().at(0)).isEqualTo(25);
        assertThat(halpe.path(Keypoint.LEFT_HIP).orElseThrow().x().at(0)).isEqualTo(11);
        Files.writeString(folder.resolve("a_0.json"), frame(numbered(18)));
        PoseTrack coco = OpenPoseReader.read(folder, 30, "a").value();
        assertThat(coco.path(Keypoint.RIGHT_HEEL)).isEmpty();
        assertThat(coco.path(Keypoint.RIGHT_ANKLE).orElseThrow().x().at(0)).isEqualTo(10);
        Files.writeString(folder.resolve("a_0.json"), frame(numbered(21)));
        Read<PoseTrack> hand = OpenPoseReader.read(folder, 30, "a");
        assertThat(hand.value().path(Keypoint.RIGHT_ANKLE)).isEmpty();
        assertThat(hand.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.MISSING_KEYPOINT);
    }

    /// A person whose points stand at their own number.
    private static String numbered(int points) {
        StringBuilder numbers = new StringBuilder();
        for (int k = 0; k < points; k++) {
            numbers.append(k == 0 ? "" : ",").append(k).append(',').append(10 + k).append(",0.9");
        }
        return "{\"pose_keypoints_2d\":[" + numbers + "]}";
    }

    /// A person of all points at `x`, from y 10 down to `height`.
    private static String person(int x, int height) {
        StringBuilder numbers = new StringBuilder();
        for (int k = 0; k < 25; k++) {
            numbers.append(k == 0 ? "" : ",").append(x).append(',').append(10 + k * height / 25);
            numbers.append(",0.9");
        }
        return "{\"pose_keypoints_2d\":[" + numbers + "]}";
    }

    private static String frame(String... people) {
        return "{\"version\":1.3,\"people\":[" + String.join(",", people) + "]}";
    }
}
