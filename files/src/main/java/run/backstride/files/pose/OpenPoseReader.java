package run.backstride.files.pose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a folder of OpenPose JSON, one file a frame: x to the right and y down in pixels, with a confidence;
/// 0, 0, 0 is a missing point. How many points there are says which ([OpenPosePoints]).
///
/// The last number in a file's name is its frame's; the first frame is the beginning, and a number without a
/// file is a gap.
///
/// Where several people are in a frame, the one nearest to the last frame's is kept, at the start the
/// tallest.
public final class OpenPoseReader {
    private static final int NUMBERS = 3;
    private static final long LARGEST_FRAME_BYTES = 4_000_000;
    private static final Pattern FRAME_NUMBER = Pattern.compile("(\\d{1,9})(?=\\D*$)");

    private static final Comparator<Path> BY_NUMBER =
            Comparator.comparingLong(OpenPoseReader::number)
                    .thenComparing(Comparator.naturalOrder());

    /// Gaps are left open up to this many frames for each file; beyond, the numbers are no frames.
    private static final int MOST_FRAMES_A_FILE = 20;

    private final String name;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    private OpenPoseReader(String name) {
        this.name = name;
    }

    /// The keypoints of a folder.
    ///
    /// @param folder with `..._keypoints.json` files
    /// @param framesPerSecond of the capture, which the files do not say
    /// @param name of the folder, as the person knows it
    /// @return the track, y turned up; a frame that can't be read is a gap with a diagnostic
    /// @throws UnreadableInputException if the folder has no such file or can't be listed
    public static Read<PoseTrack> read(Path folder, double framesPerSecond, String name)
            throws UnreadableInputException {
        if (!(framesPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "framesPerSecond must be positive, was " + framesPerSecond);
        }
        return new OpenPoseReader(name).read(folder, framesPerSecond);
    }

