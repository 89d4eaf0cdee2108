package run.backstride.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import run.backstride.store.StoreException.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything as one file, and back: backups of a store, exports of a runner. Both move between SQLite and
/// PostgreSQL.
public final class Transfer {
    private final Database database;
    private final Originals originals;
    private final Science science;
    private final Clock clock;

    Transfer(Database database, Originals originals, Science science, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.science = science;
        this.clock = clock;
    }

    /// Writes everything of everybody as one file. A damaged database is not backed up over a sound copy.
    public void backUp(Path to) {
        database.damage()
                .ifPresent(said -> {
                    throw new StoreException(
                            Reason.CORRUPT, "The database is damaged (" + said + ")");
                });
        new ArchiveWriter(database, originals)
                .write(to, Optional.empty(), science, clock.instant());
    }

    /// Restores a backup into an empty store, all of it or nothing.
    ///
    /// @throws StoreException if a byte of the backup is not as it was written, or if the store is not empty
    public void restore(Path from) {
        try (ArchiveReader archive = ArchiveReader.checked(from, Manifest.Scope.EVERYTHING)) {
            originals.using(() -> {
                boolean empty =
                        database.read(h ->
                                h.createQuery(
                                                        "select (select count(*) from runner) + (select count(*) from account)")
                                                .mapTo(Integer.class)
                                                .one()
                                        == 0);
                if (!empty) {
                    throw new StoreException(
                            Reason.NOT_EMPTY, "There are runners or accounts in this store");
                }
                archive.keepOriginals(originals);
                return database.write(h -> filled(h, archive, Manifest.Scope.EVERYTHING, id -> id));
            });
        }
    }

    /// Writes everything of one runner as one file.
    public void export(String runner, Path to) {
        database.read(h -> Runners.one(h, runner));
        new ArchiveWriter(database, originals)
                .write(to, Optional.of(runner), science, clock.instant());
    }

    /// Brings an exported runner in as a new one, with new ids.
    ///
    /// @return the new runner
    public Runner bringIn(Path from) {
        try (ArchiveReader archive = ArchiveReader.checked(from, Manifest.Scope.ONE_RUNNER)) {
            return originals.using(() -> {
                archive.keepOriginals(originals);
                Map<String, String> ids = new HashMap<>();
                return database.write(h -> {
                    List<String> runners =
                            filled(
                                    h,
                                    archive,
                                    Manifest.Scope.ONE_RUNNER,
                                    id -> ids.computeIfAbsent(id, _ -> Ids.fresh()));
                    if (runners.size() != 1) {
                        throw new StoreException(Reason.BAD_COPY, from + " must hold one runner");
                    }
                    return Runners.one(h, runners.getFirst());
                });
            });
        }
    }

    private interface Renaming {
        String renamed(String id);
    }

    /// {@return the ids of the runners that were added}
    private static List<String> filled(
            Handle handle, ArchiveReader archive, Manifest.Scope scope, Renaming renaming) {
        List<String> runners = new ArrayList<>();
        for (String table : Tables.of(scope)) {
            List<String> columns = Tables.columns(handle, table);
            archive.rows(
                    table,
                    row -> {
                        insert(handle, table, columns, row, renaming);
                        if (table.equals("runner")) {
                            runners.add(renaming.renamed(row.get("id").asString()));
                        }
                    });
        }
        // As the first version wrote it.
        handle.execute("update job set kind = 'IMPORT' where kind = 'import'");
        handle.execute(
                "update job set state = 'CANCELLED', message = 'Restored from a copy; start it again.'"
                        + " where state in ('QUEUED', 'RUNNING')");
        return runners;
    }

    private static void insert(
            Handle handle, String table, List<String> columns, ObjectNode row, Renaming renaming) {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> cells = new ArrayList<>();
        for (Map.Entry<String, JsonNode> cell : row.properties()) {
            String column = cell.getKey();
            if (!columns.contains(column)) {
                throw new StoreException(
                        Reason.BAD_COPY, "%s has no column %s".formatted(table, column));
            }
            boolean isId = column.equals("id") || column.endsWith("_id");
            names.add(column);
            cells.add(
                    isId
                            ? renaming.renamed(cell.getValue().asString())
                            : value(column, cell.getValue()));
        }
        Rows.insert(handle, table, names, cells);
    }

    private static Object value(String column, JsonNode value) {
        if (column.equals("body")) {
            return value.binaryValue();
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        return value.isNumber() ? value.doubleValue() : value.asString();
    }
}
