package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.files.pose.TrcReader;

/// Contacts and angles of two laboratory trials as keypoint files, against the force plate or the markers.
final class GaitCorpusTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("backstride.corpus", "corpus")).resolve("gait");
    private static final Pattern EVENT =
            Pattern.compile(
                    "\"side\": \"(\\w+)\",\\s*\"type\": \"([\\w-]+)\",\\s*\"seconds\": ([\\d.]+)");
    private static final Pattern MEASURE =
            Pattern.compile(
                    "\"name\": \"([\\w-]+)\",\\s*\"side\": \"(\\w+)\",\\s*\"value\": ([-\\d.]+)");

    /// @param bias largest mean error of a foot's contacts or toe-offs, milliseconds
    /// @param spread largest standard deviation, milliseconds
    @ParameterizedTest
    @CsvSource({
        "rbds001-t25, facing-right_native_clean, 5, 8",
        "rbds001-t25, facing-left_native_clean, 5, 8",
        "rbds001-t25, facing-right_60fps_clean, 5, 12",
        "rbds001-t25, facing-right_30fps_clean, 8, 12",
        "rbds001-t25, facing-right_native_noise, 12, 12",
        "rbds001-t25, facing-left_60fps_noise, 12, 12",
        "rbds032-t25, facing-right_native_clean, 5, 8",
        "rbds032-t25, facing-left_native_clean, 5, 8",
        "rbds032-t25, facing-right_30fps_clean, 10, 12",
        "rbds032-t25, facing-right_60fps_noise, 12, 12",
    })
    void contactsOfALaboratoryTrialAreFoundNoneMissedNoneInvented(
            String trial, String variant, double bias, double spread)
            throws IOException, UnreadableInputException {
        GaitMeasures gait = measure(trial, variant);
        Map<String, List<Double>> truth = events(trial);
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            for (EventType type : EventType.values()) {
                List<Double> errors = errors(gait, truth, side, type);
                double mean = errors.stream().mapToDouble(e -> e).average().orElseThrow();
                double squares = errors.stream().mapToDouble(e -> (e - mean) * (e - mean)).sum();
                assertThat(Math.abs(mean)).as("bias of %s %s", side, type).isLessThan(bias);
                assertThat(Math.sqrt(squares / errors.size()))
                        .as("SD of %s %s", side, type)
                        .isLessThan(spread);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rbds001-t25", "rbds032-t25"})
    void anglesAtContactAreWithinTwoDegreesOfTheMarkers(String trial)
            throws IOException, UnreadableInputException {
        GaitMeasures gait = measure(trial, "facing-right_native_clean");
        Map<String, Double> truth = measures(trial);
        for (String name :
                List.of(
                        "foot-strike-angle",
                        "shank-angle-at-initial-contact",
                        "knee-flexion-at-initial-contact",
                        "peak-stance-knee-flexion")) {
            for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
                String key = name + " " + side.name().toLowerCase(java.util.Locale.ROOT);
                // The truth of the strike angle subtracts standing, which no running clip shows.
                double allowed = name.equals("foot-strike-angle") ? 3 : 2;
                assertThat(gait.measure(name, side).orElseThrow().value().amount())
                        .as(key)
                        .isCloseTo(
                                truth.getOrDefault(key, Double.NaN),
                                org.assertj.core.api.Assertions.within(allowed));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rbds001-t25", "rbds032-t25"})
    void pelvicDropFromBehindIsWithinOneDegreeOfTheMarkers(String trial)
            throws IOException, UnreadableInputException {
        GaitMeasures gait = measure(trial, "rear_native_clean");
        Map<String, Double> truth = measures(trial);
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            String key =
                    "contralateral-pelvic-drop " + side.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(
                            gait.measure("contralateral-pelvic-drop", side)
                                    .orElseThrow()
                                    .value()
                                    .amount())
                    .as(key)
                    .isCloseTo(
                            truth.getOrDefault(key, Double.NaN),
                            org.assertj.core.api.Assertions.within(1.0));
        }
    }

    private static GaitMeasures measure(String trial, String variant)
            throws IOException, UnreadableInputException {
        Path file = FOLDER.resolve(trial).resolve(trial + "_" + variant + ".trc");
        assumeTrue(Files.isRegularFile(file), "the corpus is not there");
        return GaitMeasurement.measure(
                        TrcReader.read(Files.readAllBytes(file), variant).value(),
                        new Capture(
                                variant,
                                variant.startsWith("rear") ? View.REAR : View.SIDE,
                                Capture.Points.MARKERS,
                                OptionalDouble.empty()))
                .value();
    }

    private static List<Double> errors(
            GaitMeasures gait, Map<String, List<Double>> truth, BodySide side, EventType type) {
        String key =
                side.name().toLowerCase(java.util.Locale.ROOT)
                        + (type == EventType.TOE_OFF ? " toe-off" : " initial-contact");
        List<Double> expected = truth.getOrDefault(key, List.of());
        List<Double> found =
                new ArrayList<>(
                        gait.events().stream()
                                .filter(e -> e.side() == side && e.type() == type)
                                .map(GaitMeasures.Event::seconds)
                                .toList());
        List<Double> errors = new ArrayList<>();
        for (double time : expected) {
            double nearest =
                    found.stream()
                            .min(java.util.Comparator.comparingDouble(t -> Math.abs(t - time)))
                            .orElse(Double.NaN);
            assertThat(Math.abs(nearest - time)).as("%s at %.3f s", key, time).isLessThan(0.080);
            found.remove(nearest);
            errors.add(1000 * (nearest - time));
        }
        assertThat(
                        found.stream()
                                .filter(t -> t > expected.getFirst() && t < expected.getLast())
                                .toList())
                .as("invented " + key)
                .isEmpty();
        return errors;
    }

    private static String truth(String trial) throws IOException {
        Path file = FOLDER.resolve(trial).resolve(trial + ".truth.json");
        assumeTrue(Files.isRegularFile(file), "the corpus is not there");
        return Files.readString(file);
    }

    private static Map<String, List<Double>> events(String trial) throws IOException {
        Map<String, List<Double>> events = new TreeMap<>();
        Matcher matcher = EVENT.matcher(truth(trial));
        while (matcher.find()) {
            events.computeIfAbsent(
                            matcher.group(1) + " " + matcher.group(2), k -> new ArrayList<>())
                    .add(Double.parseDouble(matcher.group(3)));
        }
        return events;
    }

    private static Map<String, Double> measures(String trial) throws IOException {
        Map<String, Double> measures = new TreeMap<>();
        Matcher matcher = MEASURE.matcher(truth(trial));
        while (matcher.find()) {
            measures.put(
                    matcher.group(1) + " " + matcher.group(2),
                    Double.parseDouble(matcher.group(3)));
        }
        return measures;
    }
}
