package run.backstride.analysis.exposure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import run.backstride.core.SampledSignal;

/// The day axis of a panel, and sums over the days before each day.
///
/// @param first day 0
/// @param count number of days
record Days(LocalDate first, int count) {

    /// The index of `date`; negative or at least [#count] outside the panel.
    int index(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    boolean has(LocalDate date) {
        int index = index(date);
        return index >= 0 && index < count;
    }

    double[] missing() {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /// Sum over the `window` days before each day, of a log in which a day without an entry is a day
    /// without the thing logged. It is known once the log was kept for half of the window; from then to
    /// the full window it is scaled up.
    ///
    /// @param perDay one a day, from `lead` days before day 0
    /// @param lead how many days before day 0 `perDay` begins
    /// @param logStart index into `perDay` of the log's first entry
    static double[] before(double[] perDay, int lead, int logStart, int window, int count) {
        double[] sums = new double[count];
        for (int day = 0; day < count; day++) {
            int to = day + lead;
            int from = Math.max(Math.max(0, logStart), to - window);
            int known = to - from;
            if (2 * known < window) {
                sums[day] = Double.NaN;
                continue;
            }
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += perDay[i];
            }
            sums[day] = sum * window / known;
        }
        return sums;
    }

    /// Mean of the values present among each day and the `window - 1` before it; missing with fewer than
    /// `needed`.
    static double[] trailingMean(double[] perDay, int lead, int window, int needed, int count) {
        double[] means = new double[count];
        for (int day = 0; day < count; day++) {
            double sum = 0;
            int present = 0;
            for (int i = Math.max(0, day + lead - window + 1); i <= day + lead; i++) {
                if (!Double.isNaN(perDay[i])) {
                    sum += perDay[i];
                    present++;
                }
            }
            means[day] = present >= needed ? sum / present : Double.NaN;
        }
        return means;
    }

    /// Mean of each day's value and the last two before it that are known; missing where the day's own is.
    static double[] lastRuns(double[] perDay) {
        int runs = (int) ExposureConstants.LAST_RUNS.amount();
        double[] means = new double[perDay.length];
        for (int day = 0; day < perDay.length; day++) {
            double sum = 0;
            int found = 0;
            for (int i = day; i >= 0 && found < runs; i--) {
                if (!Double.isNaN(perDay[i])) {
                    sum += perDay[i];
                    found++;
                }
            }
            means[day] = Double.isNaN(perDay[day]) ? Double.NaN : sum / found;
        }
        return means;
    }

    static SampledSignal signal(double[] values) {
        return SampledSignal.of(values);
    }
}
