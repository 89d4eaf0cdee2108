package run.backstride.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.RunnerHistory;
import run.backstride.core.diagnostic.Read;

/// Results that were computed, each with its provenance, and made again when the data or the science changed.
public final class Analyses {
    /// Of how many days a runner's results are kept.
    private static final int DAYS = 5;

    private final Database database;
    private final Science science;

    Analyses(Database database, Science science) {
        this.database = database;
        this.science = science;
    }

    /// A result.
    ///
    /// @param provenance how it was made
    /// @param document what was found, as the report's JSON
    public record Result(Provenance provenance, String document) {}

    /// The newest result of a runner.
    ///
    /// @param asOf the day it was made for
    /// @param result what was found
    /// @param current whether neither data nor science have changed since
    public record Kept(LocalDate asOf, Result result, boolean current) {}

    /// Makes a result of a history.
    @FunctionalInterface
    public interface Maker {
        /// {@return the result}
        Result make(Read<RunnerHistory> history, List<Provenance.Input> inputs);
    }

    /// {@return the result for that day: the kept one if neither data nor science changed since, else a new one,
    /// which is kept from then on}
    public Result result(String runner, LocalDate asOf, Maker maker) {
        Optional<Result> kept = database.read(h -> kept(h, runner, asOf));
        return kept.orElseGet(() -> made(runner, asOf, maker));
    }

    /// {@return the newest result, even if data or science have changed since: what a page shows until the next one
    /// is made}
    public Optional<Kept> latest(String runner) {
        return database.read(h ->
                h.createQuery(
                                """
                                select a.*, r.revision as newest from analysis a
                                join runner r on r.id = a.runner_id
                                where a.runner_id = :runner order by a.number desc, a.as_of desc, a.id limit 1
                                """)
                        .bind("runner", runner)
                        .map((row, _) ->
                                new Kept(
                                        LocalDate.parse(row.getString("as_of")),
                                        result(row),
                                        row.getLong("revision") == row.getLong("newest")
                                                && row.getString("science").equals(science.id())))
                        .findFirst());
    }

    private Optional<Result> kept(Handle handle, String runner, LocalDate asOf) {
        return handle.createQuery(
                        """
                        select a.* from analysis a join runner r on r.id = a.runner_id
                        where a.runner_id = :runner and a.as_of = :day and a.revision = r.revision
                        and a.science = :science
                        """)
                .bind("runner", runner)
                .bind("day", asOf.toString())
                .bind("science", science.id())
                .map((row, _) -> result(row))
                .findFirst();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                Json.value(row.getString("provenance"), Provenance.class),
                row.getString("document"));
    }

    private record Basis(
            long revision, Read<RunnerHistory> history, List<Provenance.Input> inputs) {}

    private Result made(String runner, LocalDate asOf, Maker maker) {
        Basis basis =
                database.read(h ->
                        new Basis(
                                Runners.one(h, runner).revision(),
                                Histories.history(h, runner, asOf),
                                inputs(h, runner)));
        Result result = maker.make(basis.history, basis.inputs);
        return database.write(h -> {
            keep(h, runner, asOf, basis.revision, result);
            return result;
        });
    }

    /// Keeps a result in place of the one for the same day; the oldest go where there are more than a few days'.
    private void keep(Handle handle, String runner, LocalDate asOf, long revision, Result result) {
        handle.createUpdate("delete from analysis where runner_id = :runner and as_of = :day")
                .bind("runner", runner)
                .bind("day", asOf.toString())
                .execute();
        long number =
                handle.createQuery(
                                "select coalesce(max(number), 0) + 1 from analysis where runner_id = :runner")
                        .bind("runner", runner)
                        .mapTo(Long.class)
                        .one();
        Rows.insert(
                handle,
                "analysis",
                List.of(
                        "id",
                        "runner_id",
                        "as_of",
                        "number",
                        "revision",
                        "science",
                        "provenance",
                        "document"),
                Cells.of(
                        Ids.fresh(),
                        runner,
                        asOf,
                        number,
                        revision,
                        science.id(),
                        Json.text(result.provenance()),
                        result.document()));
        handle.createUpdate(
                        """
                        delete from analysis where runner_id = :runner and id not in (
                        select id from analysis where runner_id = :runner
                        order by number desc, as_of desc, id limit :days)
                        """)
                .bind("runner", runner)
                .bind("days", DAYS)
                .execute();
    }

    private static List<Provenance.Input> inputs(Handle handle, String runner) {
        return handle.createQuery(
                        """
                        select i.* from import_input i join import_batch b on b.id = i.batch_id
                        where i.runner_id = :runner order by b.number, i.position
                        """)
                .bind("runner", runner)
                .map((row, _) -> {
                    String inside = row.getString("relative");
                    return new Provenance.Input(
                            row.getString("given") + (inside.isEmpty() ? "" : "/" + inside),
                            row.getString("sha256"),
                            row.getLong("bytes"));
                })
                .list();
    }
}
