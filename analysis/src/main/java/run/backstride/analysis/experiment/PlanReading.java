package run.backstride.analysis.experiment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import run.backstride.core.Mistake;

/// Reads a locked plan, and sees whether it was changed since.
public sealed interface PlanReading {

    /// As it was locked.
    ///
    /// @param plan what it says
    record Locked(ExperimentPlan plan) implements PlanReading {}

    /// Changed, or no plan.
    ///
    /// @param reason what does not fit, in words
    record Refused(String reason) implements PlanReading {}

    /// {@return what a file's text is}
    static PlanReading of(String text) {
        String plain = text.replace("\r\n", "\n");
        int at = plain.lastIndexOf("\n" + PlanText.HASH);
        if (!plain.startsWith(PlanText.FIRST_LINE + "\n") || at < 0) {
            return new Refused(
                    "it lacks its first line (\"%s\") or its last (\"%s...\")"
                            .formatted(PlanText.FIRST_LINE, PlanText.HASH));
        }
        String body = plain.substring(0, at + 1);
        String written = plain.substring(at + 1 + PlanText.HASH.length()).strip();
        String hash = ExperimentPlan.sha256(body);
        if (!hash.equals(written)) {
            return new Refused(
                    "it was changed after it was locked: its text gives the hash %s, its last line says %s"
                            .formatted(
                                    hash.substring(0, PlanText.SHORT_HASH),
                                    written.substring(
                                            0, Math.min(PlanText.SHORT_HASH, written.length()))));
        }
        try {
            ExperimentPlan plan = new Lines(body).plan();
            Schedule drawn = plan.schedule().redrawn(new SplittableRandom(plan.seed()));
            return drawn.equals(plan.schedule())
                    ? new Locked(plan)
                    : new Refused("its schedule is not the one that its seed draws");
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Refused("its hash fits, but a line of it does not: " + e.getMessage());
        }
    }

    /// The lines by name.
    ///
    /// @param values of each name, in order
    record Lines(Map<String, List<String>> values) {
        Lines(String body) {
            this(byName(body));
        }

        private static Map<String, List<String>> byName(String body) {
            Map<String, List<String>> values = new HashMap<>();
            body.lines()
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        String name = blank < 0 ? line : line.substring(0, blank);
                        values.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(line.substring(Math.min(line.length(), blank + 1)));
                    });
            return values;
        }

        ExperimentPlan plan() {
            Optional<ShoePair> shoes =
                    values.containsKey("shoe-usual")
                            ? Optional.of(new ShoePair(one("shoe-usual"), one("shoe-change")))
                            : Optional.empty();
            return new ExperimentPlan(
                    Trial.ofId(one("trial")).orElseThrow(() -> unknown("trial", one("trial"))),
                    Arrays.stream(Mistake.values())
                            .filter(mistake -> mistake.id().equals(one("mistake")))
                            .findFirst()
                            .orElseThrow(() -> unknown("mistake", one("mistake"))),
                    shoes,
                    LocalDate.parse(one("made")),
                    LocalDate.parse(one("first-day")),
                    Long.parseLong(one("seed")),
                    schedule(List.of(one("schedule").split(" ", -1))),
                    Double.parseDouble(one("runs-per-week")),
                    noise(pairs(one("noise"))),
                    power(pairs(one("power"))),
                    values.containsKey("power-if-amiss")
                            ? Optional.of(power(pairs(one("power-if-amiss"))))
                            : Optional.empty(),
                    values.containsKey("earlier-days")
                            ? Optional.of(earlier(pairs(one("earlier-days"))))
                            : Optional.empty(),
                    values.getOrDefault("power-if-otherwise", List.of()).stream()
                            .map(line -> power(pairs(line)))
                            .toList());
        }

        private String one(String name) {
            List<String> found = values.getOrDefault(name, List.of());
            if (found.size() != 1) {
                throw new IllegalArgumentException(
                        "\"%s\" must stand there once, stands %d times"
                                .formatted(name, found.size()));
            }
            return found.getFirst();
        }

        private static Map<String, String> pairs(String text) {
            String[] words = text.split(" ", -1);
            Map<String, String> pairs = new HashMap<>();
            for (int i = 0; i + 1 < words.length; i += 2) {
                pairs.put(words[i], words[i + 1]);
            }
            return pairs;
        }

        private static double number(Map<String, String> pairs, String name) {
            return Double.parseDouble(pairs.getOrDefault(name, "missing"));
        }

        private static Noise noise(Map<String, String> pairs) {
            return new Noise(
                    number(pairs, "level"),
                    number(pairs, "deviation"),
                    number(pairs, "correlation"),
                    number(pairs, "zeros"),
                    number(pairs, "scored"),
                    (int) number(pairs, "runs"),
                    (int) number(pairs, "runs"));
        }

        private static Power power(Map<String, String> pairs) {
            boolean none = "none".equals(pairs.get("smallest-relief-nrs"));
            return new Power(
                    none
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(number(pairs, "smallest-relief-nrs")),
                    number(pairs, "stop-chance"),
                    (int) number(pairs, "simulations"));
        }

        private static EarlierDays earlier(Map<String, String> pairs) {
            return new EarlierDays((int) number(pairs, "days"), (int) number(pairs, "gap"));
        }

        private static Schedule schedule(List<String> words) {
            return switch (words.getFirst()) {
                case "per-run" -> new Schedule.PerRun(arms(words.subList(1, words.size())));
                case "blocks" ->
                        new Schedule.Blocks(
                                arms(words.subList(3, words.size())),
                                Integer.parseInt(words.get(1)),
                                Integer.parseInt(words.get(2)));
                case "random-start" ->
                        new Schedule.RandomStart(
                                Integer.parseInt(words.get(1)),
                                Integer.parseInt(words.get(2)),
                                Integer.parseInt(words.get(3)),
                                Integer.parseInt(words.get(4)));
                default -> throw unknown("schedule", words.getFirst());
            };
        }

        private static List<Arm> arms(List<String> words) {
            return words.stream()
                    .map(word ->
                            Arrays.stream(Arm.values())
                                    .filter(arm -> arm.id().equals(word))
                                    .findFirst()
                                    .orElseThrow(() -> unknown("arm", word)))
                    .toList();
        }

        private static IllegalArgumentException unknown(String what, String was) {
            return new IllegalArgumentException("%s \"%s\" is none".formatted(what, was));
        }
    }
}
