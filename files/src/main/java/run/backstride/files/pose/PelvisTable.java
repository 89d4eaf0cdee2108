package run.backstride.files.pose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.files.table.CsvText;
import run.backstride.files.table.TableNumber;

/// The table in which a person writes down where the two ends of the pelvis lie on frames of a film from behind.
///
/// One row a frame: the film with the beginning of its hash, the frame, its time (for the person alone), which foot
/// stands, its picture, and the pixels of both ends, counted from the picture's upper left corner. A row without
/// pixels was skipped.
public final class PelvisTable {
    private static final List<String> POINTS = List.of("left_x", "left_y", "right_x", "right_y");
    private static final List<String> NEEDED = List.of("film", "frame", "standing");
    private static final String HEADER =
            "film,frame,time_s,standing,picture," + String.join(",", POINTS);

    private final String name;
    private final String fingerprint;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> otherFilms = new ArrayList<>();

    private PelvisTable(String name, String fingerprint) {
        this.name = name;
        this.fingerprint = fingerprint;
    }

    /// A row that is to be filled in.
    ///
    /// @param frame of the film, from 0
    /// @param seconds of that frame since the first
    /// @param standing whose foot bears
    /// @param picture name of its file
    public record Blank(int frame, double seconds, BodySide standing, String picture) {}

    /// {@return a table to be filled in}
    ///
    /// @param film name of the file
    /// @param fingerprint beginning of the hash of its content, hexadecimal
    public static String of(String film, String fingerprint, List<Blank> rows) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Blank row : rows) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s %s,%d,%.3f,%s,%s,,,,%n",
                            film.replaceAll("[\",;\\s]+", "_"),
                            fingerprint,
                            row.frame(),
                            row.seconds(),
                            row.standing().name().toLowerCase(Locale.ROOT),
                            row.picture()));
        }
        return text.toString().replace("\r\n", "\n");
    }

    /// Reads a table that was filled in.
    ///
    /// @param name of the table, as the person knows it
    /// @param fingerprint of the film that is measured
    /// @return the marks of that film; a row that is half filled in or of another film is left out and said
    /// @throws UnreadableInputException if it is no such table
    public static Read<List<PelvisMark>> read(byte[] bytes, String name, String fingerprint)
            throws UnreadableInputException {
        return new PelvisTable(name, fingerprint).read(CsvText.of(bytes));
    }

    private Read<List<PelvisMark>> read(CsvText text) throws UnreadableInputException {
        text.problems().forEach(problem -> leaveOut(problem.line(), problem.saw()));
        readHeader(text.rows());
        List<PelvisMark> marks = new ArrayList<>();
        for (CsvText.Row row : text.rows().subList(1, text.rows().size())) {
            if (!row.isBlank()) {
                mark(row, text.separator()).ifPresent(marks::add);
            }
        }
        if (!otherFilms.isEmpty()) {
            diagnostics.add(
                    new Diagnostic(
                            Code.PELVIS_MARKS,
                            name,
                            new Where.Whole(),
                            "%d rows are of another film (%s) than the one that is measured (%s)"
                                    .formatted(
                                            otherFilms.size(), otherFilms.getFirst(), fingerprint),
                            "Left them out"));
        }
        return new Read<>(marks, diagnostics);
    }

    private void readHeader(List<CsvText.Row> rows) throws UnreadableInputException {
        if (!rows.isEmpty()) {
            CsvText.Row header = rows.getFirst();
            for (int i = 0; i < header.cells().size(); i++) {
                columns.putIfAbsent(header.cell(i).toLowerCase(Locale.ROOT), i);
            }
        }
        List<String> lacking = new ArrayList<>(NEEDED);
        lacking.addAll(POINTS);
        lacking.removeAll(columns.keySet());
        if (!lacking.isEmpty()) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            Code.PELVIS_MARKS,
                            name,
                            new Where.Text(1, 0),
                            "it is no table of pelvis marks: no column "
                                    + String.join(", ", lacking),
                            "The table was not read"));
        }
    }

    private Optional<PelvisMark> mark(CsvText.Row row, char separator) {
        List<String> filled = POINTS.stream().filter(point -> !cell(row, point).isEmpty()).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        String film = cell(row, "film");
        if (!film.endsWith(fingerprint)) {
            otherFilms.add(film.isEmpty() ? "none is named" : film);
            return Optional.empty();
        }
        if (filled.size() < POINTS.size()) {
            return leaveOut(
                    row.line(),
                    "only %s of %s are filled in"
                            .formatted(String.join(", ", filled), String.join(", ", POINTS)));
        }
        List<Double> pixels = new ArrayList<>();
        for (String point : POINTS) {
            TableNumber.Parsed number = TableNumber.parse(cell(row, point), separator);
            if (number.value().isEmpty()) {
                return leaveOut(row.line(), point + ": " + number.saw());
            }
            pixels.add(number.value().getAsDouble());
        }
        return framed(row, pixels, TableNumber.parse(cell(row, "frame"), separator).value());
    }

    private Optional<PelvisMark> framed(
            CsvText.Row row, List<Double> pixels, OptionalDouble frame) {
        if (frame.isEmpty()
                || frame.getAsDouble() < 0
                || frame.getAsDouble() > Integer.MAX_VALUE
                || frame.getAsDouble() % 1 != 0) {
            return leaveOut(
                    row.line(),
                    "frame \"%s\" is no number of a frame".formatted(cell(row, "frame")));
        }
        String standing = cell(row, "standing").toLowerCase(Locale.ROOT);
        if (!standing.equals("left") && !standing.equals("right")) {
            return leaveOut(
                    row.line(),
                    "standing \"%s\" is neither left nor right".formatted(cell(row, "standing")));
        }
        return Optional.of(
                new PelvisMark(
                        (int) frame.getAsDouble(),
                        BodySide.valueOf(standing.toUpperCase(Locale.ROOT)),
                        new PelvisMark.Spot(pixels.get(0), pixels.get(1)),
                        new PelvisMark.Spot(pixels.get(2), pixels.get(3))));
    }

    private String cell(CsvText.Row row, String column) {
        return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
    }

    private Optional<PelvisMark> leaveOut(int line, String saw) {
        diagnostics.add(
                new Diagnostic(
                        Code.MALFORMED_TABLE,
                        name,
                        new Where.Text(line, 0),
                        saw,
                        "Left the row out, kept the others"));
        return Optional.empty();
    }
}
