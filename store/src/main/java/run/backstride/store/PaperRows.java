package run.backstride.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanReading;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.ExperimentPapers.LockedText;
import run.backstride.core.experiment.LogLine;

/// The papers of experiments that imported files hold, and the experiments that they make.
final class PaperRows {
    private static final String PLAN = "PLAN";
    private static final String ENTRY = "ENTRY";

    private PaperRows() {}

    static void add(Handle handle, String runner, String file, ExperimentPapers papers) {
        int position = 0;
        for (LockedText plan : papers.plans()) {
            add(handle, runner, file, position++, PLAN, plan.file(), plan.text());
        }
        for (LogLine entry : papers.entries()) {
            add(handle, runner, file, position++, ENTRY, entry.file(), Json.text(entry));
        }
    }

    private static void add(
            Handle handle,
            String runner,
            String file,
            int position,
            String kind,
            String name,
            String content) {
        Rows.insert(
                handle,
                "experiment_paper",
                List.of("id", "runner_id", "file_id", "position", "kind", "name", "content"),
                Cells.of(Ids.fresh(), runner, file, position, kind, name, content));
    }

    /// One plan, with the folders it lies in.
    private record Planned(ExperimentPlan plan, Set<String> folders, List<LogLine> log) {}

    /// Makes the experiments say what the files of a runner say together. A log belongs to the plan that its lines
    /// name, else to the one in the same folder. What the runner wrote here stays.
    static void settle(Handle handle, String runner, Instant when) {
        Map<String, Planned> byHash = plans(handle, runner);
        for (LogLine line : entries(handle, runner)) {
            String folder = ExperimentPapers.folderOf(line.file());
            byHash.values().stream()
                    .filter(one ->
                            line.plan().isEmpty()
                                    ? one.folders.contains(folder)
                                    : one.plan.hash().startsWith(line.plan()))
                    .findFirst()
                    .ifPresent(one -> one.log.add(line));
        }
        for (Planned planned : byHash.values()) {
            String id =
                    experiment(handle, runner, planned.plan.hash())
                            .orElseGet(() -> insert(handle, runner, planned.plan, when));
            log(handle, runner, id, planned.log);
        }
        forgetAllBut(handle, runner, byHash.keySet());
        forgetLogsOfOwn(handle, runner, byHash.keySet());
    }

    private static Map<String, Planned> plans(Handle handle, String runner) {
        Map<String, Planned> byHash = new LinkedHashMap<>();
        papers(handle, runner, PLAN)
                .forEach(paper -> {
                    if (PlanReading.of(paper.text()) instanceof PlanReading.Locked(var plan)) {
                        byHash.computeIfAbsent(
                                        plan.hash(),
                                        _ -> new Planned(plan, new HashSet<>(), new ArrayList<>()))
                                .folders
                                .add(ExperimentPapers.folderOf(paper.file()));
                    }
                });
        return byHash;
    }

    private static List<LogLine> entries(Handle handle, String runner) {
        return papers(handle, runner, ENTRY).stream()
                .map(paper -> Json.value(paper.text(), LogLine.class))
                .toList();
    }

    private static List<LockedText> papers(Handle handle, String runner, String kind) {
        return handle.createQuery(
                        """
                        select p.name, p.content from experiment_paper p
                        join import_file f on f.id = p.file_id join import_batch b on b.id = f.batch_id
                        where p.runner_id = :runner and p.kind = :kind
                        order by b.number, f.rank, f.place, p.position
                        """)
                .bind("runner", runner)
                .bind("kind", kind)
                .map((row, _) -> new LockedText(row.getString("name"), row.getString("content")))
                .list();
    }

    private static Optional<String> experiment(Handle handle, String runner, String hash) {
        return handle.createQuery(
                        "select id from experiment where runner_id = :runner and sha256 = :hash order by created, id")
                .bind("runner", runner)
                .bind("hash", hash)
                .mapTo(String.class)
                .findFirst();
    }

    private static String insert(Handle handle, String runner, ExperimentPlan plan, Instant when) {
        String id = Ids.fresh();
        Rows.insert(
                handle,
                "experiment",
                List.of("id", "runner_id", "created", "plan", "sha256", "state", "imported"),
                Cells.of(id, runner, when, plan.text(), plan.hash(), Trials.State.RUNNING, 1));
        return id;
    }

    /// Adds the lines that are new, behind the others, and takes away those that no file has any more. The same line
    /// in two files is one.
    private static void log(Handle handle, String runner, String experiment, List<LogLine> lines) {
        Set<String> wanted = new LinkedHashSet<>();
        lines.forEach(line -> wanted.add(Json.text(line)));
        Map<String, String> there = new LinkedHashMap<>();
        handle.createQuery(
                        "select id, entry from experiment_log where experiment_id = :id and imported = 1")
                .bind("id", experiment)
                .map((row, _) -> there.put(row.getString("entry"), row.getString("id")))
                .list();
        there.forEach((entry, id) -> {
            if (!wanted.contains(entry)) {
                handle.createUpdate("delete from experiment_log where id = :id")
                        .bind("id", id)
                        .execute();
            }
        });
        for (LogLine line : lines) {
            if (wanted.remove(Json.text(line)) && !there.containsKey(Json.text(line))) {
                Trials.append(handle, runner, experiment, line, 1);
            }
        }
    }

    /// Experiments whose plan is in no file any more go, unless the runner logged or ended them here.
    private static void forgetAllBut(Handle handle, String runner, Set<String> hashes) {
        record Row(String id, String hash, boolean own) {}
        List<Row> all =
                handle.createQuery(
                                """
                                select e.id, e.sha256, e.state, (select count(*) from experiment_log l
                                where l.experiment_id = e.id and l.imported = 0) as own
                                from experiment e where e.runner_id = :runner and e.imported = 1
                                """)
                        .bind("runner", runner)
                        .map((row, _) ->
                                new Row(
                                        row.getString("id"),
                                        row.getString("sha256"),
                                        row.getInt("own") > 0
                                                || !row.getString("state")
                                                        .equals(Trials.State.RUNNING.name())))
                        .list();
        for (Row row : all) {
            if (!hashes.contains(row.hash)) {
                handle.createUpdate(
                                row.own
                                        ? "update experiment_log set imported = 0 where experiment_id = :id"
                                        : "delete from experiment_log where experiment_id = :id")
                        .bind("id", row.id)
                        .execute();
                handle.createUpdate(
                                row.own
                                        ? "update experiment set imported = 0 where id = :id"
                                        : "delete from experiment where id = :id")
                        .bind("id", row.id)
                        .execute();
            }
        }
    }

    /// A plan that was locked here stays; lines of a file that is gone do not.
    private static void forgetLogsOfOwn(Handle handle, String runner, Set<String> hashes) {
        handle
                .createQuery("select id, sha256 from experiment where runner_id = :runner")
                .bind("runner", runner)
                .map((row, _) -> Map.entry(row.getString("id"), row.getString("sha256")))
                .list()
                .stream()
                .filter(one -> !hashes.contains(one.getValue()))
                .forEach(one ->
                        handle.createUpdate(
                                        "delete from experiment_log where experiment_id = :id and imported = 1")
                                .bind("id", one.getKey())
                                .execute());
    }
}
