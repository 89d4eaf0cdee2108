package run.backstride.web.trial;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.Noise;
import run.backstride.analysis.experiment.Obstacle;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.RunHabit;
import run.backstride.analysis.experiment.ShoeChoice;
import run.backstride.analysis.experiment.ShoePair;
import run.backstride.analysis.experiment.Trial;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.web.OpenStore;

/// Makes plans behind the pages, one at a time: what each can show is simulated first, which takes seconds.
public final class Drafts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final int KEPT = 64;
    private static final int ID_BYTES = 16;

    private final OpenStore open;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("plans").factory());
    private final Map<String, Draft> drafts =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param clock today
    public Drafts(OpenStore open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /// Begins to make a plan.
    ///
    /// @return the draft's id
    public String begin(Runner runner, Wish wish) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Draft draft =
                new Draft(id, runner.id(), wish, Draft.State.WORKING, 0, 0, Optional.empty(), "");
        synchronized (drafts) {
            drafts.put(id, draft);
        }
        long seed = random.nextLong() >>> 1;
        maker.execute(() -> make(id, runner, wish, seed));
        return id;
    }

    /// {@return that draft of that runner; empty where it was given up or is long gone}
    public Optional<Draft> find(String runner, String id) {
        synchronized (drafts) {
            return Optional.ofNullable(drafts.get(id))
                    .filter(draft -> draft.runner().equals(runner));
        }
    }

    /// Gives a draft up; what makes it stops soon.
    public void discard(String runner, String id) {
        synchronized (drafts) {
            find(runner, id).ifPresent(draft -> drafts.remove(id));
        }
    }

    private void update(String id, UnaryOperator<Draft> change) {
        synchronized (drafts) {
            if (drafts.computeIfPresent(id, (_, draft) -> change.apply(draft)) == null) {
                throw new CancellationException("given up");
            }
        }
    }

    private void make(String id, Runner runner, Wish wish, long seed) {
        try {
            ExperimentPlan plan = plan(id, runner, wish, seed);
            update(id, draft -> draft.ready(plan));
        } catch (CancellationException e) {
            // nobody waits for it any more
        } catch (Refusal e) {
            refuse(id, String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            refuse(id, "No plan was made. " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a plan could not be made", e);
            refuse(id, "No plan was made: a fault of ours. The program's log has its details.");
        }
    }

    private void refuse(String id, String words) {
        synchronized (drafts) {
            drafts.computeIfPresent(id, (_, draft) -> draft.refused(words));
        }
    }

    private ExperimentPlan plan(String id, Runner runner, Wish wish, long seed) {
        Store store = open.store();
        LocalDate today = LocalDate.now(clock.withZone(runner.zone()));
        RunnerHistory history = store.histories().history(runner.id(), today).value();
        LoadHistory load = LoadMeasurement.measure(history, today);
        Optional<Obstacle> obstacle =
                Obstacle.of(new Filed(store, runner.id()).all(), history, load, today);
        if (obstacle.isPresent()) {
            throw new Refusal(TrialWords.obstacle(obstacle.get()));
        }
        if (history.runs().stream().anyMatch(run -> !run.date().isBefore(wish.firstDay()))) {
            throw new Refusal(
                    "There is a run on or after %s already: a plan is made before its data. Choose a later first day."
                            .formatted(wish.firstDay()));
        }
        double perWeek =
                wish.runsPerWeek().orElseGet(() -> RunHabit.runDaysPerWeek(history, today));
        if (!(perWeek > 0)) {
            throw new Refusal(
                    "No run of the last four weeks was found: say how often you run each week.");
        }
        PlanRequest request =
                new PlanRequest(
                        wish.trial(),
                        wish.trial().mistake(),
                        shoes(wish, load, today),
                        today,
                        wish.firstDay(),
                        seed,
                        perWeek,
                        Noise.of(Exposures.expose(history, load, today)),
                        OptionalInt.empty(),
                        wish.blockDays());
        return request.plan((tried, most) -> update(id, draft -> draft.at(tried, most)));
    }

    private static Optional<ShoePair> shoes(Wish wish, LoadHistory load, LocalDate today) {
        return wish.trial() != Trial.SHOES
                ? Optional.empty()
                : wish.shoes().or(() -> ShoeChoice.of(load, today));
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }

    /// No plan can be made, and the person can do something about it.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String words) {
            super(words);
        }
    }
}
