package run.backstride.analysis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.running.FormScores;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;

/// Makes one runner's history from whatever files gave, in whatever order they arrive.
///
/// All `add` methods may be called from many threads at once: an activity is measured in the calling thread
/// and its samples are let go. The result depends on what was added and its `order` only, to the bit.
public final class HistoryBuilder {
    private final Queue<Candidate> activities = new ConcurrentLinkedQueue<>();
    private final Queue<Ordered<Diary>> diaries = new ConcurrentLinkedQueue<>();
    private final Queue<Ordered<GaitMeasures>> gait = new ConcurrentLinkedQueue<>();

    /// Makes a builder that holds nothing yet.
    public HistoryBuilder() {}

    /// Measures an activity and keeps the measures.
    ///
    /// @param order place in the input, such as the number of the file; it breaks ties
    /// @param activity of any sport
    public void add(long order, Activity activity) {
        add(Candidate.measured(order, activity));
    }

    /// Adds an activity that was measured before.
    ///
    /// @param activity its own order is its place in the input
    public void add(Candidate activity) {
        activities.add(activity);
    }

    /// {@return what was added, each activity once, the richest copy of it, ascending in time}
    public List<Candidate> once() {
        return Copies.removed(List.copyOf(activities)).value();
    }

    /// Adds diary entries. Of several diaries that contradict each other the lower order wins.
    ///
    /// @param order place in the input
    /// @param diary what one file gave
    public void add(long order, Diary diary) {
        if (!diary.equals(Diary.EMPTY)) {
            diaries.add(new Ordered<>(order, diary));
        }
    }

    /// Adds diary entries behind all that have an order.
    ///
    /// @param diary what one file gave
    public void add(Diary diary) {
        add(Long.MAX_VALUE, diary);
    }

    /// Adds a measured recording of gait.
    ///
    /// @param order place in the input
    /// @param measures what was measured
    public void add(long order, GaitMeasures measures) {
        gait.add(new Ordered<>(order, measures));
    }

    /// The history: runs and sessions in time order, each once, own scores filled in.
    ///
    /// @param zone the runner's time zone, for files that don't say
    /// @param asOf last day that counts; later runs are kept, but without form
    /// @return with one diagnostic for each copy that was left out, and for runs that can't be
    public Read<RunnerHistory> build(ZoneId zone, LocalDate asOf) {
        Read<List<Candidate>> once = Copies.removed(List.copyOf(activities));
        List<Diagnostic> diagnostics = new ArrayList<>(once.diagnostics());
        List<RunMeasures> runs = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        List<RunMeasures> late = new ArrayList<>();
        for (Candidate candidate : once.value()) {
            candidate.sessionOn(zone).ifPresent(sessions::add);
            candidate
                    .runOn(zone)
                    .map(run -> plausible(run, asOf, late, diagnostics))
                    .ifPresent(runs::add);
        }
        if (!late.isEmpty()) {
            diagnostics.add(late(late, asOf));
        }
        Diary diary = DiaryMerge.merged(inOrder(diaries));
        return new Read<>(
                new RunnerHistory(FormScores.fillIn(runs, diary), sessions, diary, inOrder(gait)),
                diagnostics);
    }

    private static RunMeasures plausible(
            RunMeasures run, LocalDate asOf, List<RunMeasures> late, List<Diagnostic> diagnostics) {
        if (run.date().isAfter(asOf)) {
            late.add(run);
            return run.withoutForm("After " + asOf + ": not used.");
        }
        if (HistoryConstants.counts(run, asOf)) {
            return run;
        }
        String saw = impossible(run);
        diagnostics.add(
                new Diagnostic(
                        Code.IMPLAUSIBLE,
                        run.origin(),
                        new Where.Whole(),
                        saw,
                        "Kept, but not used for running form or load"));
        return run.withoutForm(saw + ": not used.");
    }

    private static String impossible(RunMeasures run) {
        if (HistoryConstants.tooEarly(run)) {
            return "A run on " + run.date();
        }
        return HistoryConstants.tooFast(run)
                ? "A run at %.1f m/s in the mean".formatted(run.movingSpeed().orElseThrow())
                : "A run of no distance";
    }

    private static Diagnostic late(List<RunMeasures> late, LocalDate asOf) {
        return new Diagnostic(
                Code.IMPLAUSIBLE,
                late.getFirst().origin(),
                new Where.Whole(),
                "%d %s after %s, this one first"
                        .formatted(
                                late.size(), late.size() == 1 ? "run starts" : "runs start", asOf),
                "Kept, but not used for running form or load");
    }

    private static <T> List<T> inOrder(Queue<Ordered<T>> entries) {
        // Text breaks ties: what arrived first is chance.
        return entries.stream()
                .sorted(
                        Comparator.<Ordered<T>>comparingLong(Ordered::order)
                                .thenComparing(e -> e.value.toString()))
                .map(Ordered::value)
                .toList();
    }

    private record Ordered<T>(long order, T value) {}
}
