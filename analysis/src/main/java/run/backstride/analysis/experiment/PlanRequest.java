package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import run.backstride.core.Mistake;

/// What a runner asks for: which change, from when, with how much noise. Gives a plan in the size that it needs.
///
/// @param trial which change
/// @param mistake which mistake it tests
/// @param shoes the two pairs, where they are named
/// @param made today
/// @param firstDay first day
/// @param seed of the draw
/// @param runsPerWeek how often the runner runs
/// @param noise of the runner
/// @param pairs how many pairs, where the runner says
/// @param blockDays how long a block is, where the runner says
public record PlanRequest(
        Trial trial,
        Mistake mistake,
        Optional<ShoePair> shoes,
        LocalDate made,
        LocalDate firstDay,
        long seed,
        double runsPerWeek,
        Noise noise,
        OptionalInt pairs,
        OptionalInt blockDays) {
    private static final double THOUSAND = 1_000;

    /// Rejects sizes that no schedule has.
    public PlanRequest {
        if (!(runsPerWeek > 0 && runsPerWeek <= 14)) {
            throw new IllegalArgumentException(
                    "runs a week must be above 0 and at most 14, was " + runsPerWeek);
        }
    }

    /// {@return fewest pairs that may be asked for; 0 where the scheme has no pairs}
    public static int fewestPairs(Scheme scheme) {
        return switch (scheme) {
            case PER_RUN -> (int) ExperimentConstants.RUN_PAIRS.amount();
            case BLOCKS -> (int) ExperimentConstants.BLOCK_PAIRS.amount();
            case RANDOM_START -> 0;
        };
    }

    /// {@return most pairs that a plan asks for by itself}
    public static int mostPairs(Scheme scheme) {
        return switch (scheme) {
            case PER_RUN -> (int) ExperimentConstants.MOST_RUN_PAIRS.amount();
            case BLOCKS -> (int) ExperimentConstants.MOST_BLOCK_PAIRS.amount();
            case RANDOM_START -> 0;
        };
    }

    /// {@return shortest and longest block}
    public static List<Integer> blockLengths() {
        return List.of(
                (int) ExperimentConstants.BLOCK_DAYS.amount(),
                (int) ExperimentConstants.LONGEST_BLOCK.amount());
    }

    /// Hears how many sizes of a plan were simulated; a plan takes seconds.
    @FunctionalInterface
    public interface Listener {
        /// One more size was simulated. Whoever throws from here ends the making.
        ///
        /// @param tried sizes that were simulated
        /// @param most sizes that may have to be
        void simulated(int tried, int most);
    }

    /// Draws the plan: with as few pairs as show the relief that counts even where some runs are done otherwise and
    /// some of the relief is carried over, else with the most.
    public ExperimentPlan plan() {
        return plan((_, _) -> {});
    }

    /// Draws the plan, as [#plan()] does.
    ///
    /// @param listener hears how far it is
    public ExperimentPlan plan(Listener listener) {
        double perWeek = Math.round(runsPerWeek * THOUSAND) / THOUSAND;
        Schedule chosen = template(0);
        Optional<Power> cautious = Optional.empty();
        List<Schedule> templates = templates();
        for (Schedule template : templates) {
            listener.simulated(templates.indexOf(template), templates.size());
            chosen = template;
            if (trial.scheme() != Scheme.RANDOM_START) {
                Power amiss = Power.amiss(template, noise, perWeek, seed);
                cautious = Optional.of(amiss);
                if (shows(amiss)) {
                    break;
                }
            }
        }
        Schedule size = chosen;
        List<Power> range =
                noise.isAssumed()
                        ? Noise.assumedRange().stream()
                                .map(one -> Power.of(size, one, perWeek, seed))
                                .toList()
                        : List.of();
        return new ExperimentPlan(
                trial,
                mistake,
                shoes,
                made,
                firstDay,
                seed,
                size.redrawn(new SplittableRandom(seed)),
                perWeek,
                noise,
                Power.of(size, noise, perWeek, seed),
                cautious,
                trial.scheme() == Scheme.RANDOM_START
                        ? Optional.of(EarlierDays.usual())
                        : Optional.empty(),
                range);
    }

    private static boolean shows(Power power) {
        return power.smallestRelief().orElse(Double.POSITIVE_INFINITY)
                <= ExperimentConstants.TARGET_RELIEF.amount();
    }

    private List<Schedule> templates() {
        if (trial.scheme() == Scheme.RANDOM_START) {
            return List.of(template(0));
        }
        if (pairs.isPresent()) {
            return List.of(template(pairs.getAsInt()));
        }
        List<Schedule> templates = new ArrayList<>();
        int most = mostPairs(trial.scheme());
        for (int n = fewestPairs(trial.scheme()); n <= most; n++) {
            templates.add(template(n));
        }
        return templates;
    }

    private Schedule template(int wanted) {
        return switch (trial.scheme()) {
            case PER_RUN -> Schedule.runs(Math.max(1, wanted));
            case BLOCKS ->
                    Schedule.blocks(
                            Math.max(1, wanted),
                            blockDays.orElse((int) ExperimentConstants.BLOCK_DAYS.amount()),
                            (int) ExperimentConstants.WASHOUT_DAYS.amount());
            case RANDOM_START -> {
                int baseline = (int) ExperimentConstants.BASELINE_DAYS.amount();
                yield new Schedule.RandomStart(
                        baseline,
                        (int) ExperimentConstants.START_WINDOW_DAYS.amount(),
                        baseline,
                        (int) ExperimentConstants.FOLLOW_DAYS.amount());
            }
        };
    }
}
