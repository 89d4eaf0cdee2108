package run.backstride.benchmarks.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How a runner of the other simulator lives: one array a habit, one value a day. Habits come in phases and
/// jumps of many weeks, each by itself; nothing here is shared with this project's simulator.
final class OtherHabits {
    final boolean[] ran;
    final double[] km;
    final double[] speed;
    final double[] sleepHours;
    final boolean[] strength;
    final double[] mobilityMinutes;
    final double[] cadenceOffset;
    final double[] leftPercent;
    final double[] shoeKm;
    final int[] pair;
    final double firstPairKm;

    private final SplittableRandom random;
    private final int days;

    /// @param bad which exposure is bad: as declared by name; none for a sound runner
    OtherHabits(SplittableRandom random, int days, String bad) {
        this.random = random;
        this.days = days;
        ran = new boolean[days];
        km = new double[days];
        speed = new double[days];
        runs(bad.equals("spike"));
        sleepHours =
                sleep(
                        bad.equals("sleep")
                                ? random.nextDouble(5.7, 6.6)
                                : random.nextDouble(6.9, 7.9));
        strength = phases(bad.equals("strength") ? 0.35 : 0.8, random.nextDouble(2, 3.2));
        boolean[] stretched = phases(bad.equals("mobility") ? 0.35 : 0.8, random.nextDouble(3, 6));
        mobilityMinutes = new double[days];
        for (int day = 0; day < days; day++) {
            mobilityMinutes[day] = stretched[day] ? 5 * (1 + random.nextInt(4)) : 0;
        }
        cadenceOffset =
                drifting(
                        bad.equals("cadence")
                                ? random.nextDouble(-13, -6)
                                : random.nextDouble(-3, 5),
                        4,
                        1.5);
        double uneven =
                bad.equals("balance") ? random.nextDouble(1.6, 3.2) : random.nextDouble(0, 0.7);
        leftPercent = drifting(random.nextBoolean() ? 50 + uneven : 50 - uneven, 0.7, 0.25);
        shoeKm = new double[days];
        pair = new int[days];
        boolean worn = bad.equals("shoes");
        firstPairKm = Math.rint(worn ? random.nextDouble(450, 800) : random.nextDouble(0, 250));
        shoes(worn ? random.nextDouble(900, 1200) : random.nextDouble(450, 600));
    }

    private void runs(boolean spiking) {
        double chance = random.nextDouble(0.35, 0.75);
        double usual = random.nextDouble(5, 11);
        double easy = random.nextDouble(2.4, 3.4);
        for (int day = 0; day < days; day++) {
            ran[day] = random.nextDouble() < chance;
            double far =
                    random.nextDouble() < (spiking ? 0.16 : 0.05) ? random.nextDouble(1.6, 2.8) : 1;
            double rest = day / 30 % 3 == 2 ? 0.8 : 1; // every third month is an easy one
            km[day] =
                    Math.rint(100 * usual * rest * far * Math.exp(0.2 * random.nextGaussian()))
                            / 100;
            speed[day] = Math.max(2.21, easy * Math.exp(0.06 * random.nextGaussian()));
        }
    }

    private double[] sleep(double mean) {
        double[] hours = new double[days];
        double phase = random.nextDouble(0, 2 * Math.PI);
        double period = random.nextDouble(20, 120);
        for (int day = 0; day < days; day++) {
            double slow = 0.35 * Math.sin(phase + 2 * Math.PI * day / period);
            double weekend = day % 7 >= 5 ? 0.6 : -0.2;
            hours[day] =
                    Math.rint(4 * Math.max(3, mean + slow + weekend + 0.6 * random.nextGaussian()))
                            / 4;
        }
        return hours;
    }

    /// Weeks in which something is done, weeks in which it is not.
    private boolean[] phases(double shareOn, double timesAWeek) {
        boolean[] done = new boolean[days];
        boolean on = random.nextDouble() < shareOn;
        int left = phaseLength(on, shareOn);
        for (int day = 0; day < days; day++) {
            if (left-- == 0) {
                on = !on;
                left = phaseLength(on, shareOn);
            }
            done[day] = random.nextDouble() < (on ? timesAWeek : 0.4) / 7;
        }
        return done;
    }

    private int phaseLength(boolean on, double shareOn) {
        return (int) (60 * (on ? shareOn : 1 - shareOn) * random.nextDouble(0.4, 1.6)) + 3;
    }

    /// A level that drifts and, once or twice in half a year, jumps.
    private double[] drifting(double start, double jump, double noise) {
        double[] values = new double[days];
        double drift = 0;
        for (int day = 0; day < days; day++) {
            drift = 0.97 * drift + 0.24 * 0.4 * jump * random.nextGaussian();
            if (random.nextDouble() < 0.01) {
                drift += jump * random.nextGaussian() / 2;
            }
            values[day] = start + drift + noise * random.nextGaussian();
        }
        return values;
    }

    private void shoes(double retireKm) {
        double now = firstPairKm;
        int number = 1;
        for (int day = 0; day < days; day++) {
            if (now > retireKm) {
                now = 0;
                number++;
            }
            shoeKm[day] = now;
            pair[day] = number;
            now += ran[day] ? km[day] : 0;
        }
    }

    /// {@return what of a habit lies beyond the other simulator's own target, in steps, one a day}
    double[] beyond(String habit) {
        double[] steps = new double[days];
        Arrays.setAll(
                steps,
                day ->
                        switch (habit) {
                            case "strength" -> 2.2 - 7.0 * count(strength, day, 21) / 21;
                            case "shoes" -> (shoeKm[day] - 500) / 200;
                            case "cadence" -> (-1 - cadenceOffset[day]) / 5;
                            case "balance" -> Math.abs(leftPercent[day] - 50) - 0.9;
                            case "spike" -> (km[day] / Math.max(1, longest(day)) - 1.15) / 0.3;
                            case "sleep" -> 7.1 - mean(sleepHours, day, 2);
                            case "mobility" -> (3.5 - 7.0 * done(day, 10) / 10) / 2;
                            default -> 0;
                        });
        return Arrays.stream(steps).map(step -> Math.max(0, step)).toArray();
    }

    private int done(int day, int window) {
        int count = 0;
        for (int d = Math.max(0, day - window); d < day; d++) {
            count += mobilityMinutes[d] > 0 ? 1 : 0;
        }
        return count;
    }

    private static int count(boolean[] done, int day, int window) {
        int count = 0;
        for (int d = Math.max(0, day - window); d < day; d++) {
            count += done[d] ? 1 : 0;
        }
        return count;
    }

    private static double mean(double[] values, int day, int window) {
        int from = Math.max(0, day - window + 1);
        return Arrays.stream(values, from, day + 1).average().orElse(0);
    }

    private double longest(int day) {
        double most = 0;
        for (int d = Math.max(0, day - 30); d < day; d++) {
            most = ran[d] ? Math.max(most, km[d]) : most;
        }
        return most;
    }
}
