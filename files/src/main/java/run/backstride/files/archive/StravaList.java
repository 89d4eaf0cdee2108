package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import run.backstride.files.table.CsvText;

/// The columns of Strava's list of activities, `activities.csv`.
///
/// The list has had 10 to 103 columns over the years; names repeat (the first `Distance` is in kilometres, the
/// second in metres), and they are in the account's language. What never changed is the order: identifier,
/// date, name, type, description, elapsed time and distance come first, and the gear stands before the file
/// name, which its contents give away. So names are used where we know them, and places where we do not.
///
/// @param filename column of the file name
/// @param kilometres whether the first distance is in kilometres; it was in metres until 2019
record StravaList(List<String> header, int filename, boolean kilometres) {
    static final int DATE = 1;
    static final int NAME = 2;
    static final int TYPE = 3;
    static final int ELAPSED = 5;
    static final int DISTANCE = 6;

    /// Since 2021 the file name is in this column, and further figures follow in the same order everywhere.
    private static final int FILENAME_OF_WIDE = 12;

    private static final int LEAST_OF_WIDE = 54;
    private static final int LEAST_COLUMNS = 10;
    private static final int MOVING_OF_WIDE = 16;
    private static final int METERS_OF_WIDE = 17;
    private static final int ASCENT_OF_WIDE = 20;
    private static final int EXERTION_OF_WIDE = 43;

    private static final Set<String> IDS =
            Set.of("id", "activity id", "aktivitäts-id", "activiteits-id", "id de l'activité");
    private static final Set<String> FILENAMES =
            Set.of("filename", "dateiname", "bestandsnaam", "nom du fichier");
    private static final Set<String> DISTANCES = Set.of("distance", "distanz", "afstand");
    private static final Set<String> MOVING_TIMES =
            Set.of("moving time", "bewegungszeit", "beweegtijd", "durée de déplacement");
    private static final Set<String> ASCENTS =
            Set.of("elevation gain", "höhenzunahme", "totale stijging", "dénivelé positif");
    private static final Set<String> EXERTIONS =
            Set.of("perceived exertion", "gefühlte anstrengung", "ervaren inspanning");

    private static final Pattern ACTIVITY_FILE =
            Pattern.compile(
                    "activities/[^/]+\\.(?:fit|tcx|gpx)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    /// Copies the list.
    StravaList {
        header = List.copyOf(header);
    }

    /// {@return whether a text that begins like this is such a list}
    static boolean isHeader(String head) {
        int line = head.indexOf('\n');
        boolean likely = head.startsWith("id,date,") || ACTIVITY_FILE.matcher(head).find();
        String first = line < 0 ? head : head.substring(0, line);
        if (!likely && first.indexOf(',') < 0) {
            return false;
        }
        return of(CsvText.of(likely ? head : first)).isPresent();
    }

    /// {@return the columns of such a list, or nothing where the table is none}
    static Optional<StravaList> of(CsvText text) {
        if (text.rows().isEmpty()) {
            return Optional.empty();
        }
        List<String> header =
                text.rows().getFirst().cells().stream().map(StravaList::bare).toList();
        if (header.size() < LEAST_COLUMNS) {
            return Optional.empty();
        }
        OptionalInt named = nth(header, FILENAMES, 0);
        boolean known = IDS.contains(header.getFirst()) && named.isPresent();
        OptionalInt filename = known ? named : byContents(text);
        if (filename.isEmpty() || filename.getAsInt() <= DISTANCE) {
            return Optional.empty();
        }
        boolean kilometres = !header.getFirst().equals("id");
        return Optional.of(new StravaList(header, filename.getAsInt(), kilometres));
    }

    /// {@return the column in which files of activities stand}
    private static OptionalInt byContents(CsvText text) {
        for (CsvText.Row row : text.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (ACTIVITY_FILE.matcher(row.cell(i)).matches()) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    int gear() {
        return filename - 1;
    }

    OptionalInt movingTime() {
        return column(MOVING_TIMES, 0, MOVING_OF_WIDE);
    }

    /// {@return the column of the distance in metres, the second of its name}
    OptionalInt meters() {
        return column(DISTANCES, 1, METERS_OF_WIDE);
    }

    OptionalInt ascent() {
        return column(ASCENTS, 0, ASCENT_OF_WIDE);
    }

    OptionalInt exertion() {
        return column(EXERTIONS, 0, EXERTION_OF_WIDE);
    }

    private OptionalInt column(Set<String> names, int occurrence, int ofWide) {
        OptionalInt named = nth(header, names, occurrence);
        boolean wide = filename == FILENAME_OF_WIDE && header.size() >= LEAST_OF_WIDE;
        return named.isPresent() || !wide ? named : OptionalInt.of(ofWide);
    }

    private static OptionalInt nth(List<String> header, Set<String> names, int occurrence) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                found.add(i);
            }
        }
        return occurrence < found.size()
                ? OptionalInt.of(found.get(occurrence))
                : OptionalInt.empty();
    }

    private static String bare(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
