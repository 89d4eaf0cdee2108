package run.backstride.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where an activity came from, and its neighbours in time.
///
/// @param file the file as the person knows it; empty where its import was undone
/// @param batch the id of the import
/// @param number of the import, from 1
/// @param imported when
/// @param before the activity before it, by id
/// @param after the activity after it, by id
public record Whence(
        Optional<String> file,
        Optional<String> batch,
        Optional<Long> number,
        Optional<Instant> imported,
        Optional<String> before,
        Optional<String> after) {

    static Optional<Whence> of(Handle handle, String runner, String id) {
        return handle.createQuery(
                        """
                        select a.started_ms, f.name, b.id as batch, b.number, b.created from activity a
                        left join import_file f on f.id = a.file_id
                        left join import_batch b on b.id = f.batch_id
                        where a.runner_id = :runner and a.id = :id
                        """)
                .bind("runner", runner)
                .bind("id", id)
                .map((row, _) -> {
                    Cells cells = new Cells(row);
                    Instant start = cells.start();
                    return new Whence(
                            cells.mayBeText("name"),
                            cells.mayBeText("batch"),
                            cells.mayBeText("number").map(Long::valueOf),
                            cells.mayBeMoment("created"),
                            neighbour(handle, runner, id, start, "<", "desc"),
                            neighbour(handle, runner, id, start, ">", "asc"));
                })
                .findOne();
    }

    private static Optional<String> neighbour(
            Handle handle, String runner, String id, Instant start, String side, String direction) {
        return handle.createQuery(
                        "select a.id%s and (a.started_ms %s :start or (a.started_ms = :start and a.id %s :id)) order by a.started_ms %s, a.id %s limit 1"
                                .formatted(Activities.SHOWN, side, side, direction, direction))
                .bind("runner", runner)
                .bind("start", start.toEpochMilli())
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
