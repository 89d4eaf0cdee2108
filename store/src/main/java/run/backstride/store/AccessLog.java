package run.backstride.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Who looked at or changed a runner's data; the runner may see it. It only grows.
public final class AccessLog {
    private final Database database;
    private final Clock clock;

    AccessLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One access.
    ///
    /// @param at when
    /// @param who as the application names the person
    /// @param what was looked at or changed
    public record Access(Instant at, String who, String what) {}

    /// Notes an access.
    public void note(String runner, String who, String what) {
        database.write(h -> {
            Rows.insert(
                    h,
                    "access_log",
                    List.of("id", "runner_id", "at", "who", "what"),
                    Cells.of(Ids.fresh(), runner, clock.instant(), who, what));
            return runner;
        });
    }

    /// {@return the newest accesses, the newest first}
    public List<Access> newest(String runner, int atMost) {
        return database.read(h ->
                h.createQuery(
                                "select * from access_log where runner_id = :runner order by at desc, id limit :most")
                        .bind("runner", runner)
                        .bind("most", atMost)
                        .map((row, _) ->
                                new Access(
                                        Instant.parse(row.getString("at")),
                                        row.getString("who"),
                                        row.getString("what")))
                        .list());
    }
}
