package run.backstride.analysis.load;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import run.backstride.analysis.running.RunMeasures;

/// Load day by day, and what its weeks say: monotony and strain (Foster 1998), acute over chronic load as a
/// description, exponentially weighted means (Williams 2017).
final class LoadDays {
    private final LocalDate first;
    private final double[] load;
    private final double[] km;
    private final int[] runs;
    private final int[] unknown;

    /// @param plausible ascending in time, not empty, none after `asOf`
    LoadDays(List<RunMeasures> plausible, LoadBasis basis, LocalDate asOf) {
        first = plausible.stream().map(RunMeasures::date).min(LocalDate::compareTo).orElseThrow();
        int days = (int) ChronoUnit.DAYS.between(first, asOf) + 1;
        load = new double[days];
        km = new double[days];
        runs = new int[days];
        unknown = new int[days];
        for (RunMeasures run : plausible) {
            int day = (int) ChronoUnit.DAYS.between(first, run.date());
            OptionalDouble own = basis.load().apply(run);
            load[day] += own.orElse(0);
            unknown[day] += own.isEmpty() ? 1 : 0;
            km[day] += run.distanceKm().orElse(0);
            runs[day]++;
        }
    }

    /// {@return the seven days that end on each day from the first run on}
    List<WeekLoad> weeks() {
        int week = (int) LoadConstants.WEEK.amount();
        List<WeekLoad> weeks = new ArrayList<>();
        double acute = load[0];
        double chronic = load[0];
        for (int day = 0; day < load.length; day++) {
            if (day > 0) {
                acute = weighted(acute, load[day], LoadConstants.ACUTE_EWMA.amount());
                chronic = weighted(chronic, load[day], LoadConstants.CHRONIC_EWMA.amount());
            }
            int from = Math.max(0, day - week + 1);
            double weekLoad = sum(load, from, day);
            OptionalDouble monotony = monotony(day - week + 1, day);
            weeks.add(
                    new WeekLoad(
                            first.plusDays(day),
                            weekLoad,
                            sum(km, from, day),
                            sum(runs, from, day),
                            monotony,
                            monotony.isPresent()
                                    ? OptionalDouble.of(weekLoad * monotony.getAsDouble())
                                    : monotony,
                            acuteToChronic(day),
                            acute,
                            chronic));
        }
        return weeks;
    }

    private OptionalDouble monotony(int from, int to) {
        if (from < 0 || sum(unknown, from, to) > 0) {
            return OptionalDouble.empty();
        }
        int days = to - from + 1;
        double mean = sum(load, from, to) / days;
        double squares = 0;
        for (int day = from; day <= to; day++) {
            squares += (load[day] - mean) * (load[day] - mean);
        }
        double deviation = Math.sqrt(squares / (days - 1));
        // The same load each day to the last digit has no finite monotony.
        return mean > 0 && deviation > 1e-9 * mean
                ? OptionalDouble.of(mean / deviation)
                : OptionalDouble.empty();
    }

    private OptionalDouble acuteToChronic(int day) {
        int week = (int) LoadConstants.WEEK.amount();
        int weeks = (int) LoadConstants.CHRONIC_WEEKS.amount();
        int from = day - week - weeks * week + 1;
        if (from < 0 || sum(unknown, from, day) > 0) {
            return OptionalDouble.empty();
        }
        double before = sum(load, from, day - week) / weeks;
        return before > 0
                ? OptionalDouble.of(sum(load, day - week + 1, day) / before)
                : OptionalDouble.empty();
    }

    private static double weighted(double before, double today, double days) {
        double weight = 2 / (days + 1);
        return weight * today + (1 - weight) * before;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int day = from; day <= to; day++) {
            sum += values[day];
        }
        return sum;
    }

    private static int sum(int[] values, int from, int to) {
        int sum = 0;
        for (int day = from; day <= to; day++) {
            sum += values[day];
        }
        return sum;
    }
}
