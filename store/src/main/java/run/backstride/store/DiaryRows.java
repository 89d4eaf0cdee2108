package run.backstride.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import run.backstride.core.diary.Diary.PainDay;

/// The rows of one kind of entry of one runner, and which of them count.
///
/// What a runner changed here stands against every import, earlier or later: an imported row that is equal to
/// what a changed row was when it was imported, or that has the key of a changed row, does not count.
final class DiaryRows {
    private DiaryRows() {}

    /// @param imported canonical text as imported; empty where the runner wrote it here
    /// @param removed whether the runner took it away
    record Row<T>(
            String id,
            T value,
            String key,
            Optional<String> file,
            Optional<String> imported,
            Optional<Instant> edited,
            boolean removed) {

        boolean isOwn() {
            return edited.isPresent() || file.isEmpty() || removed;
        }
    }

    /// {@return the rows that count, in the order of their imports, what has none first}
    static <T> List<Row<T>> counting(Handle handle, String runner, DiaryKind<T> kind) {
        return counting(all(handle, runner, kind));
    }

    /// {@return the pain days from `first` to `last` that count, in the order of their imports, what has none first}
    static List<Row<PainDay>> painBetween(
            Handle handle, String runner, LocalDate first, LocalDate last) {
        // What was imported and moved to another day still stands against its import, wherever it
        // lies now.
        List<Row<PainDay>> near =
                query(
                                handle,
                                runner,
                                DiaryKind.PAIN,
                                " and (d.date between :first and :last or (d.imported is not null and (d.edited is not null or d.removed = 1)))")
                        .bind("first", first.toString())
                        .bind("last", last.toString())
                        .map((result, _) -> row(DiaryKind.PAIN, new Cells(result)))
                        .list();
        return counting(near).stream()
                .filter(row ->
                        !row.value().date().isBefore(first) && !row.value().date().isAfter(last))
                .toList();
    }

    private static <T> List<Row<T>> counting(List<Row<T>> all) {
        Set<String> ownKeys = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        for (Row<T> row : all) {
            if (row.isOwn()) {
                if (!row.key.isEmpty()) {
                    ownKeys.add(row.key);
                }
                row.imported.ifPresent(replaced::add);
            }
        }
        return all.stream()
                .filter(row -> !row.removed)
                .filter(row -> row.isOwn() || !ownKeys.contains(row.key))
                .filter(row -> row.isOwn() || !replaced.contains(row.imported.orElse("")))
                .toList();
    }

    private static <T> List<Row<T>> all(Handle handle, String runner, DiaryKind<T> kind) {
        return query(handle, runner, kind, "")
                .map((result, _) -> row(kind, new Cells(result)))
                .list();
    }

    private static Query query(Handle handle, String runner, DiaryKind<?> kind, String where) {
        return handle.createQuery(
                        """
                        select d.* from %s d
                        left join import_file f on f.id = d.file_id
                        left join import_batch b on b.id = f.batch_id
                        where d.runner_id = :runner%s
                        order by coalesce(b.number, -1), coalesce(f.rank, 0), d.position, d.id
                        """
                                .formatted(kind.table(), where))
                .bind("runner", runner);
    }

    private static <T> Row<T> row(DiaryKind<T> kind, Cells cells) {
        return new Row<>(
                cells.text("id"),
                kind.entry(cells),
                cells.text("entry_key"),
                cells.mayBeText("file_id"),
                cells.mayBeText("imported"),
                cells.mayBeMoment("edited"),
                cells.on("removed"));
    }

    /// Adds entries as they were imported.
    static <T> int add(
            Handle handle, String runner, String file, DiaryKind<T> kind, Collection<T> entries) {
        int position = 0;
        for (T entry : entries) {
            insert(
                    handle,
                    kind,
                    entry,
                    Cells.of(
                            Ids.fresh(),
                            runner,
                            file,
                            position++,
                            kind.canonical(entry),
                            Optional.empty(),
                            0,
                            kind.key(entry)));
        }
        return position;
    }

    /// Adds an entry that the runner wrote here.
    static <T> String addOwn(
            Handle handle, String runner, DiaryKind<T> kind, T entry, Instant when) {
        String id = Ids.fresh();
        insert(
                handle,
                kind,
                entry,
                Cells.of(
                        id,
                        runner,
                        Optional.empty(),
                        when.toEpochMilli(),
                        Optional.empty(),
                        when,
                        0,
                        kind.key(entry)));
        return id;
    }

    private static <T> void insert(
            Handle handle, DiaryKind<T> kind, T entry, List<@Nullable Object> common) {
        List<@Nullable Object> cells = new ArrayList<>(common);
        cells.addAll(kind.cells(entry));
        String columns =
                "id, runner_id, file_id, position, imported, edited, removed, entry_key, "
                        + String.join(", ", kind.columns());
        Rows.insert(handle, kind.table(), List.of(columns.split(", ")), cells);
    }

    /// Changes an entry.
    ///
    /// @return whether there was such an entry
    static <T> boolean change(
            Handle handle, String runner, DiaryKind<T> kind, String id, T entry, Instant when) {
        String sets =
                kind.columns().stream()
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(", "));
        Update update =
                handle.createUpdate(
                        "update %s set %s, edited = ?, entry_key = ? where id = ? and runner_id = ? and removed = 0"
                                .formatted(kind.table(), sets));
        int at = 0;
        for (Object cell : kind.cells(entry)) {
            update.bind(at++, cell);
        }
        return update.bind(at++, when.toString())
                        .bind(at++, kind.key(entry))
                        .bind(at++, id)
                        .bind(at, runner)
                        .execute()
                > 0;
    }

    /// Takes an entry away; what was imported is remembered as taken away, so that no import brings it back.
    ///
    /// @return whether there was such an entry
    static boolean remove(
            Handle handle, String runner, DiaryKind<?> kind, String id, Instant when) {
        return handle.createUpdate(
                                "update %s set removed = 1, edited = :when where id = :id and runner_id = :runner and removed = 0"
                                        .formatted(kind.table()))
                        .bind("when", when.toString())
                        .bind("id", id)
                        .bind("runner", runner)
                        .execute()
                > 0;
    }
}
