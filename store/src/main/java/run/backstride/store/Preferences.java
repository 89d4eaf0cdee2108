package run.backstride.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a runner likes things: names and values that the application gives a meaning. They change no result.
public final class Preferences {
    private final Database database;

    Preferences(Database database) {
        this.database = database;
    }

    /// {@return the value of that name, where it was set}
    public Optional<String> get(String runner, String name) {
        return database.read(h ->
                h.createQuery(
                                "select value from preference where runner_id = :runner and name = :name")
                        .bind("runner", runner)
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    /// Sets a value.
    public void put(String runner, String name, String value) {
        database.write(h -> {
            Runners.one(h, runner);
            h.createUpdate("delete from preference where runner_id = :runner and name = :name")
                    .bind("runner", runner)
                    .bind("name", name)
                    .execute();
            Rows.insert(
                    h,
                    "preference",
                    List.of("id", "runner_id", "name", "value"),
                    Cells.of(Ids.fresh(), runner, name, value));
            return runner;
        });
    }

    /// {@return all values of a runner by name}
    public Map<String, String> all(String runner) {
        Map<String, String> all = new TreeMap<>();
        database.read(h ->
                h.createQuery("select name, value from preference where runner_id = :runner")
                        .bind("runner", runner)
                        .map((row, _) -> all.put(row.getString("name"), row.getString("value")))
                        .list());
        return all;
    }
}
