package run.backstride.analysis.running;

import run.backstride.core.SampledSignal;

/// Speed is cadence times step length: where a source's own three figures break that, its step length is
/// stale or wrong, and the vertical ratio with it (vertical oscillation over step length).
///
/// Some watches keep the first step length for minutes, or count half of it for a whole run.
final class StepIdentity {
    private static final double MILLIMETERS_A_MINUTE = 60_000;

    private final boolean[] broken;
    private final int brokenSamples;
    private final int checkedSamples;

    private StepIdentity(boolean[] broken, int brokenSamples, int checkedSamples) {
        this.broken = broken;
        this.brokenSamples = brokenSamples;
        this.checkedSamples = checkedSamples;
    }

    /// Checks each sample at which somebody runs and that has all three.
    static StepIdentity of(SampledSignal cadence, SampledSignal stepLength, Pace pace) {
        double tolerance = RunningConstants.STEP_IDENTITY.amount();
        double slowest = RunningConstants.RUNNING_SPEED.amount();
        boolean[] broken = new boolean[stepLength.length()];
        int brokenSamples = 0;
        int checked = 0;
        for (int i = 0; i < broken.length; i++) {
            double speed = pace.speed(i);
            double stepSpeed = cadence.at(i) * stepLength.at(i) / MILLIMETERS_A_MINUTE;
            if (speed >= slowest && stepSpeed > 0) {
                checked++;
                broken[i] = Math.abs(stepSpeed - speed) > tolerance * speed;
                brokenSamples += broken[i] ? 1 : 0;
            }
        }
        return new StepIdentity(broken, brokenSamples, checked);
    }

    /// {@return `signal` without the samples that break the identity}
    SampledSignal kept(SampledSignal signal) {
        if (brokenSamples == 0) {
            return signal;
        }
        double[] values = signal.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = broken[i] ? Double.NaN : values[i];
        }
        return SampledSignal.of(values);
    }

    /// {@return the share of samples that break it, percent; 0 where none could be checked}
    double brokenPercent() {
        return checkedSamples > 0 ? 100.0 * brokenSamples / checkedSamples : 0;
    }
}
