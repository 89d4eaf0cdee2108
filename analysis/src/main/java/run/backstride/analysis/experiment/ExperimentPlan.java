package run.backstride.analysis.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// The plan of an experiment, made before the data and locked by its hash (after SPENT 2019).
///
/// @param trial which change
/// @param firstDay first day
/// @param seed of the draw
/// @param schedule what the draw gave
/// @param runsPerWeek how often the runner means to run
/// @param smallestRelief smallest relief that it can show, NRS points
/// @param noise noise that this rests on
public record ExperimentPlan(
        Trial trial,
        LocalDate firstDay,
        long seed,
        Schedule schedule,
        double runsPerWeek,
        double smallestRelief,
        Noise noise) {

    /// Draws a plan in the size that the trial's scheme needs.
    public static ExperimentPlan draw(
            Trial trial, LocalDate firstDay, Noise noise, double runsPerWeek, long seed) {
        Schedule schedule = template(trial.scheme()).redrawn(new SplittableRandom(seed));
        return new ExperimentPlan(
                trial,
                firstDay,
                seed,
                schedule,
                runsPerWeek,
                Power.smallestRelief(schedule, noise, runsPerWeek, seed),
                noise);
    }

    private static Schedule template(Scheme scheme) {
        return switch (scheme) {
            case PER_RUN ->
                    new Schedule.PerRun(alternating((int) ExperimentConstants.RUN_PAIRS.amount()));
            case BLOCKS ->
                    new Schedule.Blocks(
                            alternating((int) ExperimentConstants.BLOCK_PAIRS.amount()),
                            (int) ExperimentConstants.BLOCK_DAYS.amount(),
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

    private static List<Arm> alternating(int pairs) {
        return java.util.stream.IntStream.range(0, 2 * pairs)
                .mapToObj(i -> i % 2 == 0 ? Arm.USUAL : Arm.CHANGE)
                .toList();
    }

    /// {@return the rules that end it early}
    public List<String> stopRules() {
        return List.of(
                "Pain above 5 of 10 on two days ends it.",
                "Any red flag of the screening questions ends it: see a clinician.");
    }

    /// {@return what is measured}
    public String outcome() {
        return "Worst pain of during the run, the rest of the day and the next morning, 0 to 10.";
    }

    /// {@return how it will be judged}
    public String analysis() {
        return "Randomisation test of mean pain as usual minus with the change, one-sided, level 0.05, over every"
                + " schedule the draw allowed; Bayesian estimate with carry-over, trend and correlated errors.";
    }

    /// {@return everything that must not change once it has begun, as text, the same on every machine}
    public String canonical() {
        return String.join(
                        "\n",
                        "backstride-experiment 1",
                        "trial " + trial.id(),
                        "usual " + trial.instruction(Arm.USUAL),
                        "change " + trial.instruction(Arm.CHANGE),
                        "first-day " + firstDay,
                        "seed " + seed,
                        "schedule " + words(),
                        "runs-per-week " + figure(runsPerWeek),
                        "smallest-relief-nrs " + figure(smallestRelief),
                        "noise-level-nrs " + figure(noise.level()),
                        "noise-deviation-nrs " + figure(noise.deviation()),
                        "noise-correlation " + figure(noise.correlation()),
                        "noise-runs " + noise.runs(),
                        "outcome " + outcome(),
                        "stop " + String.join(" ", stopRules()),
                        "analysis " + analysis())
                + "\n";
    }

    /// {@return the schedule as text}
    public String words() {
        return switch (schedule) {
            case Schedule.PerRun(var arms) -> "per-run " + ids(arms);
            case Schedule.Blocks(var arms, var length, var washout) ->
                    "blocks of %d days, %d washed out: %s".formatted(length, washout, ids(arms));
            case Schedule.RandomStart(var baseline, var window, var start, var follow) ->
                    "start on day %d of %d to %d, followed for %d days"
                            .formatted(start, baseline, baseline + window - 1, follow);
        };
    }

    private static String ids(List<Arm> arms) {
        return arms.stream().map(Arm::id).collect(Collectors.joining(" "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// {@return SHA-256 of [#canonical] in hexadecimal digits}
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
