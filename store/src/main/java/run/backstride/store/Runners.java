package run.backstride.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Whose histories are kept.
public final class Runners {
    private static final RowMapper<Runner> RUNNER =
            (row, _) ->
                    new Runner(
                            row.getString("id"),
                            row.getString("label"),
                            ZoneId.of(row.getString("zone")),
                            row.getLong("revision"));

    private final Database database;
    private final Originals originals;
    private final java.time.Clock clock;

    Runners(Database database, Originals originals, java.time.Clock clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /// {@return a new runner without any data}
    ///
    /// @param label how the runner is called in lists
    /// @param zone the runner's time zone
    public Runner add(String label, ZoneId zone) {
        String id = Ids.fresh();
        return database.write(h -> {
            h.createUpdate("insert into runner values (:id, :label, :zone, :created, 0)")
                    .bind("id", id)
                    .bind("label", label)
                    .bind("zone", zone.getId())
                    .bind("created", clock.instant().toString())
                    .execute();
            return one(h, id);
        });
    }

    /// Calls a runner by another name in lists.
    ///
    /// @return whether there is such a runner
    public boolean rename(String id, String label) {
        return database.write(h ->
                h.createUpdate("update runner set label = :label where id = :id")
                                .bind("label", label)
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    /// Moves a runner to another time zone: what a file without its own offset recorded belongs to the days of that
    /// zone from then on.
    ///
    /// @return whether there is such a runner
    public boolean move(String id, ZoneId zone) {
        return database.write(h -> {
            boolean there =
                    h.createUpdate("update runner set zone = :zone where id = :id")
                                    .bind("zone", zone.getId())
                                    .bind("id", id)
                                    .execute()
                            > 0;
            if (there) {
                ActivityRows.moveTo(h, id, zone);
                changed(h, id);
            }
            return there;
        });
    }

    /// {@return all, by label}
    public List<Runner> all() {
        return database.read(
                h -> h.createQuery("select * from runner order by label, id").map(RUNNER).list());
    }

    /// {@return the runner of that id}
    public Optional<Runner> find(String id) {
        return database.read(h ->
                h.createQuery("select * from runner where id = :id")
                        .bind("id", id)
                        .map(RUNNER)
                        .findOne());
    }

    /// Deletes everything of a runner: rows, originals that no other runner needs, and what the database would
    /// keep of them in its log. An account of the runner stays, without a history. Backups and exports made before are not reached by it.
    public void delete(String id) {
        database.write(h -> {
            for (String table : List.of("invitation", "access_grant", "api_token")) {
                h.createUpdate("delete from %s where runner_id = :id".formatted(table))
                        .bind("id", id)
                        .execute();
            }
            h.createUpdate("update account set runner_id = null where runner_id = :id")
                    .bind("id", id)
                    .execute();
            for (String table : Tables.OF_A_RUNNER.reversed()) {
                h.createUpdate(
                                "delete from %s where %s = :id"
                                        .formatted(table, Tables.owner(table)))
                        .bind("id", id)
                        .execute();
            }
            return id;
        });
        database.forget();
        forgetOriginals(database, originals);
    }

    static void forgetOriginals(Database database, Originals originals) {
        String needed =
                "select sha256 from import_input"
                        + " union select sha256 from gait_order"
                        + " union select sha256 from gait_recording where sha256 is not null";
        originals.keepOnly(
                () -> database.read(h -> h.createQuery(needed).mapTo(String.class).set()));
    }

    /// {@return the runner of that id}
    static Runner one(Handle handle, String id) {
        return handle.createQuery("select * from runner where id = :id")
                .bind("id", id)
                .map(RUNNER)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("there is no such runner"));
    }

    /// Notes that a runner's data have changed.
    static void changed(Handle handle, String id) {
        handle.createUpdate("update runner set revision = revision + 1 where id = :id")
                .bind("id", id)
                .execute();
    }
}
