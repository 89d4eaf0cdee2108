package run.backstride.analysis.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;

/// Finds the shoe of each run: by a time in the shoe log, else by its day, else by the export's gear.
///
/// A shoe counts only between its first and last day. What can't be told is left unknown and said, once a
/// shoe.
final class Shoes {
    private static final String SHOE_LOG = "shoe_use.csv";

    private final Map<String, Diary.Shoe> byName = new LinkedHashMap<>();
    private final Map<String, Diary.Shoe> byModel = new HashMap<>();
    private final Map<Instant, String> byStart = new HashMap<>();
    private final Map<LocalDate, String> byDay = new HashMap<>();
    private final Map<String, Integer> unlisted = new TreeMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Integer> outside = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /// @param diary with the shoes and the shoe log
    /// @param runs all of the runner's
    Shoes(Diary diary, List<ShodRun> runs) {
        for (Diary.Shoe shoe : diary.shoes()) {
            byName.putIfAbsent(key(shoe.name()), shoe);
        }
        for (Diary.Shoe shoe : byName.values()) {
            // A model that two pairs share names neither.
            byModel.merge(key(shoe.model()), shoe, (one, other) -> null);
        }
        byModel.remove("");
        List<Diary.ShoeUse> ofDays = new ArrayList<>();
        Duration tolerance = Duration.ofMinutes((long) LoadConstants.USE_TOLERANCE.amount());
        Map<Instant, Duration> apart = new HashMap<>();
        NavigableSet<Instant> starts = new TreeSet<>();
        runs.forEach(run -> starts.add(run.start()));
        for (Diary.ShoeUse use : diary.shoeUses()) {
            Optional<Instant> run = use.time().flatMap(time -> nearest(starts, time, tolerance));
            if (run.isEmpty()) {
                // A time that no run began at, by another clock perhaps, still tells the day.
                ofDays.add(use);
                continue;
            }
            Duration own = Duration.between(run.get(), use.time().orElseThrow()).abs();
            Duration before = apart.get(run.get());
            if (before == null || own.compareTo(before) < 0) {
                byStart.put(run.get(), use.shoe());
                apart.put(run.get(), own);
            }
        }
        enterDays(ofDays);
    }

    /// {@return the shoe of `run` as the runner names it; empty where unknown}
    String of(ShodRun run) {
        String logged = byStart.get(run.start());
        if (logged == null) {
            logged = byDay.get(run.date());
        }
        String written = logged == null ? run.gear() : logged;
        if (written.isBlank()) {
            return "";
        }
        Optional<Diary.Shoe> shoe = listed(written);
        if (shoe.isEmpty()) {
            String name = spellings.computeIfAbsent(key(written), _ -> written.strip());
            unlisted.merge(name, 1, Integer::sum);
            return name;
        }
        boolean early = shoe.get().start().filter(run.date()::isBefore).isPresent();
        boolean late = shoe.get().retired().filter(run.date()::isAfter).isPresent();
        if (early || late) {
            outside.merge(shoe.get().name(), 1, Integer::sum);
            return "";
        }
        return shoe.get().name();
    }

    /// {@return the shoe of that name or model in the list of shoes}
    Optional<Diary.Shoe> listed(String name) {
        Diary.Shoe shoe = byName.get(key(name));
        return Optional.ofNullable(shoe == null ? byModel.get(key(name)) : shoe);
    }

    /// {@return all shoes of the list}
    List<Diary.Shoe> all() {
        return List.copyOf(byName.values());
    }

    /// {@return what was wrong with the shoe log, once all runs were asked for}
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        unlisted.forEach((shoe, runs) ->
                all.add(
                        unknown(
                                "The shoe \"%s\" of %d runs is not in the list of shoes"
                                        .formatted(shoe, runs),
                                "Counted its logged kilometres only; those before are not known")));
        outside.forEach((shoe, runs) ->
                all.add(
                        unknown(
                                "%d runs are logged with the shoe \"%s\" before its first or after its"
                                                .formatted(runs, shoe)
                                        + " last day",
                                "Took the shoe of these runs as unknown")));
        return all;
    }

    /// Of two that are equally near, the earlier.
    private static Optional<Instant> nearest(
            NavigableSet<Instant> starts, Instant time, Duration tolerance) {
        return Stream.of(
                        Optional.ofNullable(starts.floor(time)),
                        Optional.ofNullable(starts.ceiling(time)))
                .flatMap(Optional::stream)
                .filter(start -> Duration.between(start, time).abs().compareTo(tolerance) <= 0)
                .min(Comparator.comparing(start -> Duration.between(start, time).abs()));
    }

    private void enterDays(List<Diary.ShoeUse> uses) {
        Map<LocalDate, String> contradicted = new TreeMap<>();
        for (Diary.ShoeUse use : uses) {
            String before = byDay.putIfAbsent(use.date(), use.shoe());
            if (before != null && !key(before).equals(key(use.shoe()))) {
                contradicted.put(use.date(), before + ", " + use.shoe());
            }
        }
        contradicted.forEach((day, shoes) -> {
            byDay.remove(day);
            diagnostics.add(
                    unknown(
                            "Two shoes on %s and no time that fits a run: %s".formatted(day, shoes),
                            "Took the shoe of that day as the export says, or as unknown"));
        });
    }

    private static Diagnostic unknown(String saw, String did) {
        return new Diagnostic(Code.UNKNOWN_SHOE, SHOE_LOG, new Where.Whole(), saw, did);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
