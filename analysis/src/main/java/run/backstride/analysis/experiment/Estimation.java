package run.backstride.analysis.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import run.backstride.analysis.experiment.ReliefEstimate.Grid;

/// Which runs enter the estimate, and how much of the change each of them had.
final class Estimation {
    private Estimation() {}

    /// {@return the estimate by what was drawn; nothing where all runs had the same}
    static Optional<ReliefEstimate> asRandomised(Schedule schedule, List<Observation> runs) {
        List<Observation> counted =
                runs.stream().filter(run -> schedule.counts(run.day())).toList();
        return of(
                counted,
                run -> schedule.strength(run.run(), run.day()),
                run -> before(schedule, run),
                Grid.FINE);
    }

    /// {@return the same on a coarser grid, for the many experiments of a simulation}
    static Optional<ReliefEstimate> roughly(Schedule schedule, List<Observation> runs) {
        return of(
                runs.stream().filter(run -> schedule.counts(run.day())).toList(),
                run -> schedule.strength(run.run(), run.day()),
                run -> before(schedule, run),
                Grid.COARSE);
    }

    /// {@return the estimate by what was done; runs on which neither was done, or on which it is not known, are
    /// left out}
    static Optional<ReliefEstimate> asDone(Schedule schedule, List<Observation> runs) {
        List<Observation> counted =
                runs.stream()
                        .filter(run -> schedule.counts(run.day()) && run.done().isPresent())
                        .toList();
        if (schedule instanceof Schedule.RandomStart start) {
            int first =
                    counted.stream()
                            .filter(run -> run.done().equals(Optional.of(Arm.CHANGE)))
                            .mapToInt(Observation::day)
                            .min()
                            .orElse(Integer.MAX_VALUE);
            return of(counted, run -> start.strengthSince(run.day(), first), _ -> 0, Grid.FINE);
        }
        double[] change = counted.stream().mapToDouble(Estimation::done).toArray();
        double[] before = new double[change.length];
        for (int i = 1; i < change.length; i++) {
            before[i] = change[i - 1];
        }
        return of(counted, change, before, Grid.FINE);
    }

    private static double done(Observation run) {
        return run.done().equals(Optional.of(Arm.CHANGE)) ? 1 : 0;
    }

    /// What the run before it had; blocks wash out their first days instead, and what cannot be taken back leaves
    /// nothing to carry over that is not the effect itself.
    private static double before(Schedule schedule, Observation run) {
        return schedule instanceof Schedule.PerRun && run.run() > 0
                ? schedule.strength(run.run() - 1, run.day())
                : 0;
    }

    private static Optional<ReliefEstimate> of(
            List<Observation> counted,
            ToDoubleFunction<Observation> strength,
            ToDoubleFunction<Observation> before,
            Grid grid) {
        return of(
                counted,
                counted.stream().mapToDouble(strength).toArray(),
                counted.stream().mapToDouble(before).toArray(),
                grid);
    }

    private static Optional<ReliefEstimate> of(
            List<Observation> counted, double[] change, double[] before, Grid grid) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double one : change) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        return most > least
                ? Optional.of(ReliefEstimate.of(counted, change, before, grid))
                : Optional.empty();
    }
}
