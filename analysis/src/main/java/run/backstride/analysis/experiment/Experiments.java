package run.backstride.analysis.experiment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.NormalDistribution;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// From a plan and its log to a result.
public final class Experiments {
    private Experiments() {}

    /// What the runs so far show. Runs after a stop are not looked at.
    ///
    /// @param log any order; days before the plan's first day or after its end do not count
    public static ExperimentResult conclude(ExperimentPlan plan, List<LogEntry> log) {
        List<LogEntry> runs = runs(plan, log);
        Optional<String> stopped = Optional.empty();
        int redDays = 0;
        List<Observation> seen = new ArrayList<>();
        int unscored = 0;
        int run = 0;
        for (; run < runs.size() && stopped.isEmpty(); run++) {
            LogEntry entry = runs.get(run);
            if (entry.pain().isPresent()) {
                double pain = entry.pain().getAsDouble();
                seen.add(new Observation(run, day(plan, entry), pain, entry.done()));
                redDays += isRed(pain) ? 1 : 0;
            } else {
                unscored++;
            }
            stopped = stop(entry, redDays);
        }
        List<Observation> counted =
                seen.stream().filter(one -> plan.schedule().counts(one.day())).toList();
        RandomisationTest test = RandomisationTest.of(plan.schedule(), counted, plan.seed());
        Optional<ReliefEstimate> drawn =
                estimate(plan, counted, one -> Optional.of(drawn(plan, one)));
        Optional<ReliefEstimate> done = estimate(plan, counted, Observation::done);
        int notFollowed =
                (int)
                        counted.stream()
                                .filter(one -> !one.done().equals(Optional.of(drawn(plan, one))))
                                .count();
        return new ExperimentResult(
                counted.size(),
                unscored,
                notFollowed,
                stopped,
                test,
                drawn.map(ReliefEstimate::posterior),
                done.map(ReliefEstimate::posterior),
                drawn.map(Experiments::ratio).orElse(1.0),
                belief(runs),
                stopped.isEmpty() && isComplete(plan, runs));
    }

    private static List<LogEntry> runs(ExperimentPlan plan, List<LogEntry> log) {
        return log.stream()
                .filter(entry -> !entry.date().isBefore(plan.firstDay()))
                .filter(entry -> day(plan, entry) < plan.schedule().days())
                .sorted(Comparator.comparing(LogEntry::date))
                .limit(
                        plan.schedule() instanceof Schedule.PerRun perRun
                                ? perRun.arms().size()
                                : Long.MAX_VALUE)
                .toList();
    }

    private static boolean isComplete(ExperimentPlan plan, List<LogEntry> runs) {
        return switch (plan.schedule()) {
            case Schedule.PerRun(var arms) -> runs.size() >= arms.size();
            // The last week of a schedule by days has begun.
            case Schedule.Blocks blocks ->
                    lastDay(plan, runs) >= blocks.days() - blocks.blockDays();
            case Schedule.RandomStart start ->
                    lastDay(plan, runs) >= start.days() - ExperimentConstants.BLOCK_DAYS.amount();
        };
    }

    private static int lastDay(ExperimentPlan plan, List<LogEntry> runs) {
        return runs.isEmpty() ? -1 : day(plan, runs.getLast());
    }

    private static int day(ExperimentPlan plan, LogEntry entry) {
        return Math.toIntExact(ChronoUnit.DAYS.between(plan.firstDay(), entry.date()));
    }

    private static Arm drawn(ExperimentPlan plan, Observation one) {
        return plan.schedule().arm(one.run(), one.day());
    }

    private static boolean isRed(double pain) {
        return ExperimentConstants.RED_ZONE.isCrossedBy(Quantity.of(pain, Unit.NRS_POINTS));
    }

    private static Optional<String> stop(LogEntry entry, int redDays) {
        if (entry.redFlag()) {
            return Optional.of(
                    "A red flag on " + entry.date() + " ended the experiment. See a clinician.");
        }
        if (redDays >= ExperimentConstants.RED_DAYS.amount()) {
            return Optional.of(
                    "Pain above 5 on two days, the second on "
                            + entry.date()
                            + ", ended the experiment.");
        }
        return Optional.empty();
    }

    private static Optional<ReliefEstimate> estimate(
            ExperimentPlan plan,
            List<Observation> counted,
            Function<Observation, Optional<Arm>> arm) {
        List<Observation> used =
                counted.stream().filter(one -> arm.apply(one).isPresent()).toList();
        double[] change = new double[used.size()];
        double[] before = new double[used.size()];
        double changed = 0;
        for (int t = 0; t < change.length; t++) {
            change[t] = arm.apply(used.get(t)).equals(Optional.of(Arm.CHANGE)) ? 1 : 0;
            changed += change[t];
            // What is not reversible leaves nothing to carry over that is not the effect itself.
            boolean reversible = plan.trial().scheme() != Scheme.RANDOM_START;
            before[t] = t > 0 && reversible ? change[t - 1] : 0;
        }
        return changed > 0 && changed < change.length
                ? Optional.of(ReliefEstimate.of(used, change, before))
                : Optional.empty();
    }

    /// Posterior over prior odds of a noticeable relief, bounded.
    private static double ratio(ReliefEstimate estimate) {
        double noticeable = ExperimentConstants.NOTICEABLE.amount();
        double prior =
                1
                        - new NormalDistribution(0, ExperimentConstants.EFFECT_SPREAD.amount())
                                .cumulativeProbability(noticeable);
        double posterior = estimate.atLeast(noticeable);
        double most = ExperimentConstants.MOST_EVIDENCE.amount();
        double ratio = posterior / Math.max(1e-12, 1 - posterior) * (1 - prior) / prior;
        return Math.max(1 / most, Math.min(most, ratio));
    }

    private static OptionalDouble belief(List<LogEntry> runs) {
        return runs.stream()
                .filter(entry -> entry.belief().isPresent())
                .mapToDouble(entry -> entry.belief().getAsDouble())
                .average();
    }
}
