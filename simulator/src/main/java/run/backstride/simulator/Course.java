package run.backstride.simulator;

import java.util.Arrays;

/// How fast and how steep each second of a run is.
final class Course {
    private static final int WARM_UP_SECONDS = 600;
    private static final double COOL_DOWN_SECONDS = 300;
    private static final double SMALLEST_SPEED = 1.6;

    private final double[] speeds;
    private final double[] slopes;

    private Course(double[] speeds, double[] slopes) {
        this.speeds = speeds;
        this.slopes = slopes;
    }

    /// {@return the course of `run`: its mean speed, its climb and its warm-up are those of the run}
    static Course of(SimulatedRun run, Chance chance) {
        int seconds = Math.max(60, (int) Math.rint(run.km() * 1000 / run.speed()));
        double[] slopes = slopes(seconds, run, chance);
        double[] speeds = new double[seconds];
        double wobble = 0;
        for (int t = 0; t < seconds; t++) {
            wobble = 0.97 * wobble + Math.sqrt(1 - 0.97 * 0.97) * 0.02 * chance.normal();
            double shape = t < WARM_UP_SECONDS ? run.warmUpRatio() : effort(run.kind(), t, seconds);
            speeds[t] =
                    Math.max(SMALLEST_SPEED, run.speed() * shape * (1 + wobble - 2.5 * slopes[t]));
        }
        scaleToMean(speeds, run.speed());
        scaleToClimb(slopes, speeds, run.climbMeters());
        return new Course(speeds, slopes);
    }

    /// Effort after the warm-up, as a multiple of the run's speed.
    private static double effort(SimulatedRun.Kind kind, int t, int seconds) {
        boolean coolingDown = t > seconds - COOL_DOWN_SECONDS;
        return switch (kind) {
            case EASY, LONG -> 1;
            case TEMPO -> coolingDown ? 0.88 : 1.06;
            case INTERVALS -> {
                boolean fast = (t - WARM_UP_SECONDS) % 300 < 180;
                yield coolingDown ? 0.88 : fast ? 1.16 : 0.82;
            }
        };
    }

    private static double[] slopes(int seconds, SimulatedRun run, Chance chance) {
        double[] slopes = new double[seconds];
        double phase = 2 * Math.PI * chance.uniform();
        double longWave = 1100 + 600 * chance.uniform();
        double shortWave = 310 + 120 * chance.uniform();
        for (int t = 0; t < seconds; t++) {
            double meters = run.speed() * t;
            double rolling = Math.sin(2 * Math.PI * meters / longWave + phase);
            // Flat between the hills: most runs have level stretches.
            double hills = Math.abs(rolling) < 0.5 ? 0 : rolling - Math.copySign(0.5, rolling);
            slopes[t] = hills * (1 + 0.3 * Math.sin(2 * Math.PI * meters / shortWave));
        }
        double[] speeds = new double[seconds];
        Arrays.fill(speeds, run.speed());
        scaleToClimb(slopes, speeds, run.climbMeters());
        return slopes;
    }

    private static void scaleToClimb(double[] slopes, double[] speeds, double climb) {
        double up = 0;
        for (int t = 0; t < slopes.length; t++) {
            up += Math.max(0, slopes[t]) * speeds[t];
        }
        double scale = up > 0 ? climb / up : 0;
        for (int t = 0; t < slopes.length; t++) {
            slopes[t] *= scale;
        }
    }

    private static void scaleToMean(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double scale = mean * values.length / sum;
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
    }

    /// {@return moving seconds}
    int seconds() {
        return speeds.length;
    }

    /// {@return m/s in that second}
    double speed(int second) {
        return speeds[second];
    }

    /// {@return rise over run in that second}
    double slope(int second) {
        return slopes[second];
    }
}