    private Read<PoseTrack> read(Path folder, double framesPerSecond)
            throws UnreadableInputException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files =
                    listed.filter(file -> file.toString().endsWith(".json"))
                            .sorted(BY_NUMBER)
                            .toList();
        } catch (IOException e) {
            throw unreadable(Code.UNREADABLE, "the folder can't be listed");
        }
        if (files.isEmpty()) {
            throw unreadable(Code.EMPTY_INPUT, "the folder has no JSON file");
        }
        int[] places = places(files);
        int frames = Arrays.stream(places).max().orElse(0) + 1;
        if (frames > files.size()) {
            say(
                    Code.MISSING_FILE,
                    0,
                    "%d of %d frames have no file".formatted(frames - files.size(), frames));
        }
        Map<Keypoint, double[][]> paths = new EnumMap<>(Keypoint.class);
        for (int k = 0; k < files.size(); k++) {
            int frame = places[k];
            Optional<double[]> person = person(files.get(k), frame);
            if (person.isPresent()) {
                OpenPosePoints.ofNumbers(person.get().length)
                        .ifPresent(points ->
                                points.starts()
                                        .forEach((keypoint, at) ->
                                                set(
                                                        paths.computeIfAbsent(
                                                                keypoint, key -> unseen(frames)),
                                                        frame,
                                                        person.get(),
                                                        at)));
            }
        }
        return new Read<>(track(paths, frames, framesPerSecond), diagnostics);
    }

    private static double[][] unseen(int frames) {
        double[][] path = new double[NUMBERS][frames];
        Arrays.fill(path[0], Double.NaN);
        Arrays.fill(path[1], Double.NaN);
        return path;
    }

    /// Which frame each file holds: by the numbers in their names, or one after the other where those are none.
    private int[] places(List<Path> files) {
        long[] numbers = files.stream().mapToLong(OpenPoseReader::number).toArray();
        long first = Arrays.stream(numbers).min().orElse(0);
        long span = Arrays.stream(numbers).max().orElse(0) - first + 1;
        boolean isNumbered =
                first >= 0
                        && Arrays.stream(numbers).distinct().count() == numbers.length
                        && span <= (long) MOST_FRAMES_A_FILE * numbers.length;
        return isNumbered
                ? Arrays.stream(numbers).mapToInt(number -> (int) (number - first)).toArray()
                : IntStream.range(0, numbers.length).toArray();
    }

    private static long number(Path file) {
        Matcher matcher = FRAME_NUMBER.matcher(String.valueOf(file.getFileName()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static void set(double[][] path, int frame, double[] person, int at) {
        if (at + 2 < person.length && person[at + 2] > 0) {
            path[0][frame] = person[at];
            path[1][frame] = -person[at + 1];
            path[2][frame] = Math.min(1, person[at + 2]);
        }
    }

    private Optional<double[]> person(Path file, int frame) {
        try {
            if (Files.size(file) > LARGEST_FRAME_BYTES) {
                say(Code.TOO_LARGE, frame, "a file of more than 4 MB for one frame");
                return Optional.empty();
            }
            JsonNode people = JsonMapper.shared().readTree(Files.readAllBytes(file)).path("people");
            List<double[]> found = new ArrayList<>();
            for (JsonNode person : people) {
                JsonNode numbers = person.path("pose_keypoints_2d");
                double[] values = new double[numbers.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = numbers.get(i).asDouble(0);
                }
                if (OpenPosePoints.ofNumbers(values.length).isPresent()) {
                    found.add(values);
                } else {
                    say(
                            Code.MISSING_KEYPOINT,
                            frame,
                            "a person of %d numbers, which is none of 17, 18, 25 or 26 points"
                                    .formatted(values.length));
                }
            }
            return choose(found);
        } catch (IOException | JacksonException e) {
            say(Code.CORRUPT, frame, "the file of this frame is no JSON of OpenPose");
            return Optional.empty();
        }
    }

    private Optional<double[]> choose(List<double[]> found) {
        Optional<double[]> best = Optional.empty();
        double bestScore = Double.POSITIVE_INFINITY;
        for (double[] person : found) {
            double[] box = box(person);
            double score =
                    Double.isNaN(lastX)
                            ? -(box[3] - box[1])
                            : Math.hypot(
                                    (box[0] + box[2]) / 2 - lastX, (box[1] + box[3]) / 2 - lastY);
            if (score < bestScore) {
                bestScore = score;
                best = Optional.of(person);
            }
        }
        best.map(OpenPoseReader::box)
                .ifPresent(box -> {
                    lastX = (box[0] + box[2]) / 2;
                    lastY = (box[1] + box[3]) / 2;
                });
        return best;
    }

    private static double[] box(double[] person) {
        double[] box = {
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i + 2 < person.length; i += NUMBERS) {
            if (person[i + 2] > 0) {
                box[0] = Math.min(box[0], person[i]);
                box[1] = Math.min(box[1], person[i + 1]);
                box[2] = Math.max(box[2], person[i]);
                box[3] = Math.max(box[3], person[i + 1]);
            }
        }
        return box;
    }

    private static PoseTrack track(
            Map<Keypoint, double[][]> paths, int frames, double framesPerSecond) {
        double[] seconds = new double[frames];
        for (int i = 0; i < frames; i++) {
            seconds[i] = i / framesPerSecond;
        }
        Map<Keypoint, PoseTrack.Path> signals = new EnumMap<>(Keypoint.class);
        paths.forEach((keypoint, path) -> {
            SampledSignal x = SampledSignal.of(path[0]);
            if (x.present() > 0) {
                signals.put(
                        keypoint,
                        new PoseTrack.Path(
                                x, SampledSignal.of(path[1]), SampledSignal.of(path[2])));
            }
        });
        return new PoseTrack(SampledSignal.of(seconds), LengthUnit.PIXELS, signals);
    }

    private void say(Code code, int frame, String saw) {
        diagnostics.add(
                new Diagnostic(code, name, new Where.Frame(frame), saw, "Left the frame open"));
    }

    private UnreadableInputException unreadable(Code code, String saw) {
        return new UnreadableInputException(
                new Diagnostic(code, name, new Where.Whole(), saw, "Nothing was read"));
    }
}
