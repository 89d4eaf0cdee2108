package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.load.WeekLoad;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;

/// The load of the last four weeks, as figures.
final class RecentLoad {
    private static final String COUNT_OF = "runs in four weeks";
    private final Case facts;
    private final List<RunLoad> runs;

    RecentLoad(Case facts) {
        this.facts = facts;
        runs = facts.recentLoads();
    }

    /// The largest spike, and how many there were. Needs runs from before the window: a first month has no
    /// month before it.
    List<Signal> spikes() {
        List<Double> ratios = ratios();
        if (ratios.size() < AssessConstants.FEWEST_RUNS.amount() || !reachesBack()) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        signals.add(
                Figures.plain(
                                "largest-distance-spike",
                                "Longest run against the longest of the 30 days before it",
                                Quantity.of(largest(), Unit.RATIO),
                                ratios.size(),
                                COUNT_OF,
                                "watch")
                        .against(StretchingAndRecoveryThresholds.BIG_SPIKE));
        signals.add(
                Figures.plain(
                                "spiking-runs",
                                "Runs over 10 % longer than any of the 30 days before",
                                Quantity.of((double) spiking(), Unit.COUNT),
                                ratios.size(),
                                COUNT_OF,
                                "watch")
                        .against(StretchingAndRecoveryThresholds.SPIKING_RUNS));
        return signals;
    }

    /// By the published band of the largest spike. A single small one says nothing either way.
    Weight spikeWeight() {
        if (spiking() == 0) {
            return Weight.ofRatio(WeightConstants.SPIKE_SMALL);
        }
        Quantity largest = Quantity.of(largest(), Unit.RATIO);
        if (StretchingAndRecoveryThresholds.HUGE_SPIKE.isCrossedBy(largest)) {
            return Weight.ofRatio(WeightConstants.SPIKE_LARGE);
        }
        if (StretchingAndRecoveryThresholds.BIG_SPIKE.isCrossedBy(largest)) {
            return Weight.ofRatio(WeightConstants.SPIKE_MODERATE);
        }
        return spiking() == 1 ? Weight.NONE : Weight.ofRatio(WeightConstants.SPIKE_SMALL);
    }

    /// Hard runs that came too soon after the last one. Needs to know of most runs whether they were hard.
    List<Signal> hardDays() {
        List<RunLoad> judged = runs.stream().filter(run -> run.hard().isPresent()).toList();
        if (judged.size() < AssessConstants.FEWEST_RUNS.amount()) {
            return List.of();
        }
        List<Double> gaps =
                judged.stream()
                        .filter(run -> run.hard().orElse(false))
                        .flatMapToDouble(run -> run.hoursSinceHard().stream())
                        .boxed()
                        .toList();
        long close =
                gaps.stream()
                        .filter(hours ->
                                StretchingAndRecoveryThresholds.REST.isCrossedBy(
                                        Quantity.of(hours, Unit.HOURS)))
                        .count();
        return List.of(
                Figures.plain(
                                "hard-runs-too-close",
                                "Hard runs within 48 h of the hard run before",
                                Quantity.of((double) close, Unit.COUNT),
                                judged.size(),
                                COUNT_OF,
                                "watch or entered effort")
                        .against(StretchingAndRecoveryThresholds.CLOSE_RUNS));
    }

    /// The median monotony of the four separate weeks up to the day.
    List<Signal> monotony() {
        List<Double> weeks = new ArrayList<>();
        long days = whole(AssessConstants.WEEK);
        for (LocalDate last = facts.asOf();
                facts.isWithin(AssessConstants.RECENT, last);
                last = last.minusDays(days)) {
            LocalDate day = last;
            facts.load().weeks().stream()
                    .filter(week -> week.lastDay().equals(day))
                    .map(WeekLoad::monotony)
                    .flatMapToDouble(monotony -> monotony.stream())
                    .forEach(weeks::add);
        }
        if (weeks.size() < 2) {
            return List.of();
        }
        Sample sample = Sample.of(weeks);
        return List.of(
                Figures.plain(
                                "monotony",
                                "Monotony of the load (mean over standard deviation of the days of a week)",
                                Quantity.of(sample.median(), Unit.RATIO),
                                sample.size(),
                                "weeks",
                                "watch")
                        .against(StretchingAndRecoveryThresholds.MONOTONY));
    }

    private boolean reachesBack() {
        LocalDate first = facts.firstDayOf(AssessConstants.RECENT);
        return facts.load().runs().stream().anyMatch(run -> run.date().isBefore(first));
    }

    private List<Double> ratios() {
        return runs.stream()
                .flatMapToDouble(run -> run.spikeRatio().stream())
                .map(AssessConstants::withoutDust)
                .boxed()
                .toList();
    }

    private double largest() {
        return ratios().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private long spiking() {
        return ratios().stream()
                .filter(ratio ->
                        StretchingAndRecoveryThresholds.SPIKE.isCrossedBy(
                                Quantity.of(ratio, Unit.RATIO)))
                .count();
    }

    private static long whole(Constant constant) {
        return Math.round(constant.amount());
    }
}
