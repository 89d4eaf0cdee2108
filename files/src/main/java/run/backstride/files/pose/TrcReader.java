package run.backstride.files.pose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;

/// Reads TRC: tab-separated marker paths, five header lines, three columns a marker.
///
/// x and y are taken as the picture's right and up; z is dropped. A blank cell is a missing point.
public final class TrcReader {
    private static final int HEADER_LINES = 5;

    /// OpenCap names its video points as the others do, but for this one; the points that it adds are not needed.
    private static final String HIP_OF_OPENCAP = "midHip";

    private static final int FIRST_MARKER_COLUMN = 2;
    private static final double RATE_TOLERANCE = 0.05;
    private static final int FEWEST_GAPS = 10;

    private final String name;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private TrcReader(String name) {
        this.name = name;
    }

    /// The keypoints of a TRC file.
    ///
    /// @param bytes of the file, UTF-8 or ASCII
    /// @param name as the person knows it
    /// @return the track; rows that can't be read are left out with a diagnostic each
    /// @throws UnreadableInputException if the header is not TRC, or no frame or no known point is there
    public static Read<PoseTrack> read(byte[] bytes, String name) throws UnreadableInputException {
        return new TrcReader(name).read(new String(bytes, StandardCharsets.UTF_8));
    }

    /// {@return whether a file begins like TRC}
    public static boolean looksLikeTrc(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("PathFileType");
    }

    private Read<PoseTrack> read(String text) throws UnreadableInputException {
        List<String> lines = text.lines().toList();
        if (lines.size() <= HEADER_LINES || !lines.getFirst().startsWith("PathFileType")) {
            throw unreadable(Code.BAD_HEADER, 1, "the file does not begin with a TRC header");
        }
        Map<String, String> facts = facts(lines.get(1), lines.get(2));
        LengthUnit unit = unit(facts.getOrDefault("Units", ""));
        Map<Keypoint, Integer> columns = columns(lines.get(3));
        List<double[]> rows = rows(lines, columns);
        if (rows.isEmpty()) {
            throw unreadable(Code.TRUNCATED, HEADER_LINES, "there is no frame behind the header");
        }
        double declared = declaredFrames(facts);
        if (rows.size() < declared) {
            diagnostics.add(
                    diagnostic(
                            Code.TRUNCATED,
                            lines.size(),
                            "%d frames where the header says %.0f".formatted(rows.size(), declared),
                            "Kept the frames that are there"));
        }
        compareRate(facts, rows);
        return new Read<>(track(rows, columns, unit), diagnostics);
    }

    /// Says where the header's frame rate is not that of the times, which are what counts.
    private void compareRate(Map<String, String> facts, List<double[]> rows) {
        double declared = number(facts.getOrDefault("DataRate", ""));
        double[] gaps =
                IntStream.range(1, rows.size())
                        .mapToDouble(i -> rows.get(i)[0] - rows.get(i - 1)[0])
                        .sorted()
                        .toArray();
        if (gaps.length < FEWEST_GAPS || !(declared > 0)) {
            return;
        }
        double rate = 1 / gaps[gaps.length / 2];
        if (Math.abs(rate / declared - 1) > RATE_TOLERANCE) {
            diagnostics.add(
                    diagnostic(
                            Code.UNKNOWN_FRAME_RATE,
                            3,
                            "the header says %.0f frames a second, the times of the frames %.0f"
                                    .formatted(declared, rate),
                            "Went by the times"));
        }
    }

    private static Map<String, String> facts(String names, String values) {
        String[] keys = names.split("\t", -1);
        String[] cells = values.split("\t", -1);
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.length, cells.length); i++) {
            facts.put(keys[i].strip(), cells[i].strip());
        }
        return facts;
    }

    private static double declaredFrames(Map<String, String> facts) {
        return number(facts.getOrDefault("NumFrames", ""));
    }

    private LengthUnit unit(String word) throws UnreadableInputException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "m" -> LengthUnit.METERS;
            case "mm" -> LengthUnit.MILLIMETERS;
            case "px", "pixel", "pixels" -> LengthUnit.PIXELS;
            default ->
                    throw unreadable(
                            Code.BAD_HEADER,
                            3,
                            "the unit of length is '" + word + "', not m, mm or px");
        };
    }

    private Map<Keypoint, Integer> columns(String header) throws UnreadableInputException {
        String[] cells = header.split("\t", -1);
        Map<Keypoint, Integer> columns = new EnumMap<>(Keypoint.class);
        for (int i = FIRST_MARKER_COLUMN; i < cells.length; i++) {
            String marker = cells[i].strip();
            for (Keypoint keypoint : Keypoint.values()) {
                if (keypoint.markerName().equalsIgnoreCase(marker)) {
                    columns.put(keypoint, i);
                }
            }
            if (marker.equalsIgnoreCase(HIP_OF_OPENCAP)) {
                columns.putIfAbsent(Keypoint.HIP, i);
            }
        }
        if (columns.isEmpty()) {
            throw unreadable(
                    Code.MISSING_KEYPOINT,
                    4,
                    "none of the points is named as Sports2D or OpenSim name them (RHip, RKnee, ...)");
        }
        return columns;
    }

    private List<double[]> rows(List<String> lines, Map<Keypoint, Integer> columns) {
        List<double[]> rows = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int line = HEADER_LINES; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t", -1);
            if (cells.length < 2 || (cells[0].isBlank() && cells[1].isBlank())) {
                continue; // files of OpenSim have an empty line below the header
            }
            double time = number(cells, 1);
            if (!(time > last)) {
                diagnostics.add(
                        diagnostic(
                                Code.MALFORMED_TABLE,
                                line + 1,
                                "the time '%s' is no number or does not rise"
                                        .formatted(cells.length > 1 ? cells[1].strip() : ""),
                                "Left the frame out"));
                continue;
            }
            last = time;
            double[] row = new double[1 + 2 * columns.size()];
            row[0] = time;
            int k = 1;
            for (int column : columns.values()) {
                row[k++] = number(cells, column);
                row[k++] = number(cells, column + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(String[] cells, int column) {
        return column >= cells.length ? Double.NaN : number(cells[column]);
    }

    /// {@return the number in a cell; `NaN` where there is none, or none that is finite}
    private static double number(String cell) {
        try {
            double number = Double.parseDouble(cell.strip());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static PoseTrack track(
            List<double[]> rows, Map<Keypoint, Integer> columns, LengthUnit unit) {
        int frames = rows.size();
        double start = rows.getFirst()[0];
        double[] seconds = rows.stream().mapToDouble(row -> row[0] - start).toArray();
        double[] certain = new double[frames];
        Arrays.fill(certain, 1);
        SampledSignal confidence = SampledSignal.of(certain);
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        int k = 1;
        for (Keypoint keypoint : columns.keySet()) {
            int x = k++;
            int y = k++;
            SampledSignal right =
                    SampledSignal.of(rows.stream().mapToDouble(row -> row[x]).toArray());
            SampledSignal up = SampledSignal.of(rows.stream().mapToDouble(row -> row[y]).toArray());
            // A marker without a single place is not there, whatever the header names.
            if (right.present() > 0) {
                paths.put(keypoint, new PoseTrack.Path(right, up, confidence));
            }
        }
        return new PoseTrack(SampledSignal.of(seconds), unit, paths);
    }

    private Diagnostic diagnostic(Code code, int line, String saw, String did) {
        return new Diagnostic(code, name, new Where.Text(line, 0), saw, did);
    }

    private UnreadableInputException unreadable(Code code, int line, String saw) {
        return new UnreadableInputException(diagnostic(code, line, saw, "The file was not read"));
    }
}
