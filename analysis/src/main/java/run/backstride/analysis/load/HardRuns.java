package run.backstride.analysis.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import run.backstride.analysis.running.RunMeasures;

/// Tells hard runs: by the runner's effort, else by what is much for this runner.
final class HardRuns {
    private static final List<Function<RunMeasures, OptionalDouble>> MEASURES =
            List.of(RunMeasures::movingSpeed, RunMeasures::heartRate, RunMeasures::distanceKm);

    private final List<OptionalDouble> limits;

    /// @param runs all plausible runs of the runner
    HardRuns(List<RunMeasures> runs) {
        limits = MEASURES.stream().map(measure -> quantile(runs, measure)).toList();
    }

    /// {@return whether `run` was hard; empty where neither effort nor a comparison tells}
    Optional<Boolean> isHard(RunMeasures run) {
        if (run.rpe().isPresent()) {
            return Optional.of(run.rpe().getAsDouble() >= LoadConstants.HARD_RPE.amount());
        }
        boolean told = false;
        for (int i = 0; i < MEASURES.size(); i++) {
            OptionalDouble value = MEASURES.get(i).apply(run);
            if (value.isPresent() && limits.get(i).isPresent()) {
                told = true;
                if (value.getAsDouble() > limits.get(i).getAsDouble()) {
                    return Optional.of(true);
                }
            }
        }
        return told ? Optional.of(false) : Optional.empty();
    }

    private static OptionalDouble quantile(
            List<RunMeasures> runs, Function<RunMeasures, OptionalDouble> measure) {
        double[] values =
                runs.stream()
                        .map(measure)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        if (values.length < LoadConstants.HARD_RUNS.amount()) {
            return OptionalDouble.empty();
        }
        Arrays.sort(values);
        // Linear between order statistics (type 7 of Hyndman and Fan).
        double place = LoadConstants.HARD_SHARE.amount() * (values.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, values.length - 1);
        return OptionalDouble.of(values[below] + (place - below) * (values[above] - values[below]));
    }
}
