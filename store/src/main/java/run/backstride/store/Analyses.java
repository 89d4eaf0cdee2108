package run.backstride.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.RunnerHistory;
import run.backstride.core.diagnostic.Read;

/// Results that were computed, each with its provenance, and made again when the data or the science changed.
public final class Analyses {
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

    private Optional<Result> kept(org.jdbi.v3.core.Handle handle, String runner, LocalDate asOf) {
        return handle.createQuery(
                        """
                        select a.* from analysis a join runner r on r.id = a.runner_id
                        where a.runner_id = :runner and a.as_of = :day and a.revision = r.revision
                        and a.science = :science
                        """)
                .bind("runner", runner)
                .bind("day", asOf.toString())
                .bind("science", science.id())
                .map((row, _) ->
                        new Result(
                                Json.value(row.getString("provenance"), Provenance.class),
                                row.getString("document")))
                .findFirst();
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
            h.createUpdate("delete from analysis where runner_id = :runner and as_of = :day")
                    .bind("runner", runner)
                    .bind("day", asOf.toString())
                    .execute();
            Rows.insert(
                    h,
                    "analysis",
                    List.of(
                            "id",
                            "runner_id",
                            "as_of",
                            "revision",
                            "science",
                            "provenance",
                            "document"),
                    Cells.of(
                            Ids.fresh(),
                            runner,
                            asOf,
                            basis.revision,
                            science.id(),
                            Json.text(result.provenance()),
                            result.document()));
            return result;
        });
    }

    private static List<Provenance.Input> inputs(org.jdbi.v3.core.Handle handle, String runner) {
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
