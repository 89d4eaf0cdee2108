package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The locked file as text: one `name value` a line, the same on every machine.
final class PlanText {
    static final String FIRST_LINE = "backstride-experiment 1";
    static final String HASH = "sha256 ";
    static final int SHORT_HASH = 8;

    private PlanText() {}

    /// {@return all lines but that of the hash}
    static String body(ExperimentPlan plan) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
        lines.add("trial " + plan.trial().id());
        lines.add("mistake " + plan.mistake().id());
        plan.shoes()
                .ifPresent(pair -> {
                    lines.add("shoe-usual " + pair.usual());
                    lines.add("shoe-change " + pair.change());
                });
        lines.add("usual " + plan.instruction(Arm.USUAL));
        lines.add("change " + plan.instruction(Arm.CHANGE));
        plan.trial()
                .correction()
                .ifPresent(correction -> {
                    lines.add("correction " + correction.title());
                    lines.add("dose " + correction.dose());
                    lines.add("stop-rule-of-the-change " + correction.stopRule());
                });
        lines.add("made " + plan.made());
        lines.add("first-day " + plan.firstDay());
        lines.add("seed " + plan.seed());
        lines.add("schedule " + schedule(plan.schedule()));
        lines.add("runs-per-week " + figure(plan.runsPerWeek()));
        lines.add("noise " + noise(plan.noise()));
        lines.add("power " + power(plan.power()));
        plan.amiss().ifPresent(amiss -> lines.add("power-if-amiss " + power(amiss)));
        plan.earlier()
                .ifPresent(earlier ->
                        lines.add(
                                "earlier-days days %d gap %d"
                                        .formatted(earlier.days(), earlier.gap())));
        plan.range().forEach(one -> lines.add("power-if-otherwise " + power(one)));
        lines.add("outcome " + PlanWords.OUTCOME);
        lines.add("analysis " + PlanWords.analysis(plan));
        PlanWords.STOP_RULES.forEach(rule -> lines.add("stop " + rule));
        return String.join("\n", lines) + "\n";
    }

    /// {@return the schedule as text}
    static String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.PerRun(var arms) -> "per-run " + ids(arms);
            case Schedule.Blocks(var arms, var length, var washout) ->
                    "blocks %d %d %s".formatted(length, washout, ids(arms));
            case Schedule.RandomStart(var baseline, var window, var start, var follow) ->
                    "random-start %d %d %d %d".formatted(baseline, window, start, follow);
        };
    }

    private static String noise(Noise noise) {
        return "level %s deviation %s correlation %s zeros %s scored %s runs %d"
                .formatted(
                        figure(noise.level()),
                        figure(noise.deviation()),
                        figure(noise.correlation()),
                        figure(noise.zeros()),
                        figure(noise.scored()),
                        noise.runs());
    }

    private static String power(Power power) {
        OptionalDouble smallest = power.smallestRelief();
        return "smallest-relief-nrs %s stop-chance %s simulations %d"
                .formatted(
                        smallest.isPresent() ? figure(smallest.getAsDouble()) : "none",
                        figure(power.stopChance()),
                        power.simulations());
    }

    private static String ids(List<Arm> arms) {
        return arms.stream().map(Arm::id).collect(Collectors.joining(" "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
