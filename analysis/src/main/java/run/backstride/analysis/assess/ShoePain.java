package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import run.backstride.analysis.load.RunLoad;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// Pain after runs in one pair against another: a description. Days were not drawn by lot, so it proves
/// nothing; an experiment would.
final class ShoePain {

    private ShoePain() {}

    /// {@return the pair with more pain against the pair with less, where two pairs have enough run days}
    static List<Signal> between(Case facts) {
        Map<String, List<Double>> scores = new TreeMap<>();
        NavigableMap<LocalDate, Double> worst = facts.pain().worst();
        NavigableMap<LocalDate, Double> mornings = facts.pain().mornings();
        shoeOfDay(facts)
                .forEach((day, shoe) ->
                        painOf(day, worst, mornings)
                                .ifPresent(score ->
                                        scores.computeIfAbsent(shoe, _ -> new ArrayList<>())
                                                .add(score)));
        List<Map.Entry<String, List<Double>>> pairs =
                scores.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().size()
                                        >= AssessConstants.FEWEST_RUNS_A_SHOE.amount())
                        .sorted((one, other) -> Double.compare(mean(other), mean(one)))
                        .toList();
        return pairs.size() < 2
                ? List.of()
                : List.of(difference(pairs.getFirst(), pairs.getLast()));
    }

    private static double mean(Map.Entry<String, List<Double>> pair) {
        return Sample.of(pair.getValue()).mean();
    }

    private static Signal difference(
            Map.Entry<String, List<Double>> more, Map.Entry<String, List<Double>> less) {
        return Figures.plain(
                "pain-difference-between-shoes",
                "Pain of run days in %s (%d) minus in %s (%d)"
                        .formatted(
                                more.getKey(),
                                more.getValue().size(),
                                less.getKey(),
                                less.getValue().size()),
                Quantity.of(mean(more) - mean(less), Unit.NRS_POINTS),
                more.getValue().size() + less.getValue().size(),
                "run days",
                "shoe log and pain diary");
    }

    /// Days on which one pair ran, and only that.
    private static Map<LocalDate, String> shoeOfDay(Case facts) {
        Map<LocalDate, List<String>> shoes = new TreeMap<>();
        for (RunLoad run : facts.load().runs()) {
            shoes.computeIfAbsent(run.date(), _ -> new ArrayList<>()).add(run.shoe());
        }
        Map<LocalDate, String> single = new TreeMap<>();
        shoes.forEach((day, names) -> {
            if (isOne(names)) {
                single.put(day, names.getFirst());
            }
        });
        return single;
    }

    private static boolean isOne(Collection<String> names) {
        return names.stream().distinct().count() == 1 && names.stream().noneMatch(String::isBlank);
    }

    /// The worst of the day and of the next morning.
    private static OptionalDouble painOf(
            LocalDate day,
            NavigableMap<LocalDate, Double> worst,
            NavigableMap<LocalDate, Double> mornings) {
        return DoubleStream.concat(at(worst, day), at(mornings, day.plusDays(1))).max();
    }

    private static DoubleStream at(NavigableMap<LocalDate, Double> scores, LocalDate day) {
        Double score = scores.get(day);
        return score == null ? DoubleStream.empty() : DoubleStream.of(score);
    }
}
