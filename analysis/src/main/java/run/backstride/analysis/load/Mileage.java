package run.backstride.analysis.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;

/// Kilometres on each pair, run by run.
final class Mileage {
    private final Shoes shoes;
    private final LocalDate logBegins;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /// @param shoes that find the shoe of a run
    /// @param logBegins day of the first run
    Mileage(Shoes shoes, LocalDate logBegins) {
        this.shoes = shoes;
        this.logBegins = logBegins;
    }

    /// Adds the next run.
    ///
    /// @param shoe of the run; not empty
    /// @return kilometres on the shoe before this run; missing where its past is unknown
    OptionalDouble add(String shoe, RunMeasures run) {
        Count count = counts.computeIfAbsent(shoe, _ -> new Count());
        Optional<Diary.Shoe> listed = shoes.listed(shoe);
        OptionalDouble before =
                listed.filter(this::pastKnown).isPresent() && !count.distanceUnknown
                        ? OptionalDouble.of(listed.get().startKm().orElse(0) + count.km)
                        : OptionalDouble.empty();
        count.add(run);
        return before;
    }

    /// {@return each pair that ran or is owned, by name as listed, then as met}
    List<ShoeMileage> all() {
        List<ShoeMileage> all = new ArrayList<>();
        for (Diary.Shoe shoe : shoes.all()) {
            Count count = counts.getOrDefault(shoe.name(), new Count());
            boolean nothing = count.runs == 0 && shoe.startKm().isEmpty() && shoe.start().isEmpty();
            all.add(
                    count.mileage(
                            shoe.name(),
                            nothing
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(shoe.startKm().orElse(0) + count.km),
                            shoe.retired().isPresent()));
        }
        counts.forEach((name, count) -> {
            if (shoes.listed(name).isEmpty()) {
                all.add(count.mileage(name, OptionalDouble.of(count.km), false));
            }
        });
        return all;
    }

    /// {@return the number of pairs that ran on or after `day`}
    long ranSince(LocalDate day) {
        return counts.values().stream()
                .filter(c -> c.last.filter(last -> !last.isBefore(day)).isPresent())
                .count();
    }

    /// Whether nothing was run in the shoe that neither the log nor its start kilometres hold.
    private boolean pastKnown(Diary.Shoe shoe) {
        if (shoe.start().isEmpty()) {
            return shoe.startKm().isPresent();
        }
        long tolerance = (long) LoadConstants.LOG_TOLERANCE.amount();
        return !shoe.start().get().isBefore(logBegins.minusDays(tolerance));
    }

    private static final class Count {
        private double km;
        private int runs;
        private boolean distanceUnknown;
        private Optional<LocalDate> first = Optional.empty();
        private Optional<LocalDate> last = Optional.empty();

        void add(RunMeasures run) {
            km += run.distanceKm().orElse(0);
            distanceUnknown |= run.distanceKm().isEmpty();
            runs++;
            first = first.isPresent() ? first : Optional.of(run.date());
            last = Optional.of(run.date());
        }

        ShoeMileage mileage(String name, OptionalDouble kilometers, boolean retired) {
            return new ShoeMileage(name, kilometers, runs, first, last, retired);
        }
    }
}
