package run.backstride.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import run.backstride.analysis.gait.GaitMeasures;
import tools.jackson.core.type.TypeReference;

/// The rows of recordings, their artifacts and the orders for them.
final class GaitRows {
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private static final RowMapper<GaitOrder> ORDER =
            (row, _) ->
                    new GaitOrder(
                            row.getString("id"),
                            row.getString("name"),
                            LocalDate.parse(row.getString("day")),
                            Instant.parse(row.getString("created")),
                            Json.value(row.getString("options"), OPTIONS),
                            Json.value(row.getString("diagnostics"), Imports.DIAGNOSTICS),
                            Optional.ofNullable(row.getString("recording_id")));

    private GaitRows() {}

    static List<GaitOrder> orders(Handle handle, String runner) {
        return handle.createQuery(
                        "select * from gait_order where runner_id = :runner order by created desc, id")
                .bind("runner", runner)
                .map(ORDER)
                .list();
    }

    static Optional<GaitOrder> order(Handle handle, String runner, String id) {
        return handle.createQuery("select * from gait_order where id = :id and runner_id = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .map(ORDER)
                .findOne();
    }

    static String sha256(Handle handle, String order) {
        return handle.createQuery("select sha256 from gait_order where id = :id")
                .bind("id", order)
                .mapTo(String.class)
                .one();
    }

    static String add(
            Handle handle,
            String runner,
            String name,
            LocalDate day,
            String sha256,
            Science science,
            GaitMeasures measures) {
        String id = Ids.fresh();
        long position =
                handle.createQuery(
                                "select coalesce(max(position), 0) + 1 from gait_recording where runner_id = :runner")
                        .bind("runner", runner)
                        .mapTo(Long.class)
                        .one();
        Rows.insert(
                handle,
                "gait_recording",
                List.of(
                        "id",
                        "runner_id",
                        "position",
                        "name",
                        "sha256",
                        "day",
                        "view",
                        "science",
                        "measures"),
                Cells.of(
                        id,
                        runner,
                        position,
                        name,
                        sha256,
                        day,
                        measures.view(),
                        science.id(),
                        Json.text(measures)));
        Runners.changed(handle, runner);
        return id;
    }

    /// Writes the result of an order: as a new recording, or over the one that it gave before.
    ///
    /// @return whether the order is still there
    static boolean fulfil(
            Handle handle, String runner, String order, Science science, GaitResult result) {
        Optional<GaitOrder> found = order(handle, runner, order);
        if (found.isEmpty()) {
            return false;
        }
        GaitOrder wanted = found.get();
        String recording =
                wanted.recording()
                        .orElseGet(() ->
                                add(
                                        handle,
                                        runner,
                                        wanted.name(),
                                        wanted.day(),
                                        sha256(handle, order),
                                        science,
                                        result.measures()));
        handle.createUpdate(
                        "update gait_recording set view = :view, science = :science, measures = :measures where id = :id")
                .bind("view", result.measures().view().name())
                .bind("science", science.id())
                .bind("measures", Json.text(result.measures()))
                .bind("id", recording)
                .execute();
        handle.createUpdate(
                        "update gait_order set recording_id = :recording, diagnostics = :said where id = :id")
                .bind("recording", recording)
                .bind("said", Json.text(result.diagnostics()))
                .bind("id", order)
                .execute();
        replaceArtifacts(handle, runner, recording, result.artifacts());
        Runners.changed(handle, runner);
        return true;
    }

    private static void replaceArtifacts(
            Handle handle, String runner, String recording, List<Artifact> artifacts) {
        handle.createUpdate("delete from gait_artifact where recording_id = :id")
                .bind("id", recording)
                .execute();
        int position = 0;
        for (Artifact artifact : artifacts) {
            Rows.insert(
                    handle,
                    "gait_artifact",
                    List.of("id", "runner_id", "recording_id", "position", "name", "mime", "body"),
                    Cells.of(
                            Ids.fresh(),
                            runner,
                            recording,
                            position++,
                            artifact.name(),
                            artifact.mime(),
                            artifact.bytes()));
        }
    }

    /// {@return whether the runner had such a recording; it is gone with its artifacts and its orders}
    static boolean remove(Handle handle, String runner, String recording) {
        handle.createQuery(
                        "select id from gait_order where recording_id = :id and runner_id = :runner")
                .bind("id", recording)
                .bind("runner", runner)
                .mapTo(String.class)
                .list()
                .forEach(order -> withdraw(handle, runner, order));
        handle.createUpdate(
                        "delete from gait_artifact where recording_id = :id and runner_id = :runner")
                .bind("id", recording)
                .bind("runner", runner)
                .execute();
        return handle.createUpdate(
                                "delete from gait_recording where id = :id and runner_id = :runner")
                        .bind("id", recording)
                        .bind("runner", runner)
                        .execute()
                > 0;
    }

    /// {@return whether the runner had such an order; it is gone, and its jobs stop}
    static boolean withdraw(Handle handle, String runner, String order) {
        handle.createUpdate(
                        "update job set order_id = null, cancel = 1 where order_id = :id and runner_id = :runner")
                .bind("id", order)
                .bind("runner", runner)
                .execute();
        return handle.createUpdate("delete from gait_order where id = :id and runner_id = :runner")
                        .bind("id", order)
                        .bind("runner", runner)
                        .execute()
                > 0;
    }
}
