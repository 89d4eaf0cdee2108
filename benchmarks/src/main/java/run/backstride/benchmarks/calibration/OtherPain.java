package run.backstride.benchmarks.calibration;

import java.util.SplittableRandom;

/// Pain of the other simulator: a level that walks slowly, day-to-day noise with heavy tails, the length of
/// the run, now and then a flare, and what is planted.
final class OtherPain {
    private static final int DEGREES_OF_FREEDOM = 5;

    private final double[] rest;
    private final double[] planted;
    private final double[] scoring;

    /// @param acting what acts, one a day
    /// @param effect points of pain for one unit of it
    OtherPain(
            SplittableRandom random, OtherHabits habits, double[] acting, double effect, int lead) {
        int days = acting.length;
        rest = new double[days];
        planted = new double[days];
        scoring = new double[days];
        double level = random.nextDouble(0.5, 3.5);
        double memory = random.nextDouble(0, 0.8);
        double spread = random.nextDouble(0.4, 1.3);
        double walk = 0;
        double carried = 0;
        double perKm = random.nextDouble(0, 0.12);
        double flare = random.nextDouble() < 0.5 ? random.nextDouble(0.5, 3.5) : 0;
        for (int day = 0; day < days; day++) {
            walk = 0.985 * walk + 0.06 * random.nextGaussian();
            carried =
                    memory * carried
                            + Math.sqrt(1 - memory * memory) * spread * heavyTailed(random);
            double sinceFlare = day - lead;
            double flaring = sinceFlare >= 0 ? flare * Math.exp(-sinceFlare / 10) : 0;
            rest[day] = level + walk + carried + flaring + perKm * (habits.km[day] - 8);
            planted[day] = effect * acting[day];
            scoring[day] = 0.25 * random.nextGaussian();
        }
    }

    /// Student's t of unit variance.
    private static double heavyTailed(SplittableRandom random) {
        double squares = 0;
        for (int i = 0; i < DEGREES_OF_FREEDOM; i++) {
            double one = random.nextGaussian();
            squares += one * one;
        }
        double t = random.nextGaussian() / Math.sqrt(squares / DEGREES_OF_FREEDOM);
        return t * Math.sqrt((DEGREES_OF_FREEDOM - 2.0) / DEGREES_OF_FREEDOM);
    }

    /// {@return the worst score of the day as written, with what is planted or without}
    double worst(int day, boolean withPlanted) {
        return written(rest[day] + (withPlanted ? planted[day] : 0) + scoring[day]);
    }

    /// {@return the score of the morning: half of the day before's pain}
    double morning(int day) {
        return day == 0 ? 0 : written(0.5 * (rest[day - 1] + planted[day - 1]));
    }

    static double written(double pain) {
        return Math.max(0, Math.min(10, Math.floor(pain + 0.5)));
    }
}
