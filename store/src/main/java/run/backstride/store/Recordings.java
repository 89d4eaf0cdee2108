package run.backstride.store;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.gait.GaitMeasures;

/// Measured recordings of a runner's gait, with the video or keypoint file they were measured from.
public final class Recordings {
    private final Database database;
    private final Originals originals;
    private final Science science;

    Recordings(Database database, Originals originals, Science science) {
        this.database = database;
        this.originals = originals;
        this.science = science;
    }

    /// A recording that is kept.
    ///
    /// @param id random, 128 bits
    /// @param name of the file as the person knows it
    /// @param day when it was filmed
    /// @param measures what was measured
    /// @param current whether the science of today measured it
    public record Recorded(
            String id, String name, LocalDate day, GaitMeasures measures, boolean current) {}

    /// Keeps a recording.
    ///
    /// @param video the file's bytes; read once, not closed
    /// @return its id
    public String add(
            String runner, String name, LocalDate day, GaitMeasures measures, InputStream video) {
        return originals.using(() -> {
            Originals.Kept kept = originals.keep(video);
            String id = Ids.fresh();
            return database.write(h -> {
                long position =
                        h.createQuery(
                                        "select coalesce(max(position), 0) + 1 from gait_recording where runner_id = :runner")
                                .bind("runner", runner)
                                .mapTo(Long.class)
                                .one();
                Rows.insert(
                        h,
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
                                kept.sha256(),
                                day,
                                measures.view(),
                                science.id(),
                                Json.text(measures)));
                Runners.changed(h, runner);
                return id;
            });
        });
    }

    /// {@return all recordings of a runner, in the order in which they came}
    public List<Recorded> all(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select * from gait_recording where runner_id = :runner order by position")
                        .bind("runner", runner)
                        .map((row, _) ->
                                new Recorded(
                                        row.getString("id"),
                                        row.getString("name"),
                                        LocalDate.parse(row.getString("day")),
                                        Json.value(row.getString("measures"), GaitMeasures.class),
                                        row.getString("science").equals(science.id())))
                        .list());
    }

    /// {@return where the file of a recording lies}
    public Optional<java.nio.file.Path> file(String runner, String id) {
        return database.read(h ->
                        h.createQuery(
                                        "select sha256 from gait_recording where id = :id and runner_id = :runner and sha256 is not null")
                                .bind("id", id)
                                .bind("runner", runner)
                                .mapTo(String.class)
                                .findOne())
                .map(originals::existing);
    }

    /// Forgets a recording and its file.
    ///
    /// @return whether the runner has such a recording
    public boolean remove(String runner, String id) {
        boolean there =
                database.write(h -> {
                    Runners.changed(h, runner);
                    return h.createUpdate(
                                            "delete from gait_recording where id = :id and runner_id = :runner")
                                    .bind("id", id)
                                    .bind("runner", runner)
                                    .execute()
                            > 0;
                });
        Runners.forgetOriginals(database, originals);
        return there;
    }

    static List<GaitMeasures> measures(Handle handle, String runner) {
        return handle.createQuery(
                        "select measures from gait_recording where runner_id = :runner order by position")
                .bind("runner", runner)
                .mapTo(String.class)
                .map(text -> Json.value(text, GaitMeasures.class))
                .list();
    }
}
