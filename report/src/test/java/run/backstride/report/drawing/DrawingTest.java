package run.backstride.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.core.Mistake;
import run.backstride.core.diary.TestKind;
import run.backstride.report.markup.Element;

/// What every page may count on: each exercise and each self-test has its picture, and pictures are safe to
/// put anywhere.
class DrawingTest {
    private static final int MOST_BYTES = 6000;
    private static final Pattern COMMAND = Pattern.compile("([MLAQHVhvZ])([^A-Za-z]*)");

    /// What is decided, bought or left out, not done with the body.
    private static final Set<String> NOTHING_TO_DRAW =
            Set.of(
                    "second-pair",
                    "retire-worn-pair",
                    "softer-midsole",
                    "orthotics-with-a-clinician",
                    "cap-the-long-run",
                    "space-hard-runs",
                    "sleep");

    static Stream<Correction> corrections() {
        return Stream.of(Mistake.values())
                .flatMap(mistake -> Prescriptions.of(mistake).stream())
                .map(Prescription::correction);
    }

    static Stream<Element> pictures() {
        return Stream.concat(
                Stream.of(Exercise.values()).map(exercise -> exercise.scene().element()),
                Stream.of(TestKind.values()).map(Drawing::ofTest));
    }

    static Stream<Element> picturesAndMap() {
        return Stream.concat(pictures(), Stream.of(Drawing.bodyMap(Set.of("groin-left"))));
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void everyCorrectionIsDrawnOrIsNothingToDraw(Correction correction) {
        assertThat(Drawing.ofExercise(correction.id()).isPresent())
                .isEqualTo(!NOTHING_TO_DRAW.contains(correction.id()));
        assertThat(Drawing.ofExercise(correction.title()).map(Element::toString))
                .isEqualTo(Drawing.ofExercise(correction.id()).map(Element::toString));
    }

    /// What a correction names it also shows: the words of the exercise stand in its title, dose or line.
    @ParameterizedTest
    @MethodSource("corrections")
    void aCorrectionOfSeveralExercisesNamesEachOfThem(Correction correction) {
        List<Exercise> parts = Exercise.ofCorrection(correction.id());
        String said =
                (correction.title() + " " + correction.dose())
                        .toLowerCase(Locale.ROOT)
                        .replace("calves", "calf");
        if (parts.size() > 1) {
            for (Exercise part : parts) {
                String last = part.words().toLowerCase(Locale.ROOT).replace(" stretch", "");
                assertThat(said).contains(last);
            }
        }
    }

    @Test
    void anExerciseIsFoundByItsNameHoweverItIsWritten() {
        assertThat(Drawing.ofExercise("Side_Plank")).isPresent();
        assertThat(Drawing.ofExercise(" bird dog ")).isPresent();
        assertThat(Drawing.ofExercise("bench press")).isEmpty();
        assertThat(Drawing.ofExercise("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("picturesAndMap")
    void aPictureIsWellFormedAndSaysWhatItShows(Element picture) throws Exception {
        org.w3c.dom.Element svg = parsed(picture).getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(svg.getFirstChild().getTextContent());
        assertThat(svg.getAttribute("role")).isIn("img", "group");
    }

    @ParameterizedTest
    @MethodSource("picturesAndMap")
    void aPictureBringsNoIdNoStyleNoScriptAndNoColourOfItsOwn(Element picture) {
        assertThat(picture.toString())
                .doesNotContain(" id=", "style=", "<style", "<script", "onclick", "href")
                .doesNotContainPattern("=\"#[0-9a-fA-F]{3,6}\"|rgb\\(");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsSmall(Element picture) {
        assertThat(picture.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("picturesAndMap")
    void everythingLiesInsideTheViewBox(Element picture) throws Exception {
        Document document = parsed(picture);
        double[] box =
                numbers(document.getDocumentElement().getAttribute("viewBox")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        List<double[]> points = new ArrayList<>();
        NodeList paths = document.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            points.addAll(points(((org.w3c.dom.Element) paths.item(i)).getAttribute("d")));
        }
        NodeList rectangles = document.getElementsByTagName("rect");
        for (int i = 0; i < rectangles.getLength(); i++) {
            org.w3c.dom.Element rectangle = (org.w3c.dom.Element) rectangles.item(i);
            double x = Double.parseDouble(rectangle.getAttribute("x"));
            double y = Double.parseDouble(rectangle.getAttribute("y"));
            points.add(new double[] {x, y});
            points.add(
                    new double[] {
                        x + Double.parseDouble(rectangle.getAttribute("width")),
                        y + Double.parseDouble(rectangle.getAttribute("height"))
                    });
        }
        assertThat(points).hasSizeGreaterThan(20);
        for (double[] point : points) {
            assertThat(point[0]).isBetween(box[0], box[0] + box[2]);
            assertThat(point[1]).isBetween(box[1], box[1] + box[3]);
        }
    }

    @ParameterizedTest
    @EnumSource(TestKind.class)
    void theSameTestIsDrawnTheSameTwice(TestKind test) {
        assertThat(Drawing.ofTest(test)).hasToString(Drawing.ofTest(test).toString());
    }

    @ParameterizedTest
    @EnumSource(Exercise.class)
    void theSameExerciseIsDrawnTheSameTwice(Exercise exercise) {
        String once = Drawing.ofExercise(exercise.id()).orElseThrow().toString();
        assertThat(Drawing.ofExercise(exercise.words()).orElseThrow()).hasToString(once);
    }

    @Test
    void theBodyMapOffersEverySiteOnceAndMarksWhatIsChosen() {
        String map = Drawing.bodyMap(Set.of("low-back-left", "no-such-site")).toString();
        for (BodySite site : BodySite.values()) {
            assertThat(map.split("data-site=\"" + site.id() + "\"", -1)).hasSize(2);
            assertThat(map).contains("<title>" + site.words() + "</title>");
            assertThat(BodySite.ofId(site.id())).contains(site);
        }
        assertThat(map.split("aria-checked=\"true\"", -1)).hasSize(2);
        assertThat(map)
                .contains("class=\"site marked\" data-site=\"low-back-left\"")
                .doesNotContain("no-such-site");
    }

    @Test
    void leftIsTheRunnersOwnLeftOnBothSidesOfTheMap() {
        double middleFront = 0;
        double middleBack = 62;
        assertThat(across(BodySite.KNEE_LEFT)).isGreaterThan(middleFront);
        assertThat(across(BodySite.KNEE_RIGHT)).isLessThan(middleFront);
        assertThat(across(BodySite.CALF_LEFT)).isLessThan(middleBack);
        assertThat(across(BodySite.LOW_BACK_LEFT)).isLessThan(middleBack);
        assertThat(across(BodySite.LOW_BACK_RIGHT)).isGreaterThan(middleBack);
    }

    @Test
    void idsOfSitesAreDistinct() {
        Set<String> words = new HashSet<>();
        for (BodySite site : BodySite.values()) {
            assertThat(words.add(site.words())).isTrue();
        }
    }

    private static double across(BodySite site) {
        Matcher path =
                Pattern.compile("<path d=\"M(-?[0-9.]+) [^>]*data-site=\"" + site.id() + "\"")
                        .matcher(Drawing.bodyMap(Set.of()).toString());
        assertThat(path.find()).isTrue();
        return Double.parseDouble(path.group(1));
    }

    private static Document parsed(Element picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.toString())));
    }

    /// {@return all points of path data; of curves, the middle points count too}
    private static List<double[]> points(String data) {
        List<double[]> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        Matcher command = COMMAND.matcher(data);
        while (command.find()) {
            List<Double> values = numbers(command.group(2));
            switch (command.group(1)) {
                case "h" -> x += values.getFirst();
                case "H" -> x = values.getFirst();
                case "v" -> y += values.getFirst();
                case "V" -> y = values.getFirst();
                case "Z" -> {}
                default -> {
                    x = values.get(values.size() - 2);
                    y = values.getLast();
                }
            }
            points.add(new double[] {x, y});
        }
        return points;
    }

    private static List<Double> numbers(String data) {
        return Pattern.compile("-?[0-9.]+")
                .matcher(data)
                .results()
                .map(found -> Double.parseDouble(found.group()))
                .toList();
    }
}
