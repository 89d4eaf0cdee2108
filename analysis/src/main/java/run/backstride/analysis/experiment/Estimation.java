package run.backstride.analysis.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import run.backstride.analysis.experiment.ReliefEstimate.Grid;

/// Which runs enter the estimate, and how much of the change each of them had.
final class Estimation {
    private Estimation() {}

    /// {@return the estimate by what was drawn; nothing where all runs had the same}
    ///
    /// @param earlier runs of before the experiment
    static Optional<ReliefEstimate> asRandomised(
            Schedule schedule, EarlierRuns earlier, List<Observation> runs) {
        return asRandomised(schedule, earlier, runs, Grid.FINE);
    }

    /// {@return the same on a coarser grid, for the many experiments of a simulation}
    static Optional<ReliefEstimate> roughly(
            Schedule schedule, EarlierRuns earlier, List<Observation> runs) {
        return asRandomised(schedule, earlier, runs, Grid.COARSE);
    }

    private static Optional<ReliefEstimate> asRandomised(
            Schedule schedule, EarlierRuns earlier, List<Observation> runs, Grid grid) {
        return of(
                earlier,
                runs.stream().filter(run -> schedule.counts(run.day())).toList(),
                run -> schedule.strength(run.run(), run.day()),
                run -> before(schedule, run),
                grid);
    }

    /// {@return the estimate by what was done; runs on which neither was done, or on which it is not known, are
    /// left out}
    ///
    /// @param earlier runs of before the experiment, all as usual
    static Optional<ReliefEstimate> asDone(
            Schedule schedule, EarlierRuns earlier, List<Observation> runs) {
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
            return of(
                    earlier,
                    counted,
                    run -> start.strengthSince(run.day(), first),
                    _ -> 0,
                    Grid.FINE);
        }
        double[] change = counted.stream().mapToDouble(Estimation::done).toArray();
        double[] before = new double[change.length];
        for (int i = 1; i < change.length; i++) {
            before[i] = change[i - 1];
        }
        return of(counted, change, before, List.of(), Grid.FINE);
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
            EarlierRuns earlier,
            List<Observation> counted,
            ToDoubleFunction<Observation> strength,
            ToDoubleFunction<Observation> before,
            Grid grid) {
        List<Observation> all = earlier.and(counted);
        return of(
                all,
                all.stream()
                        .mapToDouble(run -> run.day() < 0 ? 0 : strength.applyAsDouble(run))
                        .toArray(),
                all.stream()
                        .mapToDouble(run -> run.day() < 0 ? 0 : before.applyAsDouble(run))
                        .toArray(),
                earlier.flares(all),
                grid);
    }

    private static Optional<ReliefEstimate> of(
            List<Observation> counted,
            double[] change,
            double[] before,
            List<double[]> flares,
            Grid grid) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double one : change) {
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        return most > least
                ? Optional.of(ReliefEstimate.of(counted, change, before, flares, grid))
                : Optional.empty();
    }
}
