package run.backstride.files.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;
import tools.jackson.databind.JsonNode;

/// A Garmin account export: titles, gear and exertion of its activities, the shoes with their history, the
/// nights, and the activities of which there is no file. Its FIT files carry no number of the activity, so they
/// are joined by their start.
final class GarminExport implements Export {
    /// A file's start and the service's are the same second; some services round.
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private final Leaf first;
    private final GarminGear gear = new GarminGear();
    private final GarminNights nights = new GarminNights();
    private final NavigableMap<Instant, List<GarminSummary>> summaries = new TreeMap<>();
    private final Set<Long> joined = ConcurrentHashMap.newKeySet();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Queue<Activity> unjoined = new ConcurrentLinkedQueue<>();
    private int withoutStart;

    private GarminExport(Leaf first) {
        this.first = first;
    }

    /// Reads what the export knows.
    ///
    /// @param facts its JSON files that are read
    static GarminExport read(List<Leaf> facts, Batch batch) {
        GarminExport export = new GarminExport(facts.getFirst());
        ExportFacts reader = new ExportFacts(batch);
        // the gear first, so that each summary finds its own
        Stream.concat(
                        facts.stream().filter(leaf -> leaf.fileName().endsWith("_gear.json")),
                        facts.stream().filter(leaf -> !leaf.fileName().endsWith("_gear.json")))
                .forEach(leaf ->
                        reader.read(
                                leaf,
                                batch.limits().jsonBytes(),
                                open -> JsonRecords.each(open.in(), export.sink(leaf))));
        export.diagnostics.addAll(reader.diagnostics());
        export.sayLeftOut();
        return export;
    }

    private Consumer<JsonNode> sink(Leaf leaf) {
        String name = leaf.fileName();
        if (name.endsWith("_gear.json")) {
            return gear::read;
        }
        if (name.endsWith("summarizedactivities.json")) {
            return this::addSummary;
        }
        if (name.endsWith("sleepdata.json")) {
            return record -> nights.sleep(record, leaf.name());
        }
        return name.startsWith("udsfile")
                ? record -> nights.daily(record, leaf.name())
                : record -> nights.health(record, leaf.name());
    }

    private void addSummary(JsonNode record) {
        Optional<GarminSummary> summary = GarminSummary.of(record);
        Optional<Instant> start = summary.flatMap(s -> s.exported().start());
        if (summary.isEmpty() || start.isEmpty()) {
            withoutStart++;
            return;
        }
        GarminSummary one = summary.get();
        summaries
                .computeIfAbsent(start.get(), _ -> new ArrayList<>())
                .add(one.withGear(gear.of(one.id())));
    }

    private void sayLeftOut() {
        if (withoutStart > 0) {
            say(Code.NO_TIME, "%,d activities of the export have no start".formatted(withoutStart));
        }
        if (nights.implausible() > 0) {
            say(
                    Code.OUT_OF_RANGE,
                    "%,d values of nights can't be true".formatted(nights.implausible()));
        }
    }

    private void say(Code code, String saw) {
        diagnostics.add(
                new Diagnostic(code, first.name(), new Where.Whole(), saw, "Left them out"));
    }

    @Override
    public Order order() {
        return first.order();
    }

    @Override
    public void admits(Leaf entry, Consumer<Leaf> yes, Runnable no) {
        if (ExportRules.isGarminActivity(entry.path())) {
            yes.accept(entry);
        } else {
            no.run();
        }
    }

    @Override
    public FileReading enriched(Leaf leaf, FileReading reading) {
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : reading.activities()) {
            Optional<GarminSummary> summary = summaryOf(activity);
            summary.ifPresentOrElse(s -> joined.add(s.id()), () -> unjoined.add(activity));
            activities.add(summary.map(s -> s.exported().joined(activity)).orElse(activity));
        }
        // most files of such an export are monitoring and the like: no need to say so thousands of
        // times
        List<Diagnostic> kept =
                reading.diagnostics().stream()
                        .filter(d -> d.code() != Code.NOT_AN_ACTIVITY)
                        .toList();
        return new FileReading(
                reading.file(),
                reading.format(),
                reading.kind(),
                activities,
                reading.diary(),
                kept);
    }

    private Optional<GarminSummary> summaryOf(Activity activity) {
        Instant start = activity.start();
        return summaries
                .subMap(start.minus(SAME_START), true, start.plus(SAME_START), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .min(
                        Comparator.<GarminSummary, Boolean>comparing(
                                        s -> s.exported().sport().kind() != activity.sport().kind())
                                .thenComparing(s ->
                                        Duration.between(s.exported().start().orElse(start), start)
                                                .abs())
                                .thenComparingLong(GarminSummary::id));
    }

    /// Someone who cuts the start off an activity moves the service's start, not the file's.
    private boolean hasFile(GarminSummary summary) {
        Exported exported = summary.exported();
        Optional<Instant> start = exported.start();
        return start.isPresent()
                && unjoined.stream()
                        .filter(a -> a.sport().kind() == exported.sport().kind())
                        .anyMatch(a -> overlap(a, start.get(), exported));
    }

    private static boolean overlap(Activity activity, Instant start, Exported exported) {
        Instant end = start.plusMillis(millis(exported.elapsedSeconds(), exported.timerSeconds()));
        Instant fileEnd =
                activity.start()
                        .plusMillis(millis(activity.elapsedSeconds(), activity.timerSeconds()));
        return activity.start().isBefore(end) && start.isBefore(fileEnd);
    }

    private static long millis(OptionalDouble elapsed, OptionalDouble timer) {
        return Math.round(elapsed.orElse(timer.orElse(0)) * Duration.ofSeconds(1).toMillis());
    }

    @Override
    public FileReading rest() {
        List<Activity> withoutFile =
                summaries.values().stream()
                        .flatMap(List::stream)
                        .filter(s -> !joined.contains(s.id()) && !s.isWhole() && !hasFile(s))
                        .flatMap(s -> s.exported().withoutFile(first.name()).stream())
                        .toList();
        Diary diary =
                new Diary(
                        Diary.Profile.UNKNOWN,
                        List.of(),
                        gear.shoes(),
                        List.of(),
                        List.of(),
                        List.of(),
                        nights.all(),
                        List.of(),
                        List.of());
        return new FileReading(
                first.name(),
                Format.GARMIN_ARCHIVE,
                withoutFile.isEmpty() ? ContentKind.OTHER : ContentKind.ACTIVITY,
                withoutFile,
                diary,
                diagnostics);
    }
}
