package run.backstride.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanReading;
import run.backstride.core.experiment.LogLine;
import run.backstride.store.StoreException.Reason;

/// Experiments of runners on themselves, locked here or found in imported files: the locked plan, and the log, which
/// only grows.
public final class Trials {
    private static final RowMapper<Kept> KEPT =
            (row, _) ->
                    new Kept(
                            row.getString("id"),
                            Instant.parse(row.getString("created")),
                            plan(row.getString("plan")),
                            row.getString("sha256"),
                            State.valueOf(row.getString("state")));

    private final Database database;
    private final Clock clock;

    Trials(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// An experiment that is kept.
    ///
    /// @param id random, 128 bits
    /// @param locked when its plan was locked
    /// @param plan as it was locked
    /// @param sha256 hash of the plan as it was locked
    /// @param state whether it still runs
    public record Kept(
            String id, Instant locked, ExperimentPlan plan, String sha256, State state) {}

    /// Whether an experiment still runs.
    public enum State {
        RUNNING,
        ENDED
    }

    /// Locks a plan.
    ///
    /// @return the experiment's id
    public String lock(String runner, ExperimentPlan plan) {
        String id = Ids.fresh();
        return database.write(h -> {
            Rows.insert(
                    h,
                    "experiment",
                    List.of("id", "runner_id", "created", "plan", "sha256", "state"),
                    Cells.of(id, runner, clock.instant(), plan.text(), plan.hash(), State.RUNNING));
            Runners.changed(h, runner);
            return id;
        });
    }

    /// {@return the experiments of a runner, the newest first}
    public List<Kept> all(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select * from experiment where runner_id = :runner order by created desc, id")
                        .bind("runner", runner)
                        .map(KEPT)
                        .list());
    }

    /// {@return that experiment, if its plan is still the one that was locked}
    ///
    /// @throws StoreException if the plan was changed since
    public Optional<Kept> find(String runner, String id) {
        return database.read(h -> find(h, runner, id));
    }

    /// The text carries its own hash, so a plan that was changed is refused.
    private static ExperimentPlan plan(String text) {
        return switch (PlanReading.of(text)) {
            case PlanReading.Locked(var plan) -> plan;
            case PlanReading.Refused(var reason) ->
                    throw new StoreException(
                            Reason.CORRUPT, "The plan of an experiment can't be used: " + reason);
        };
    }

    private static Optional<Kept> find(Handle handle, String runner, String id) {
        return handle.createQuery("select * from experiment where id = :id and runner_id = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .map(KEPT)
                .findOne();
    }

    /// Adds a run to the log. Entries are never changed: a correction is a further entry of the same day.
    public void log(String runner, String id, LogLine entry) {
        database.write(h -> {
            if (find(h, runner, id).isEmpty()) {
                throw new IllegalArgumentException("no such experiment");
            }
            append(h, runner, id, entry, 0);
            Runners.changed(h, runner);
            return id;
        });
    }

    /// @param imported 1 where the line is of a file, else 0
    static void append(
            Handle handle, String runner, String experiment, LogLine entry, int imported) {
        long position =
                handle.createQuery(
                                "select coalesce(max(position), 0) + 1 from experiment_log where experiment_id = :id")
                        .bind("id", experiment)
                        .mapTo(Long.class)
                        .one();
        Rows.insert(
                handle,
                "experiment_log",
                List.of("id", "runner_id", "experiment_id", "day", "position", "entry", "imported"),
                Cells.of(
                        Ids.fresh(),
                        runner,
                        experiment,
                        entry.date(),
                        position,
                        Json.text(entry),
                        imported));
    }

    /// {@return the log in the order in which it was written}
    public List<LogLine> logged(String runner, String id) {
        return database.read(h ->
                h.createQuery(
                                "select entry from experiment_log where experiment_id = :id and runner_id = :runner order by position")
                        .bind("id", id)
                        .bind("runner", runner)
                        .mapTo(String.class)
                        .map(text -> Json.value(text, LogLine.class))
                        .list());
    }

    /// Ends an experiment: no run of it is expected any more.
    public void end(String runner, String id) {
        database.write(h -> {
            Runners.changed(h, runner);
            return h.createUpdate(
                            "update experiment set state = :state where id = :id and runner_id = :runner")
                    .bind("state", State.ENDED.name())
                    .bind("id", id)
                    .bind("runner", runner)
                    .execute();
        });
    }
}
