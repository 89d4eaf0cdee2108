package run.backstride.web.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.backstride.analysis.Answer;
import run.backstride.analysis.Answering;
import run.backstride.analysis.Evidence;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.core.diagnostic.Read;
import run.backstride.store.Analyses;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.trial.Filed;

/// The answer of each runner. A page shows the kept one at once; where it is older than the data, a new one is made
/// behind it, one at a time for each runner and one for all, so that pages stay quick.
public final class Answers implements AutoCloseable {
    private static final int KEPT_IN_MEMORY = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final OpenStore open;
    private final String version;
    private final Clock clock;
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("answers").factory());
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> failed = new ConcurrentHashMap<>();
    private final Map<String, Parsed> parsed =
            new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
                    return size() > KEPT_IN_MEMORY;
                }
            };

    /// @param version of the program, for the provenance
    /// @param clock today
    public Answers(OpenStore open, String version, Clock clock) {
        this.open = open;
        this.version = version;
        this.clock = clock;
    }

    private record Parsed(Provenance provenance, Document document) {}

    /// {@return today, where the runner is}
    public LocalDate today(Runner runner) {
        return LocalDate.now(clock.withZone(runner.zone()));
    }

    /// {@return the newest answer; empty where there is none yet. Where it is not current, a new one is on its way; nobody
    /// waits for it}
    ///
    /// @throws RuntimeException what kept the last one from being made; the next call tries again
    public Optional<Shown> latest(Runner runner) {
        Optional<Shown> kept = kept(runner);
        if (kept.filter(Shown::current).isPresent()) {
            return kept;
        }
        RuntimeException failure = failed.remove(runner.id());
        if (failure != null) {
            throw failure;
        }
        CompletableFuture<Void> _ = renewed(runner);
        return kept; // the page asks again
    }

    /// {@return the end of the making of a new answer}
    public CompletableFuture<Void> renewed(Runner runner) {
        CompletableFuture<Void> fresh = new CompletableFuture<>();
        CompletableFuture<Void> known = underWay.putIfAbsent(runner.id(), fresh);
        if (known != null) {
            return known;
        }
        maker.execute(() -> {
            try {
                make(runner);
                underWay.remove(runner.id());
                fresh.complete(null);
                tryToPlanToday(runner);
            } catch (RuntimeException | Error e) {
                underWay.remove(runner.id());
                failed.put(
                        runner.id(),
                        e instanceof RuntimeException failure
                                ? failure
                                : new IllegalStateException(e));
                fresh.completeExceptionally(e);
            }
        });
        return fresh;
    }

    private void make(Runner runner) {
        LocalDate today = today(runner);
        Store store = open.store();
        Analyses.Result result =
                store.analyses()
                        .result(
                                runner.id(),
                                today,
                                (history, inputs) -> made(runner, today, history, inputs));
        planned().keep(runner.id(), today, Document.of(result.document()).assessment());
    }

    /// {@return the days that plans spoke of}
    public PlannedDays planned() {
        return new PlannedDays(open.store().settings());
    }

    /// What would have been planned for today yesterday, from the same data up to then; only where no earlier plan
    /// spoke of today.
    private void planToday(Runner runner) {
        LocalDate today = today(runner);
        if (planned().on(runner.id(), today).filter(day -> !day.late()).isPresent()) {
            return;
        }
        LocalDate yesterday = today.minusDays(1);
        Read<RunnerHistory> read = open.store().histories().history(runner.id(), today);
        Read<RunnerHistory> history =
                new Read<>(
                        LatePlan.answeredBefore(read.value(), today, yesterday),
                        read.diagnostics());
        Answer answer = answer(runner, yesterday, history, provenance(List.of()));
        planned().keepLate(runner.id(), today, yesterday, Document.assessment(answer));
    }

    private void tryToPlanToday(Runner runner) {
        try {
            planToday(runner);
        } catch (RuntimeException e) {
            // The plan from tomorrow on is there; the journal may have been deleted meanwhile.
            LOG.warn("no plan for today: {}", e.getClass().getSimpleName());
        }
    }

    private Analyses.Result made(
            Runner runner,
            LocalDate asOf,
            Read<RunnerHistory> history,
            List<Provenance.Input> inputs) {
        Provenance provenance = provenance(inputs);
        return new Analyses.Result(
                provenance, Document.text(answer(runner, asOf, history, provenance)));
    }

    private Provenance provenance(List<Provenance.Input> inputs) {
        return new Provenance(
                version,
                Evidence.hash(),
                inputs,
                Answering.SEED,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Answer answer(
            Runner runner, LocalDate asOf, Read<RunnerHistory> history, Provenance provenance) {
        return Answering.answer(
                history.value(),
                experiments(runner),
                asOf,
                provenance,
                List.of(),
                history.diagnostics());
    }

    private List<FiledExperiment> experiments(Runner runner) {
        return new Filed(open.store(), runner.id()).all();
    }

    private Optional<Shown> kept(Runner runner) {
        return open.store()
                .analyses()
                .latest(runner.id())
                .map(kept ->
                        new Shown(
                                kept.asOf(),
                                kept.current() && kept.asOf().equals(today(runner)),
                                document(runner, kept.result())));
    }

    private Document document(Runner runner, Analyses.Result result) {
        synchronized (parsed) {
            Parsed known = parsed.get(runner.id());
            if (known == null || !known.provenance.equals(result.provenance())) {
                known = new Parsed(result.provenance(), Document.of(result.document()));
                parsed.put(runner.id(), known);
            }
            return known.document;
        }
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
