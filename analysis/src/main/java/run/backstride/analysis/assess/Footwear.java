package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.REQUIRED;
import static run.backstride.analysis.assess.Channel.Role.SHOWS_WITHOUT_BLAME;
import static run.backstride.analysis.assess.Channel.Role.SUPPORTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Shoe;

/// Footwear: how far each pair has run, how many pairs are used, whether a new one came before the pain.
final class Footwear implements MistakeRule {
    private static final Channel DISTANCE =
            new Channel(
                    "kilometres on each pair",
                    "List your shoes in shoes.csv with the day of first use and the kilometres they had then, and which pair ran which run in shoe_use.csv; or name the gear in Strava or Garmin.",
                    SHOWS_WITHOUT_BLAME,
                    PriorConstants.SHOES,
                    Weight.ofRatio(WeightConstants.SHOE_KM));
    private static final Channel KNOWN =
            new Channel(
                    "which pair ran each run of the last four weeks",
                    "Fill shoe_use.csv, or name the gear in Strava or Garmin.",
                    REQUIRED,
                    PriorConstants.SHOES,
                    Weight.NONE);
    private static final Channel PAIRS =
            new Channel(
                    "number of pairs in use",
                    "Fill shoe_use.csv for each run.",
                    SUPPORTS,
                    PriorConstants.SHOES,
                    Weight.ofRatio(WeightConstants.ONE_PAIR));
    private static final Channel NEW_PAIR =
            new Channel(
                    "whether a new pair came before the pain",
                    "Give each pair's day of first use in shoes.csv, and keep the pain diary on days without pain too.",
                    SUPPORTS,
                    PriorConstants.SHOES,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel PAIN_BY_SHOE =
            new Channel(
                    "pain after runs in each of two pairs",
                    "Alternate two pairs for at least six runs each and write down the pain of each run day and the next morning.",
                    DESCRIBES,
                    PriorConstants.SHOES,
                    Weight.NONE);

    private static final Map<String, Prescription> ANSWERS =
            Map.of(
                    DISTANCE.what(),
                    FootwearDoses.RETIRE,
                    PAIRS.what(),
                    FootwearDoses.SECOND_PAIR,
                    NEW_PAIR.what(),
                    FootwearDoses.SECOND_PAIR);

    @Override
    public Mistake mistake() {
        return Mistake.FOOTWEAR;
    }

    @Override
    public Judgement judge(Case facts) {
        List<Observation> observations =
                List.of(
                        DISTANCE.seen(distance(facts)),
                        KNOWN.seen(known(facts)),
                        PAIRS.seen(pairs(facts)),
                        NEW_PAIR.seen(newPair(facts)),
                        PAIN_BY_SHOE.seen(ShoePain.between(facts)));
        return new Judgement(
                observations,
                atOnset(facts),
                FootwearStatements.AGAINST,
                Judgement.fitting(observations, ANSWERS, FootwearDoses.ALL));
    }

    /// Pairs that ran in the last four weeks and are not put away.
    private static List<Signal> distance(Case facts) {
        Map<String, Long> used =
                facts.recentLoads().stream()
                        .map(RunLoad::shoe)
                        .filter(shoe -> !shoe.isBlank())
                        .collect(
                                Collectors.groupingBy(
                                        shoe -> shoe, TreeMap::new, Collectors.counting()));
        List<Signal> signals = new ArrayList<>();
        for (ShoeMileage shoe : facts.load().shoes()) {
            if (used.containsKey(shoe.shoe()) && !shoe.retired() && shoe.km().isPresent()) {
                signals.add(
                        Figures.plain(
                                        "shoe-km",
                                        "Distance on " + shoe.shoe(),
                                        Quantity.of(shoe.km().getAsDouble(), Unit.KILOMETERS),
                                        shoe.runs(),
                                        "logged runs",
                                        "shoe log")
                                .against(FootwearThresholds.WORN));
            }
        }
        return signals;
    }

    /// Present only where enough is known.
    private static List<Signal> known(Case facts) {
        List<RunLoad> runs = facts.recentLoads();
        if (runs.isEmpty()) {
            return List.of();
        }
        long known = runs.stream().filter(run -> !run.shoe().isBlank()).count();
        Signal share =
                Figures.plain(
                                "runs-with-known-shoe",
                                "Runs with a known shoe",
                                Quantity.of(
                                        known * WeightConstants.HUNDRED.amount() / runs.size(),
                                        Unit.PERCENT),
                                runs.size(),
                                "runs in four weeks",
                                "shoe log")
                        .against(FootwearThresholds.KNOWN_SHOE);
        return share.crossed() ? List.of() : List.of(share);
    }

    private static List<Signal> pairs(Case facts) {
        if (known(facts).isEmpty()) {
            return List.of();
        }
        List<String> shoes =
                facts.recentLoads().stream()
                        .map(RunLoad::shoe)
                        .filter(shoe -> !shoe.isBlank())
                        .toList();
        if (shoes.size() < AssessConstants.FEWEST_RUNS.amount()) {
            return List.of();
        }
        return List.of(
                Figures.plain(
                                "pairs-in-rotation",
                                "Pairs in use",
                                Quantity.of((double) shoes.stream().distinct().count(), Unit.COUNT),
                                shoes.size(),
                                "runs in four weeks",
                                "shoe log")
                        .against(FootwearThresholds.PAIRS));
    }

    private static List<Signal> newPair(Case facts) {
        Optional<LocalDate> onset = facts.pain().onset();
        if (onset.isEmpty()) {
            return List.of();
        }
        LocalDate began = onset.get();
        Optional<Shoe> newest =
                facts.diary().shoes().stream()
                        .filter(shoe -> shoe.start().filter(day -> !day.isAfter(began)).isPresent())
                        .max(Comparator.comparing(shoe -> shoe.start().orElse(LocalDate.MIN)));
        return newest
                .flatMap(shoe -> shoe.start().map(start -> sinceNew(shoe, start, began)))
                .stream()
                .toList();
    }

    private static Signal sinceNew(Shoe shoe, LocalDate start, LocalDate onset) {
        return Figures.plain(
                        "days-from-new-shoe-to-onset",
                        "Days from the first use of %s to the onset of pain on %s"
                                .formatted(shoe.name(), onset),
                        Days.between(start, onset),
                        1,
                        "onset of pain",
                        "shoe log and pain diary")
                .against(FootwearThresholds.NEW_BEFORE_ONSET);
    }

    /// What the pair of that day had run when the pain began, and which pairs are in the range of review.
    private static List<Statement> atOnset(Case facts) {
        List<Statement> statements = new ArrayList<>();
        facts.pain()
                .onset()
                .flatMap(onset -> lastWithShoe(facts, onset))
                .ifPresent(run ->
                        statements.add(
                                new Statement(
                                        "Measured by you: when the pain began, %s had run %s."
                                                .formatted(
                                                        run.shoe(),
                                                        Words.figure(
                                                                Quantity.of(
                                                                        run.shoeKm().orElse(0),
                                                                        Unit.KILOMETERS))),
                                        List.of(FootwearThresholds.WORN.source()),
                                        FootwearThresholds.WORN.grade())));
        distance(facts).stream()
                .filter(signal -> !signal.crossed())
                .map(signal -> signal.against(FootwearThresholds.REVIEW))
                .filter(Signal::crossed)
                .map(signal ->
                        new Statement(
                                "%s: %s (%d %s). %s"
                                        .formatted(
                                                signal.title(),
                                                Words.figure(signal.value()),
                                                signal.count(),
                                                signal.countOf(),
                                                FootwearThresholds.REVIEW.claim()),
                                List.of(FootwearThresholds.REVIEW.source()),
                                FootwearThresholds.REVIEW.grade()))
                .forEach(statements::add);
        return statements;
    }

    private static Optional<RunLoad> lastWithShoe(Case facts, LocalDate day) {
        return facts.load().runs().stream()
                .filter(run ->
                        !run.date().isAfter(day)
                                && !run.shoe().isBlank()
                                && run.shoeKm().isPresent())
                .reduce((_, later) -> later);
    }
}
