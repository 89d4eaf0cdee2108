package run.backstride.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The rows of jobs.
final class JobRows {
    private static final RowMapper<Job> JOB =
            (row, _) ->
                    new Job(
                            row.getString("id"),
                            Optional.ofNullable(row.getString("batch_id")),
                            Job.State.valueOf(row.getString("state")),
                            Instant.parse(row.getString("created")),
                            row.getInt("done"),
                            row.getInt("total"),
                            row.getString("message"));

    private JobRows() {}

    /// What a job is to do.
    record Order(String runner, String batch, boolean cancelled) {}

    static String add(Handle handle, String runner, String batch, Instant when) {
        String id = Ids.fresh();
        Rows.insert(
                handle,
                "job",
                List.of(
                        "id",
                        "runner_id",
                        "batch_id",
                        "kind",
                        "state",
                        "created",
                        "done",
                        "total",
                        "message",
                        "cancel"),
                Cells.of(id, runner, batch, "import", Job.State.QUEUED, when, 0, 0, "", 0));
        return id;
    }

    static Optional<Order> order(Handle handle, String id) {
        return handle.createQuery("select runner_id, batch_id, cancel from job where id = :id")
                .bind("id", id)
                .map((row, _) ->
                        new Order(
                                row.getString("runner_id"),
                                row.getString("batch_id"),
                                row.getInt("cancel") == 1))
                .findOne();
    }

    static void state(Handle handle, String id, Job.State state, String message) {
        handle.createUpdate("update job set state = :state, message = :message where id = :id")
                .bind("state", state.name())
                .bind("message", message)
                .bind("id", id)
                .execute();
    }

    static void progress(Handle handle, String id, int done, int total) {
        handle.createUpdate("update job set done = :done, total = :total where id = :id")
                .bind("done", done)
                .bind("total", total)
                .bind("id", id)
                .execute();
    }

    /// Asks a job to stop; one that waits stops at once.
    static boolean cancel(Handle handle, String runner, String id) {
        handle.createUpdate(
                        "update job set state = 'CANCELLED' where id = :id and runner_id = :runner and state = 'QUEUED'")
                .bind("id", id)
                .bind("runner", runner)
                .execute();
        return handle.createUpdate(
                                "update job set cancel = 1 where id = :id and runner_id = :runner")
                        .bind("id", id)
                        .bind("runner", runner)
                        .execute()
                > 0;
    }

    static List<Job> all(Handle handle, String runner) {
        return handle.createQuery(
                        "select * from job where runner_id = :runner order by created desc, id")
                .bind("runner", runner)
                .map(JOB)
                .list();
    }

    static Optional<Job> find(Handle handle, String runner, String id) {
        return handle.createQuery("select * from job where id = :id and runner_id = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .map(JOB)
                .findOne();
    }
}
