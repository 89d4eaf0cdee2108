package run.backstride.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import run.backstride.analysis.Candidate;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.Session;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import tools.jackson.databind.node.ObjectNode;

/// The rows of activities: the few figures that lists show as columns, all that was measured as JSON.
final class ActivityRows {
    private static final double METERS_A_KILOMETER = 1_000;

    private static final List<String> FIXED =
            List.of(
                    "id",
                    "runner_id",
                    "file_id",
                    "position",
                    "started_ms",
                    "day",
                    "kind",
                    "copy",
                    "removed",
                    "title",
                    "gear",
                    "rpe");

    /// What the science gives, and with which science.
    private static final List<String> FIGURES =
            List.of(
                    "device",
                    "treadmill",
                    "distance_km",
                    "minutes",
                    "moving_speed",
                    "climb_meters",
                    "heart_rate",
                    "cadence",
                    "science",
                    "measured");

    /// In the order of the imports, as the same files would be read today.
    private static final String IN_ORDER =
            """
            select a.id, a.file_id, a.measured, a.title, a.gear, a.rpe, a.edited from activity a
            left join import_file f on f.id = a.file_id
            left join import_batch b on b.id = f.batch_id
            where a.runner_id = :runner and a.removed = 0
            order by coalesce(b.number, 0), coalesce(f.rank, 0), coalesce(f.place, a.id), a.position
            """;

    private ActivityRows() {}

    record Stored(String id, Candidate measured) {}

    static void add(
            Handle handle,
            String runner,
            String file,
            int position,
            PreparedFile.Packed packed,
            Science science) {
        Candidate c = packed.measured();
        String id = Ids.fresh();
        List<String> columns = new ArrayList<>(FIXED);
        columns.addAll(FIGURES);
        List<@Nullable Object> cells =
                Cells.of(
                        id,
                        runner,
                        file,
                        position,
                        c.start().toEpochMilli(),
                        c.date(Runners.one(handle, runner).zone()),
                        c.kind(),
                        0,
                        0,
                        c.title(),
                        c.gear(),
                        c.rpe());
        cells.addAll(figures(c, science));
        Rows.insert(handle, "activity", columns, cells);
        packed.writeRecording(handle, runner, id);
    }

    /// Writes what today's science measured over what another one did; the runner's edits stay.
    static void measuredAgain(Handle handle, String id, Candidate c, Science science) {
        String sets = String.join(" = ?, ", FIGURES) + " = ?";
        Update update = handle.createUpdate("update activity set " + sets + " where id = ?");
        int at = 0;
        for (Object cell : figures(c, science)) {
            update.bind(at++, cell);
        }
        update.bind(at, id).execute();
    }

    /// Puts all activities of a runner on the days of a time zone.
    static void moveTo(Handle handle, String runner, ZoneId zone) {
        Map<String, String> days = new LinkedHashMap<>();
        handle.createQuery("select id, measured from activity where runner_id = :runner")
                .bind("runner", runner)
                .map((row, _) -> {
                    Candidate c = Json.value(row.getString("measured"), Candidate.class);
                    return days.put(row.getString("id"), c.date(zone).toString());
                })
                .list();
        PreparedBatch moves =
                handle.prepareBatch(
                        "update activity set day = :day where id = :id and day <> :day");
        days.forEach((id, day) -> moves.bind("day", day).bind("id", id).add());
        if (moves.size() > 0) {
            moves.execute();
        }
    }

    private static List<@Nullable Object> figures(Candidate c, Science science) {
        Optional<RunMeasures> run = c.run();
        return Cells.of(
                run.map(RunMeasures::device).orElse(""),
                run.map(RunMeasures::treadmill).orElse(false),
                kilometers(c),
                minutes(c),
                run.map(RunMeasures::movingSpeed).orElse(OptionalDouble.empty()),
                run.map(RunMeasures::climbMeters).orElse(OptionalDouble.empty()),
                run.map(RunMeasures::heartRate).orElse(OptionalDouble.empty()),
                run.flatMap(r -> r.form(Metric.CADENCE, "native")).map(FormMeasure::mean),
                science.id(),
                Json.text(c));
    }

    private static OptionalDouble kilometers(Candidate c) {
        return c.meters().isPresent()
                ? OptionalDouble.of(c.meters().getAsDouble() / METERS_A_KILOMETER)
                : c.meters();
    }

    private static OptionalDouble minutes(Candidate c) {
        return c.run()
                .map(RunMeasures::minutes)
                .or(() -> c.session().map(Session::minutes))
                .orElse(OptionalDouble.empty());
    }

    /// {@return the activities of a runner, edits applied, each with its place among the files as its order}
    static List<Stored> inOrder(Handle handle, String runner) {
        FilePlaces places = new FilePlaces();
        return handle.createQuery(IN_ORDER)
                .bind("runner", runner)
                .map((row, _) -> {
                    Cells cells = new Cells(row);
                    long order = places.of(cells.mayBeText("file_id").orElse(cells.text("id")));
                    return new Stored(cells.text("id"), measured(cells, order));
                })
                .list();
    }

    /// {@return what was measured on one activity, edits applied}
    static Optional<Candidate> one(Handle handle, String runner, String id) {
        return handle.createQuery(
                        "select * from activity where id = :id and runner_id = :runner and removed = 0")
                .bind("id", id)
                .bind("runner", runner)
                .map((row, _) -> measured(new Cells(row), 0))
                .findOne();
    }

    /// Numbers files in the order in which they come.
    private static final class FilePlaces {
        private String last = "";
        private long place = -1;

        long of(String file) {
            if (!file.equals(last)) {
                last = file;
                place++;
            }
            return place;
        }
    }

    private static Candidate measured(Cells cells, long order) {
        ObjectNode tree = Json.tree(cells.text("measured"));
        tree.put("order", order);
        if (cells.mayBeText("edited").isPresent()) {
            edit(tree, cells);
            if (tree.get("run") instanceof ObjectNode run) {
                edit(run, cells);
            }
            if (tree.get("session") instanceof ObjectNode session) {
                edit(session, cells);
            }
        }
        return Json.value(tree, Candidate.class);
    }

    private static void edit(ObjectNode tree, Cells cells) {
        for (String column : List.of("title", "gear")) {
            if (tree.has(column)) {
                tree.put(column, cells.text(column));
            }
        }
        tree.remove("rpe");
        cells.number("rpe").ifPresent(rpe -> tree.put("rpe", rpe));
    }

    /// Marks which activities are copies of a richer one, so that a list shows each run once.
    static void markCopies(Handle handle, String runner) {
        List<Stored> all = inOrder(handle, runner);
        HistoryBuilder builder = new HistoryBuilder();
        all.forEach(one -> builder.add(one.measured));
        Set<Mark> kept = new HashSet<>();
        builder.once().forEach(one -> kept.add(Mark.of(one)));
        PreparedBatch marks =
                handle.prepareBatch(
                        "update activity set copy = :copy where id = :id and copy <> :copy");
        for (Stored one : all) {
            marks.bind("copy", kept.contains(Mark.of(one.measured)) ? 0L : 1L)
                    .bind("id", one.id)
                    .add();
        }
        if (marks.size() > 0) {
            marks.execute();
        }
    }

    /// What tells an activity from all others of a runner.
    private record Mark(
            long order, java.time.Instant start, Object kind, OptionalDouble seconds, int samples) {
        static Mark of(Candidate c) {
            return new Mark(c.order(), c.start(), c.kind(), c.seconds(), c.samples());
        }
    }
}
