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
                            Job.Kind.valueOf(row.getString("kind")),
                            row.getString("label"),
                            Optional.ofNullable(row.getString("batch_id")),
                            Optional.ofNullable(row.getString("order_id")),
                            Job.State.valueOf(row.getString("state")),
                            Instant.parse(row.getString("created")),
                            row.getInt("done"),
                            row.getInt("total"),
                            row.getString("message"));

    private JobRows() {}

    /// What a job is to do.
    ///
    /// @param batch of an import
    /// @param order of a video
    /// @param starts how often it was begun and ended with the program
    record Order(
            String id,
            String runner,
            Job.Kind kind,
            Optional<String> batch,
            Optional<String> order,
            int starts,
            boolean cancelled) {}

    static String add(
            Handle handle,
            String runner,
            Job.Kind kind,
            String label,
            Optional<String> batch,
            Optional<String> order,
            Instant when) {
        String id = Ids.fresh();
        Rows.insert(
                handle,
                "job",
                List.of(
                        "id",
                        "runner_id",
                        "kind",
                        "label",
                        "batch_id",
                        "order_id",
                        "state",
                        "created",
                        "done",
                        "total",
                        "message",
                        "cancel"),
                Cells.of(
                        id,
                        runner,
                        kind,
                        label,
                        batch,
                        order,
                        Job.State.QUEUED,
                        when,
                        0,
                        0,
                        "",
                        0));
        return id;
    }

    static Optional<Order> order(Handle handle, String id) {
        return handle.createQuery("select * from job where id = :id")
                .bind("id", id)
                .map((row, _) ->
                        new Order(
                                row.getString("id"),
                                row.getString("runner_id"),
                                Job.Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getString("batch_id")),
                                Optional.ofNullable(row.getString("order_id")),
                                row.getInt("starts"),
                                row.getInt("cancel") == 1))
                .findOne();
    }

    /// {@return the job of that kind that is not over, for that video where it is one}
    static Optional<String> open(
            Handle handle, String runner, Job.Kind kind, Optional<String> order) {
        return all(handle, runner).stream()
                .filter(job -> job.kind() == kind && job.order().equals(order))
                .filter(job -> !job.state().isOver())
                .map(Job::id)
                .findFirst();
    }

    static void starts(Handle handle, String id, int starts) {
        handle.createUpdate("update job set starts = :starts where id = :id")
                .bind("starts", starts)
                .bind("id", id)
                .execute();
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
