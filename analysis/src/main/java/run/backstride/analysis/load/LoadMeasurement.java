package run.backstride.analysis.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.analysis.HistoryConstants;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.running.RunMeasures;

/// Measures the load of a history (evidence sections 5a, 5b; the choices are in ADR 0404).
///
/// Each run is told by what came before it, so that a figure was known before the pain that it may explain;
/// only the runner's own quantiles, for a run without effort, look at the whole history.
public final class LoadMeasurement {
    private final LocalDate asOf;
    private final List<RunMeasures> counted;
    private final LoadBasis basis;
    private final HardRuns hardRuns;

    private LoadMeasurement(LocalDate asOf, List<RunMeasures> counted, LoadBasis basis) {
        this.asOf = asOf;
        this.counted = counted;
        this.basis = basis;
        this.hardRuns = new HardRuns(counted);
    }

    /// {@return the load of each run, of each week up to `asOf`, and the kilometres on each shoe}
    ///
    /// @param history runs ascending in time
    /// @param asOf last day that counts: later runs, and runs that can't be, have no load
    public static LoadHistory measure(RunnerHistory history, LocalDate asOf) {
        List<RunMeasures> counted =
                history.runs().stream().filter(run -> HistoryConstants.counts(run, asOf)).toList();
        LoadBasis basis = LoadBasis.of(counted, history.diary());
        Shoes shoes = new Shoes(history.diary(), counted.stream().map(ShodRun::of).toList());
        LocalDate begins = counted.isEmpty() ? asOf : counted.getFirst().date();
        Mileage mileage = new Mileage(shoes, begins);
        List<RunLoad> runs =
                new LoadMeasurement(asOf, counted, basis).runs(history.runs(), shoes, mileage);
        LocalDate rotationFrom = asOf.minusDays((long) LoadConstants.ROTATION_DAYS.amount() - 1);
        long pairs = mileage.ranSince(rotationFrom);
        return new LoadHistory(
                runs,
                counted.isEmpty() ? List.of() : new LoadDays(counted, basis, asOf).weeks(),
                mileage.all(),
                basis.name(),
                basis.reason(),
                pairs == 0 ? OptionalInt.empty() : OptionalInt.of((int) pairs),
                shoes.diagnostics());
    }

    private List<RunLoad> runs(List<RunMeasures> all, Shoes shoes, Mileage mileage) {
        List<RunLoad> loads = new ArrayList<>();
        Optional<Instant> lastHardEnd = Optional.empty();
        int next = 0;
        for (RunMeasures run : all) {
            if (!HistoryConstants.counts(run, asOf)) {
                loads.add(uncounted(run));
                continue;
            }
            Optional<Boolean> hard = hardRuns.isHard(run);
            String shoe = shoes.of(ShodRun.of(run));
            loads.add(
                    new RunLoad(
                            run.start(),
                            run.date(),
                            basis.load().apply(run),
                            basis.name(),
                            spike(next),
                            hard,
                            hours(lastHardEnd, run.start()),
                            shoe,
                            shoe.isEmpty() ? OptionalDouble.empty() : mileage.add(shoe, run)));
            if (hard.orElse(false)) {
                lastHardEnd = Optional.of(end(run));
            }
            next++;
        }
        return loads;
    }

    private RunLoad uncounted(RunMeasures run) {
        return new RunLoad(
                run.start(),
                run.date(),
                OptionalDouble.empty(),
                basis.name(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                OptionalDouble.empty());
    }

    private OptionalDouble spike(int index) {
        RunMeasures run = counted.get(index);
        LocalDate begins = counted.getFirst().date();
        LocalDate from = run.date().minusDays((long) LoadConstants.SPIKE_DAYS.amount());
        boolean logTooYoung =
                begins.isAfter(run.date().minusDays((long) LoadConstants.SPIKE_LOOK_BACK.amount()));
        if (run.distanceKm().isEmpty() || logTooYoung) {
            return OptionalDouble.empty();
        }
        double longest = 0;
        for (int i = index - 1; i >= 0 && !counted.get(i).date().isBefore(from); i--) {
            longest = Math.max(longest, counted.get(i).distanceKm().orElse(0));
        }
        return longest > 0
                ? OptionalDouble.of(run.distanceKm().getAsDouble() / longest)
                : OptionalDouble.empty();
    }

    private static OptionalDouble hours(Optional<Instant> from, Instant to) {
        return from.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(0, Duration.between(from.get(), to).toSeconds() / 3600.0));
    }

    private static Instant end(RunMeasures run) {
        return run.start().plusSeconds(Math.round(60 * run.minutes().orElse(0)));
    }
}
