package run.backstride.analysis.running;

import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;

/// Distance, time, climb and means of one run.
///
/// @param distanceKm the device's total, else from the samples
/// @param minutes timer time, else active time of the samples, else elapsed time
/// @param movingSpeed distance over moving time, m/s
/// @param climbMeters the device's ascent, else from smoothed altitude
/// @param meanSlopePercent mean absolute slope while moving
/// @param heartRate mean over time, beats a minute
/// @param temperature mean over time, degrees Celsius
record RunTotals(
        OptionalDouble distanceKm,
        OptionalDouble minutes,
        OptionalDouble movingSpeed,
        OptionalDouble climbMeters,
        OptionalDouble meanSlopePercent,
        OptionalDouble heartRate,
        OptionalDouble temperature) {

    private static final double SECONDS_A_MINUTE = 60;
    private static final double METERS_A_KILOMETER = 1000;

    /// {@return the totals of one run}
    static RunTotals of(Activity run, TimeAxis time, Pace pace, Optional<Slope> slope) {
        OptionalDouble meters = first(positive(run.distanceMeters()), present(pace.total()));
        OptionalDouble active =
                time.total() > 0 ? OptionalDouble.of(time.total()) : OptionalDouble.empty();
        OptionalDouble seconds =
                first(positive(run.timerSeconds()), first(active, positive(run.elapsedSeconds())));
        double moving = movingSeconds(time, pace);
        OptionalDouble divisor = moving > 0 ? OptionalDouble.of(moving) : seconds;
        return new RunTotals(
                scaled(meters, METERS_A_KILOMETER),
                scaled(seconds, SECONDS_A_MINUTE),
                meters.isPresent() && divisor.isPresent()
                        ? OptionalDouble.of(meters.getAsDouble() / divisor.getAsDouble())
                        : OptionalDouble.empty(),
                first(
                        run.ascentMeters(),
                        slope.map(s -> present(s.climb())).orElse(OptionalDouble.empty())),
                slope.map(s -> meanSlope(time, pace, s)).orElse(OptionalDouble.empty()),
                mean(run, Channel.HEART_RATE, time),
                mean(run, Channel.TEMPERATURE, time));
    }

    private static OptionalDouble mean(Activity run, Channel channel, TimeAxis time) {
        Optional<SampledSignal> signal = run.samples().channel(channel);
        return signal.map(s -> present(time.mean(channel == Channel.HEART_RATE ? beating(s) : s)))
                .orElse(OptionalDouble.empty());
    }

    /// A heart rate of zero is a strap without contact.
    private static SampledSignal beating(SampledSignal heartRate) {
        return heartRate.map(beats -> beats > 0 ? beats : Double.NaN);
    }

    private static double movingSeconds(TimeAxis time, Pace pace) {
        double slowest = RunningConstants.MOVING_SPEED.amount();
        double seconds = 0;
        for (int i = 1; i < time.count(); i++) {
            if (!time.gapBefore(i) && (pace.speed(i - 1) + pace.speed(i)) / 2 >= slowest) {
                seconds += time.step(i);
            }
        }
        return seconds;
    }

    private static OptionalDouble meanSlope(TimeAxis time, Pace pace, Slope slope) {
        double slowest = RunningConstants.MOVING_SPEED.amount();
        double area = 0;
        double seconds = 0;
        for (int i = 1; i < time.count(); i++) {
            double part =
                    time.step(i)
                            * (Math.abs(slope.percent(i - 1)) + Math.abs(slope.percent(i)))
                            / 2;
            if (!Double.isNaN(part) && (pace.speed(i - 1) + pace.speed(i)) / 2 >= slowest) {
                area += part;
                seconds += time.step(i);
            }
        }
        return present(area / seconds);
    }

    private static OptionalDouble first(OptionalDouble preferred, OptionalDouble other) {
        return preferred.isPresent() ? preferred : other;
    }

    /// Zero is how some devices say that they don't know.
    private static OptionalDouble positive(OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
    }

    private static OptionalDouble present(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble scaled(OptionalDouble value, double divisor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / divisor) : value;
    }
}
