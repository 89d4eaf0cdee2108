package run.backstride.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.Candidate;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary;

/// What is known of a runner as the analysis takes it: the same as from reading all the files today.
public final class Histories {
    private final Database database;
    private final Science science;

    Histories(Database database, Science science) {
        this.database = database;
        this.science = science;
    }

    /// {@return the whole history, with what was wrong with it}
    ///
    /// @param asOf last day that counts
    public Read<RunnerHistory> history(String runner, LocalDate asOf) {
        return database.read(h -> history(h, runner, asOf));
    }

    static Read<RunnerHistory> history(Handle handle, String runner, LocalDate asOf) {
        HistoryBuilder builder = new HistoryBuilder();
        ActivityRows.inOrder(handle, runner).forEach(one -> builder.add(one.measured()));
        long order = 0;
        for (Map.Entry<String, Diary> file : DiaryBook.byFile(handle, runner).entrySet()) {
            builder.add(order++, file.getValue());
        }
        Read<RunnerHistory> read = builder.build(Runners.one(handle, runner).zone(), asOf);
        List<GaitMeasures> gait = Recordings.measures(handle, runner);
        RunnerHistory history = read.value();
        return new Read<>(
                new RunnerHistory(history.runs(), history.sessions(), history.diary(), gait),
                read.diagnostics());
    }

    /// {@return what each pair of shoes has run, as the analysis counts it}
    public List<ShoeMileage> shoes(String runner, LocalDate asOf) {
        LoadHistory load = LoadMeasurement.measure(history(runner, asOf).value(), asOf);
        return load.shoes();
    }

    /// {@return the runners of whom another science measured something}
    List<String> runnersOfAnotherScience() {
        return database.read(h ->
                h.createQuery("select distinct runner_id from activity where science <> :science")
                        .bind("science", science.id())
                        .mapTo(String.class)
                        .list());
    }

    /// Measures again what another science measured, from the recordings that are kept.
    ///
    /// @param listener hears how far it is; what is measured by then stays
    /// @return how many activities were measured again
    public int measureAgain(String runner, ImportListener listener) {
        List<String> old =
                database.read(h ->
                        h.createQuery(
                                        "select id from activity where runner_id = :runner and science <> :science order by started_ms desc")
                                .bind("runner", runner)
                                .bind("science", science.id())
                                .mapTo(String.class)
                                .list());
        int done = 0;
        for (String id : old) {
            Optional<Activity> recording = database.read(h -> Activities.recording(h, runner, id));
            recording.ifPresent(activity -> {
                Candidate measured = Candidate.measured(0, activity);
                database.write(h -> {
                    ActivityRows.measuredAgain(h, id, measured, science);
                    Runners.changed(h, runner);
                    return id;
                });
            });
            done++;
            if (!listener.goOn(done, old.size())) {
                break;
            }
        }
        if (done > 0) {
            database.write(h -> {
                ActivityRows.markCopies(h, runner);
                return runner;
            });
        }
        return done;
    }
}
