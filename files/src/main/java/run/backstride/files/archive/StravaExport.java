package run.backstride.files.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// A Strava export: titles, gear and exertion of its activities, the shoes, and the entries made by hand.
final class StravaExport implements Export {
    private final Leaf list;
    private final String root;
    private final Map<String, List<StravaRow>> byFile = new LinkedHashMap<>();
    private final List<Activity> withoutFile = new ArrayList<>();
    private final List<Diary.Shoe> shoes;
    private final List<Diagnostic> diagnostics;

    private StravaExport(
            Leaf list, String root, List<Diary.Shoe> shoes, List<Diagnostic> diagnostics) {
        this.list = list;
        this.root = root;
        this.shoes = shoes;
        this.diagnostics = diagnostics;
    }

    /// Reads what the export knows.
    ///
    /// @param facts its list of activities and, where it has it, its table of shoes
    /// @param files its files of activities
    /// @param root its folder, `/` at the end
    static StravaExport read(List<Leaf> facts, List<Leaf> files, String root, Batch batch) {
        ExportFacts reader = new ExportFacts(batch);
        StravaShoes shoes = new StravaShoes();
        StravaRows rows = new StravaRows(shoes, reader);
        Leaf list = facts.getFirst();
        for (Leaf leaf : facts) {
            if (leaf.fileName().equals("shoes.csv")) {
                reader.read(leaf, batch.limits().tableBytes(), open -> shoes.read(open.readAll()));
            } else {
                list = leaf;
            }
        }
        Leaf activities = list;
        reader.read(
                activities,
                batch.limits().tableBytes(),
                open -> rows.read(open.readAll(), activities.name()));
        StravaExport export = new StravaExport(activities, root, shoes.all(), reader.diagnostics());
        export.sort(rows.all(), files);
        return export;
    }

    private void sort(List<StravaRow> rows, List<Leaf> files) {
        Set<String> there = new HashSet<>();
        files.forEach(file -> there.add(key(file.path().substring(root.length()))));
        for (StravaRow row : rows) {
            if (row.file().isEmpty()) {
                keepWithoutFile(row);
            } else if (there.contains(key(row.file()))) {
                byFile.computeIfAbsent(key(row.file()), _ -> new ArrayList<>()).add(row);
            } else {
                say(
                        row,
                        Code.MISSING_FILE,
                        row.file() + " is not in the export",
                        "Kept its distance and time");
                keepWithoutFile(row);
            }
        }
    }

    /// People unpack archives, and some browsers unpack the `.gz` files in them too.
    private static String key(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    private void keepWithoutFile(StravaRow row) {
        Optional<Activity> activity = row.exported().withoutFile(list.name());
        if (activity.isPresent()) {
            withoutFile.add(activity.get());
        } else {
            say(row, Code.MALFORMED_TABLE, "its date can't be told", "Left the activity out");
        }
    }

    private void say(StravaRow row, Code code, String saw, String did) {
        diagnostics.add(new Diagnostic(code, list.name(), new Where.Text(row.line(), 0), saw, did));
    }

    @Override
    public Order order() {
        return list.order();
    }

    @Override
    public void admits(Leaf entry, Consumer<Leaf> yes, Runnable no) {
        yes.accept(entry);
    }

    @Override
    public FileReading enriched(Leaf leaf, FileReading reading) {
        List<StravaRow> rows =
                leaf.path().startsWith(root)
                        ? byFile.getOrDefault(key(leaf.path().substring(root.length())), List.of())
                        : List.of();
        if (rows.isEmpty()) {
            return reading;
        }
        List<Activity> activities = new ArrayList<>();
        if (reading.activities().isEmpty()) {
            rows.forEach(row -> row.exported().withoutFile(leaf.name()).ifPresent(activities::add));
        }
        for (Activity activity : reading.activities()) {
            boolean only = rows.size() == 1 && reading.activities().size() == 1;
            Optional<StravaRow> row = only ? Optional.of(rows.getFirst()) : nearest(rows, activity);
            activities.add(row.map(r -> r.exported().joined(activity)).orElse(activity));
        }
        return new FileReading(
                reading.file(),
                reading.format() == Format.UNKNOWN ? Format.STRAVA_ARCHIVE : reading.format(),
                activities.isEmpty() ? reading.kind() : ContentKind.ACTIVITY,
                activities,
                reading.diary(),
                reading.diagnostics());
    }

    /// A file may hold several activities, and several rows may name one file: the row of the same sport that
    /// is nearest in time.
    private static Optional<StravaRow> nearest(List<StravaRow> rows, Activity activity) {
        return rows.stream()
                .filter(row -> row.exported().sport().kind() == activity.sport().kind())
                .min(Comparator.comparing(row -> distance(row, activity.start())));
    }

    private static Duration distance(StravaRow row, Instant start) {
        return row.exported()
                .start()
                .map(at -> Duration.between(at, start).abs())
                .orElse(Duration.ofDays(Integer.MAX_VALUE));
    }

    @Override
    public FileReading rest() {
        Diary diary =
                new Diary(
                        Diary.Profile.UNKNOWN,
                        List.of(),
                        shoes,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new FileReading(
                list.name(),
                Format.STRAVA_ARCHIVE,
                withoutFile.isEmpty() ? ContentKind.OTHER : ContentKind.ACTIVITY,
                withoutFile,
                diary,
                diagnostics);
    }
}
