package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.experiment.ExperimentResult.Deviation;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.experiment.ExperimentResult.Stop;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.core.experiment.LogLine;

/// From a plan, the runner's files and the log to a result.
public final class Experiments {
    private Experiments() {}

    /// What the runs of a filed experiment show so far, up to the day on which the runner ended it.
    ///
    /// @param load the load of the same history
    /// @param asOf the day to speak of
    public static ExperimentResult conclude(
            FiledExperiment one, RunnerHistory history, LoadHistory load, LocalDate asOf) {
        Optional<LocalDate> ended = one.ended().filter(day -> !day.isAfter(asOf));
        return conclude(one.plan(), history, load, one.log(), ended.orElse(asOf), ended);
    }

    /// What the runs so far show. Runs after a stop are not looked at.
    ///
    /// @param load the load of the same history
    /// @param log of this plan, any order; lines before its first day or after `asOf` do not count
    /// @param asOf the day to speak of
    public static ExperimentResult conclude(
            ExperimentPlan plan,
            RunnerHistory history,
            LoadHistory load,
            List<LogLine> log,
            LocalDate asOf) {
        return conclude(plan, history, load, log, asOf, Optional.empty());
    }

    private static ExperimentResult conclude(
            ExperimentPlan plan,
            RunnerHistory history,
            LoadHistory load,
            List<LogLine> log,
            LocalDate asOf,
            Optional<LocalDate> ended) {
        List<TrialDay> all = TrialDays.of(plan, history, load, log, asOf);
        boolean finished = Progress.isComplete(plan, all, asOf);
        LocalDate last = finished ? Progress.lastDay(plan, all) : asOf;
        Optional<Stop> stop =
                Stops.of(plan, all, history.diary(), log, last, asOf)
                        .or(() -> finished ? Optional.empty() : ended.map(Stops::byRunner));
        List<TrialDay> days =
                stop.map(end ->
                                all.stream()
                                        .filter(day -> !day.date().isAfter(end.date()))
                                        .toList())
                        .orElse(all);
        State state =
                stop.isPresent()
                        ? State.STOPPED
                        : finished
                                ? State.COMPLETE
                                : asOf.isBefore(plan.firstDay()) ? State.WAITING : State.RUNNING;
        return concluded(plan, EarlierRuns.of(plan, history), days, log, asOf, state, stop);
    }

    private static ExperimentResult concluded(
            ExperimentPlan plan,
            EarlierRuns earlier,
            List<TrialDay> days,
            List<LogLine> log,
            LocalDate asOf,
            State state,
            Optional<Stop> stop) {
        List<Observation> counted = observations(plan, days);
        int washedOut =
                (int) days.stream().filter(day -> !plan.schedule().counts(day(plan, day))).count();
        boolean varies = counted.stream().mapToDouble(Observation::pain).distinct().count() > 1;
        Optional<ReliefEstimate> drawn =
                varies
                        ? Estimation.asRandomised(plan.schedule(), earlier, counted)
                        : Optional.empty();
        Optional<ReliefEstimate> done =
                varies ? Estimation.asDone(plan.schedule(), earlier, counted) : Optional.empty();
        RandomisationTest test = RandomisationTest.of(plan.schedule(), counted, plan.seed());
        OptionalDouble effective =
                drawn.map(one ->
                                OptionalDouble.of(
                                        counted.size()
                                                * (1 - one.correlation())
                                                / (1 + one.correlation())))
                        .orElse(OptionalDouble.empty());
        List<LogLine> believed =
                log.stream()
                        .filter(line -> line.belief().isPresent())
                        .filter(line -> !line.date().isAfter(asOf))
                        .toList();
        return new ExperimentResult(
                state,
                asOf,
                Power.runs(plan.schedule(), plan.runsPerWeek()),
                days.size(),
                counted.size(),
                (int) counted.stream().filter(one -> drawn(plan, one) == Arm.CHANGE).count(),
                days.size() - washedOut - counted.size(),
                washedOut,
                earlier.runs().size(),
                deviations(plan, days),
                (int) days.stream().filter(day -> day.done().isEmpty()).count(),
                stop,
                test,
                RandomisationTest.least(plan.schedule(), counted),
                drawn.map(ReliefEstimate::posterior),
                done.map(ReliefEstimate::posterior),
                effective,
                drawn.map(one -> ratio(plan, one)).orElse(1.0),
                believed.stream().flatMapToDouble(line -> line.belief().stream()).average(),
                believed.size(),
                state == State.WAITING || state == State.RUNNING
                        ? Progress.next(plan, days, asOf)
                        : Optional.empty());
    }

    private static List<Observation> observations(ExperimentPlan plan, List<TrialDay> days) {
        List<Observation> counted = new ArrayList<>();
        for (int run = 0; run < days.size(); run++) {
            TrialDay one = days.get(run);
            int day = day(plan, one);
            if (one.pain().isPresent() && plan.schedule().counts(day)) {
                counted.add(new Observation(run, day, one.pain().getAsDouble(), one.arm()));
            }
        }
        return counted;
    }

    private static List<Deviation> deviations(ExperimentPlan plan, List<TrialDay> days) {
        List<Deviation> deviations = new ArrayList<>();
        for (int run = 0; run < days.size(); run++) {
            TrialDay day = days.get(run);
            Arm drawn = plan.schedule().arm(run, day(plan, day));
            if (day.done().isPresent() && !day.arm().equals(Optional.of(drawn))) {
                deviations.add(
                        new Deviation(
                                day.date(),
                                drawn,
                                day.arm().map(Arm::id).orElse("neither"),
                                day.instead()));
            }
        }
        return deviations;
    }

    static int day(ExperimentPlan plan, TrialDay day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(plan.firstDay(), day.date()));
    }

    private static Arm drawn(ExperimentPlan plan, Observation one) {
        return plan.schedule().arm(one.run(), one.day());
    }

    /// Posterior over prior odds of a noticeable relief, bounded.
    private static double ratio(ExperimentPlan plan, ReliefEstimate estimate) {
        double noticeable = ExperimentConstants.NOTICEABLE.amount();
        double prior =
                1
                        - new NormalDistribution(0, ExperimentConstants.EFFECT_SPREAD.amount())
                                .cumulativeProbability(noticeable);
        double posterior = estimate.atLeast(noticeable);
        double most =
                plan.trial().scheme() == Scheme.RANDOM_START
                        ? ExperimentConstants.MOST_EVIDENCE_OF_START.amount()
                        : ExperimentConstants.MOST_EVIDENCE.amount();
        double ratio = posterior / Math.max(1e-12, 1 - posterior) * (1 - prior) / prior;
        return Math.max(1 / most, Math.min(most, ratio));
    }
}
