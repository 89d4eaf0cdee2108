package run.backstride.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import run.backstride.core.diary.Diary.PainDay;

/// Adds up one week.
final class WeekSum {
    private final Set<LocalDate> painDays = new HashSet<>();
    private int runs;
    private int withoutDistance;
    private OptionalDouble kilometers = OptionalDouble.empty();
    private OptionalDouble minutes = OptionalDouble.empty();
    private OptionalDouble worst = OptionalDouble.empty();

    void add(Cells run) {
        runs++;
        OptionalDouble distance = run.number("distance_km");
        withoutDistance += distance.isPresent() ? 0 : 1;
        kilometers = sum(kilometers, distance);
        minutes = sum(minutes, run.number("minutes"));
    }

    void add(PainDay day) {
        OptionalDouble pain =
                Stream.of(day.morning(), day.during(), day.after())
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .max();
        if (pain.isPresent()) {
            painDays.add(day.date());
            worst = worst.isEmpty() || pain.getAsDouble() > worst.getAsDouble() ? pain : worst;
        }
    }

    WeekTotals of(LocalDate monday) {
        return new WeekTotals(
                monday, runs, kilometers, minutes, withoutDistance, painDays.size(), worst);
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return OptionalDouble.of(one.getAsDouble() + other.getAsDouble());
    }
}
