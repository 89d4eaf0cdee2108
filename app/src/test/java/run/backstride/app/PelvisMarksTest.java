package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigurePictures;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The drop of the pelvis of a drawn runner, filmed from behind and marked as a person would: near to where the two ends
/// were drawn.
@Isolated("says to all of the program where the networks are")
final class PelvisMarksTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double RATE = 60;

    /// A tap is off by so many pixels, one standard deviation across and down.
    private static final double TAP = 2;

    private static final Figure FIGURE =
            RunnerFilm.figure(RunnerSpec.withMistake(Mistake.LOWER_CHAIN));

    @TempDir static Path folder = Path.of("");
    private static Run offered = new Run(-1, "", "");

    /// Where the launcher says that the networks are.
    private static final String MODELS = "backstride.models";

    private static final Path NETWORKS =
            Path.of("..", "video", "models", "node_modules", "@mediapipe", "pose");

    @BeforeAll
    static void filmed() throws IOException {
        System.setProperty(MODELS, NETWORKS.toString());
        assumeTrue(GaitReading.networks().arePresent(), "the pose networks were not fetched");
        RunnerFilm.write(FIGURE, Wardrobe.number(0), folder);
        offered =
                Run.of(
                        "gait",
                        RunnerFilm.rear(folder).toString(),
                        "--view",
                        "rear",
                        "--out",
                        folder.resolve("out").toString());
    }

    @AfterAll
    static void forgotten() {
        System.clearProperty(MODELS);
    }

    private static Path table() {
        return folder.resolve("out").resolve("pelvis-marks.csv");
    }

    /// The table, each row filled in with where the drawing put the hips, give or take a tap.
    private static Path filled(String name, SplittableRandom random) throws IOException {
        FigurePictures pictures =
                new FigurePictures(
                        FIGURE,
                        Wardrobe.number(0),
                        Camera.of(Camera.From.BEHIND, WIDTH, HEIGHT, RATE));
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(table())) {
            if (row.startsWith("film,")) {
                rows.add(row);
                continue;
            }
            double seconds = Integer.parseInt(row.split(",", -1)[1]) / RATE;
            Point2D left = pictures.spot(FIGURE.leg(BodySide.LEFT, seconds).hip());
            Point2D right = pictures.spot(FIGURE.leg(BodySide.RIGHT, seconds).hip());
            rows.add(
                    row.replaceAll(",,,,$", "")
                            + String.format(
                                    Locale.ROOT,
                                    ",%.1f,%.1f,%.1f,%.1f",
                                    left.getX() + TAP * random.nextGaussian(),
                                    left.getY() + TAP * random.nextGaussian(),
                                    right.getX() + TAP * random.nextGaussian(),
                                    right.getY() + TAP * random.nextGaussian()));
        }
        return Files.write(folder.resolve(name), rows);
    }

    private static Run marked(Path table) {
        return Run.of(
                "gait",
                RunnerFilm.rear(folder).toString(),
                "--view",
                "rear",
                "--pelvis-marks",
                table.toString(),
                "--out",
                folder.resolve("marked").toString(),
                "--format",
                "json");
    }

    private static JsonNode drop(JsonNode gait, String side) {
        return gait.get("measures")
                .valueStream()
                .filter(m -> m.get("name").asString().equals("contralateral-pelvic-drop"))
                .filter(m -> m.get("side").asString().equals(side))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFilmFromBehindComesWithFramesToMarkAndATableAndSaysHow() throws IOException {
        assertThat(offered.status()).isZero();
        assertThat(offered.out())
                .contains("Not measured: contralateral-pelvic-drop", "--pelvis-marks");
        assertThat(offered.err()).contains("frames on which to mark the pelvis");
        assertThat(Files.readString(folder.resolve("out").resolve("gait-rear.html")))
                .contains("--pelvis-marks");
        List<String> rows = Files.readAllLines(table());
        for (String side : List.of("left", "right")) {
            List<String> own = rows.stream().filter(row -> row.contains("," + side + ",")).toList();
            assertThat(own).hasSizeBetween(3, 5);
        }
        for (String row : rows.subList(1, rows.size())) {
            var picture =
                    ImageIO.read(folder.resolve("out").resolve(row.split(",", -1)[4]).toFile());
            assertThat(List.of(picture.getWidth(), picture.getHeight()))
                    .containsExactly(WIDTH, HEIGHT);
        }
    }

    @Test
    void aTableWithoutAMarkMeasuresNothingAndIsNotWrittenOver() throws IOException {
        String before = Files.readString(table());
        Run run =
                Run.of(
                        "gait",
                        RunnerFilm.rear(folder).toString(),
                        "--view",
                        "rear",
                        "--pelvis-marks",
                        table().toString(),
                        "--out",
                        folder.resolve("out").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("no row of it marks a frame", "Not measured: contralateral");
        assertThat(run.err()).contains("was not written again");
        assertThat(Files.readString(table())).isEqualTo(before);
    }

    @Test
    void whatIsMarkedNearTheDrawnEndsIsTheDrawnDropAndRowsThatSayNothingAreSaid()
            throws IOException {
        Path table = filled("filled.csv", new SplittableRandom(11));
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        rows.set(1, rows.get(1).replaceAll(",[^,]*$", ","));
        rows.set(2, rows.get(2).replaceAll(",[^,]*$", ",6000"));
        Files.write(table, rows);
        Run run = marked(table);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("line 2: only left_x", "outside of the picture of 480 by 600");
        Map<String, Double> truth = FigureTruth.of(FIGURE, RunnerFilm.SECONDS).measures();
        JsonNode gait = JsonMapper.shared().readTree(run.out());
        for (String side : List.of("left", "right")) {
            double drawn = truth.getOrDefault("contralateral-pelvic-drop " + side, Double.NaN);
            JsonNode measure = drop(gait, side);
            assertThat(measure.get("steps").asInt()).isEqualTo(4);
            assertThat(measure.get("points").asString()).isEqualTo("hand");
            assertThat(measure.get("interval95").get(0).asDouble()).isLessThan(drawn);
            assertThat(measure.get("interval95").get(1).asDouble()).isGreaterThan(drawn);
        }
        assertThat(drop(gait, "left").get("value").asDouble())
                .isGreaterThan(drop(gait, "right").get("value").asDouble());
        assertThat(Files.readString(folder.resolve("marked").resolve("gait-rear.html")))
                .contains("marked by hand", "rear-contralateral-pelvic-drop-left");
        assertThat(folder.resolve("marked").resolve("pelvis-marks.csv")).doesNotExist();
    }

    @Test
    void aMarkedDropIsPartOfTheAnswer() throws IOException {
        Path diary = Files.createDirectories(folder.resolve("diary"));
        Files.writeString(
                diary.resolve("pain.csv"),
                "date,morning,during,after,site,note\n2026-03-30,1,,2,low back,\n");
        Path table = filled("answer.csv", new SplittableRandom(13));
        Path report = folder.resolve("report");
        Run run =
                Run.of(
                        "analyze",
                        diary.toString(),
                        "--rear",
                        RunnerFilm.rear(folder).toString(),
                        "--pelvis-marks",
                        table.toString(),
                        "--out",
                        report.toString());
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode answer =
                JsonMapper.shared().readTree(Files.readString(report.resolve("assessment.json")));
        List<JsonNode> drops =
                answer.get("mistakes")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals("lower-chain"))
                        .flatMap(one -> one.get("signals").valueStream())
                        .filter(one -> one.get("name").asString().startsWith("pelvic-drop"))
                        .toList();
        assertThat(drops)
                .extracting(one -> one.get("name").asString())
                .containsExactlyInAnyOrder(
                        "pelvic-drop-left",
                        "pelvic-drop-right",
                        "pelvic-drop",
                        "pelvic-drop-difference");
        assertThat(drops)
                .extracting(one -> one.get("measuredBy").asString())
                .containsOnly("video, marked by hand");
        assertThat(Files.readString(report.resolve("report.html"))).contains("marked by hand");
    }

    @Test
    void aTableThatIsNotThereEndsItBeforeTheFilmIsMeasured() {
        Run run = marked(folder.resolve("nowhere.csv"));
        assertThat(run.status()).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(run.err()).contains("nowhere.csv").doesNotContain("Exception");
    }

    @Test
    void marksWithoutAFilmFromBehindAreAMisuse() {
        assertThat(Run.of("gait", "side.mp4", "--view", "side", "--pelvis-marks", "m.csv").status())
                .isEqualTo(ExitCode.USAGE.number());
        Run analyzed = Run.of("analyze", folder.toString(), "--pelvis-marks", "m.csv");
        assertThat(analyzed.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(analyzed.err()).contains("--rear");
    }
}
