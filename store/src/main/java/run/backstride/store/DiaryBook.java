package run.backstride.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Profile;

/// What a runner wrote down, imported or by hand. What was changed here stands, whatever is imported.
public final class DiaryBook {
    private final Database database;
    private final Clock clock;

    DiaryBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// {@return the entries that count, in the order in which they came}
    public <T> List<DiaryEntry<T>> entries(String runner, DiaryKind<T> kind) {
        return database.read(h -> {
            return DiaryRows.counting(h, runner, kind).stream()
                    .map(row -> new DiaryEntry<>(row.id(), row.value(), row.file(), row.edited()))
                    .toList();
        });
    }

    /// {@return the pain days from `first` to `last` that count, in the order in which they came}
    public List<DiaryEntry<PainDay>> painBetween(String runner, LocalDate first, LocalDate last) {
        return database.read(h ->
                DiaryRows.painBetween(h, runner, first, last).stream()
                        .map(row ->
                                new DiaryEntry<>(row.id(), row.value(), row.file(), row.edited()))
                        .toList());
    }

    /// Writes an entry: changes the one that counts for the same day, shoe or question, or adds one.
    ///
    /// @return its id
    public <T> String put(String runner, DiaryKind<T> kind, T entry) {
        return database.write(h -> {
            Runners.changed(h, runner);
            String key = kind.key(entry);
            Optional<DiaryRows.Row<T>> there =
                    DiaryRows.counting(h, runner, kind).stream()
                            .filter(row -> !key.isEmpty() && row.key().equals(key))
                            .findFirst();
            if (there.isPresent()) {
                String id = there.get().id();
                DiaryRows.change(h, runner, kind, id, entry, clock.instant());
                return id;
            }
            return DiaryRows.addOwn(h, runner, kind, entry, clock.instant());
        });
    }

    /// Writes several entries at once, each as [#put] does.
    public <T> void putAll(String runner, DiaryKind<T> kind, List<T> entries) {
        database.write(h -> {
            Runners.changed(h, runner);
            Map<String, String> there = new LinkedHashMap<>();
            DiaryRows.counting(h, runner, kind)
                    .forEach(row -> there.putIfAbsent(row.key(), row.id()));
            for (T entry : entries) {
                String key = kind.key(entry);
                if (!key.isEmpty() && there.containsKey(key)) {
                    DiaryRows.change(h, runner, kind, there.get(key), entry, clock.instant());
                } else {
                    DiaryRows.addOwn(h, runner, kind, entry, clock.instant());
                }
            }
            return runner;
        });
    }

    /// Changes an entry.
    ///
    /// @return whether the runner has such an entry
    public <T> boolean edit(String runner, DiaryKind<T> kind, String id, T entry) {
        return database.write(h -> {
            Runners.changed(h, runner);
            return DiaryRows.change(h, runner, kind, id, entry, clock.instant());
        });
    }

    /// Takes an entry away; importing the same again does not bring it back.
    ///
    /// @return whether the runner has such an entry
    public boolean remove(String runner, DiaryKind<?> kind, String id) {
        return database.write(h -> {
            Runners.changed(h, runner);
            return DiaryRows.remove(h, runner, kind, id, clock.instant());
        });
    }

    /// {@return what each file gave of the diary, by the file's id; what the runner wrote here under an empty
    /// id, first}
    static Map<String, Diary> byFile(Handle handle, String runner) {
        Map<String, Parts> parts = new LinkedHashMap<>();
        parts.put("", new Parts());
        for (DiaryKind<?> kind : DiaryKind.all()) {
            collect(handle, runner, kind, parts);
        }
        Map<String, Diary> diaries = new LinkedHashMap<>();
        parts.forEach((file, part) -> diaries.put(file, part.diary()));
        return diaries;
    }

    private static <T> void collect(
            Handle handle, String runner, DiaryKind<T> kind, Map<String, Parts> parts) {
        for (DiaryRows.Row<T> row : DiaryRows.counting(handle, runner, kind)) {
            parts.computeIfAbsent(row.file().orElse(""), _ -> new Parts()).add(kind, row.value());
        }
    }

    /// Entries of one file, kind by kind.
    private static final class Parts {
        private final Map<DiaryKind<?>, List<Object>> entries = new LinkedHashMap<>();

        void add(DiaryKind<?> kind, Object entry) {
            entries.computeIfAbsent(kind, _ -> new ArrayList<>()).add(entry);
        }

        Diary diary() {
            return new Diary(
                    of(DiaryKind.PROFILE).stream().findFirst().orElse(Profile.UNKNOWN),
                    of(DiaryKind.PAIN),
                    of(DiaryKind.SHOE),
                    of(DiaryKind.SHOE_USE),
                    of(DiaryKind.STRENGTH),
                    of(DiaryKind.MOBILITY),
                    of(DiaryKind.NIGHT),
                    of(DiaryKind.TEST),
                    of(DiaryKind.SCREENING));
        }

        /// Only what [#add] put there comes out.
        @SuppressWarnings("unchecked")
        private <T> List<T> of(DiaryKind<T> kind) {
            return (List<T>) (List<?>) entries.getOrDefault(kind, List.of());
        }
    }
}
