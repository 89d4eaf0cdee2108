package run.backstride.store;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.core.pose.PelvisMark;
import tools.jackson.core.type.TypeReference;

/// Measured recordings of a runner's gait, with the video or keypoint file they were measured from.
public final class Recordings {
    private static final TypeReference<List<PelvisMark>> MARKS = new TypeReference<>() {};

    private final Database database;
    private final Originals originals;
    private final Science science;
    private final Clock clock;

    Recordings(Database database, Originals originals, Science science, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.science = science;
        this.clock = clock;
    }

    /// A recording that is kept.
    ///
    /// @param id random, 128 bits
    /// @param name of the file as the person knows it
    /// @param day when it was filmed
    /// @param measures what was measured, with the drop of the pelvis where it was marked
    /// @param pelvis where a person marked the pelvis on its frames
    /// @param current whether the science of today measured it
    public record Recorded(
            String id,
            String name,
            LocalDate day,
            GaitMeasures measures,
            List<PelvisMark> pelvis,
            boolean current) {
        /// Copies the list.
        public Recorded {
            pelvis = List.copyOf(pelvis);
        }
    }

    /// Keeps a recording.
    ///
    /// @param video the file's bytes; read once, not closed
    /// @return its id
    public String add(
            String runner, String name, LocalDate day, GaitMeasures measures, InputStream video) {
        return originals.using(() -> {
            Originals.Kept kept = originals.keep(video);
            return database.write(
                    h -> GaitRows.add(h, runner, name, day, kept.sha256(), science, measures));
        });
    }

    /// Keeps a video that is still to be measured: [Jobs#submitGait] does that in the background.
    ///
    /// @param name of the file as the person knows it
    /// @param day when it was filmed
    /// @param video the file's bytes; read once, not closed
    /// @param options how it is to be read, as the [GaitReader] understands them
    /// @return the order's id
    public String handIn(
            String runner,
            String name,
            LocalDate day,
            InputStream video,
            Map<String, String> options) {
        return originals.using(() -> {
            Originals.Kept kept = originals.keep(video);
            return database.write(h -> {
                Runners.one(h, runner);
                String id = Ids.fresh();
                Rows.insert(
                        h,
                        "gait_order",
                        List.of(
                                "id",
                                "runner_id",
                                "created",
                                "name",
                                "day",
                                "sha256",
                                "options",
                                "diagnostics"),
                        Cells.of(
                                id,
                                runner,
                                clock.instant(),
                                name,
                                day,
                                kept.sha256(),
                                Json.text(options),
                                "[]"));
                return id;
            });
        });
    }

    /// {@return the videos that were handed in, measured or not, the newest first}
    public List<GaitOrder> orders(String runner) {
        return database.read(h -> GaitRows.orders(h, runner));
    }

    /// {@return that order of that runner}
    public Optional<GaitOrder> order(String runner, String id) {
        return database.read(h -> GaitRows.order(h, runner, id));
    }

    /// Takes an order back; what was measured by then stays.
    ///
    /// @return whether the runner has such an order
    public boolean withdraw(String runner, String order) {
        boolean there = database.write(h -> GaitRows.withdraw(h, runner, order));
        Runners.forgetOriginals(database, originals);
        return there;
    }

    /// An artifact without its bytes.
    ///
    /// @param name unique in its recording
    /// @param mime its type
    public record Listed(String name, String mime) {}

    /// {@return the artifacts of a recording, in the order in which they were made}
    public List<Listed> artifacts(String runner, String id) {
        return database.read(h ->
                h.createQuery(
                                "select name, mime from gait_artifact where recording_id = :id and runner_id = :runner order by position")
                        .bind("id", id)
                        .bind("runner", runner)
                        .map((row, _) -> new Listed(row.getString("name"), row.getString("mime")))
                        .list());
    }

    /// {@return an artifact of a recording}
    public Optional<Artifact> artifact(String runner, String id, String name) {
        return database.read(h ->
                h.createQuery(
                                "select * from gait_artifact where recording_id = :id and runner_id = :runner and name = :name")
                        .bind("id", id)
                        .bind("runner", runner)
                        .bind("name", name)
                        .map((row, _) ->
                                new Artifact(
                                        row.getString("name"),
                                        row.getString("mime"),
                                        row.getBytes("body")))
                        .findOne());
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
                                        measures(row),
                                        marks(row),
                                        row.getString("science").equals(science.id())))
                        .list());
    }

    /// Keeps where a person marked the pelvis on the frames of a recording, in place of what was marked before.
    ///
    /// @param marks of that recording's frames, one a frame
    /// @return whether the runner has such a recording
    public boolean mark(String runner, String id, List<PelvisMark> marks) {
        return database.write(h -> {
            boolean there =
                    h.createUpdate(
                                            "update gait_recording set pelvis_marks = :marks where id = :id and runner_id = :runner")
                                    .bind("marks", Json.text(marks))
                                    .bind("id", id)
                                    .bind("runner", runner)
                                    .execute()
                            > 0;
            if (there) {
                Runners.changed(h, runner);
            }
            return there;
        });
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

    /// Forgets a recording, its file and its artifacts.
    ///
    /// @return whether the runner has such a recording
    public boolean remove(String runner, String id) {
        boolean there =
                database.write(h -> {
                    Runners.changed(h, runner);
                    return GaitRows.remove(h, runner, id);
                });
        Runners.forgetOriginals(database, originals);
        return there;
    }

    static List<GaitMeasures> measures(Handle handle, String runner) {
        return handle.createQuery(
                        "select measures, pelvis_marks from gait_recording where runner_id = :runner order by position")
                .bind("runner", runner)
                .map((row, _) -> measures(row))
                .list();
    }

    private static GaitMeasures measures(ResultSet row) throws SQLException {
        return PelvicDrop.marked(
                Json.value(row.getString("measures"), GaitMeasures.class), marks(row));
    }

    private static List<PelvisMark> marks(ResultSet row) throws SQLException {
        return Json.value(row.getString("pelvis_marks"), MARKS);
    }
}
