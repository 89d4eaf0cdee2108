package run.backstride.analysis.running;

import run.backstride.core.SampledSignal;

/// When the samples of a run were taken, and which intervals between them are gaps.
///
/// Time counts from the first sample, so that moving the axis changes nothing. A gap adds no active time.
final class TimeAxis {
    private final double[] steps;
    private final double[] active;

    private TimeAxis(double[] steps, double[] active) {
        this.steps = steps;
        this.active = active;
    }

    /// @param seconds not missing; where they descend there is a gap
    static TimeAxis of(SampledSignal seconds) {
        int count = seconds.length();
        double[] steps = new double[count];
        double[] active = new double[count];
        double maxGap = RunningConstants.MAX_GAP.amount();
        for (int i = 0; i < count; i++) {
            double step = i == 0 ? Double.NaN : seconds.at(i) - seconds.at(i - 1);
            boolean gap = !(step >= 0 && step <= maxGap);
            steps[i] = gap ? Double.NaN : step;
            active[i] = i == 0 ? 0 : gap ? active[i - 1] : active[i - 1] + step;
        }
        return new TimeAxis(steps, active);
    }

    /// {@return the number of samples}
    int count() {
        return steps.length;
    }

    /// {@return seconds from the sample before; `NaN` across a gap and at the first sample}
    double step(int sample) {
        return steps[sample];
    }

    /// {@return whether no interval ends at `sample`}
    boolean gapBefore(int sample) {
        return Double.isNaN(steps[sample]);
    }

    /// {@return active seconds from the first sample to `sample`, gaps left out}
    double active(int sample) {
        return active[sample];
    }

    /// {@return active seconds of the whole run}
    double total() {
        return active.length == 0 ? 0 : active[active.length - 1];
    }

    /// {@return the mean of `signal` over active time, intervals with a missing end left out; `NaN` where none}
    double mean(SampledSignal signal) {
        double sum = 0;
        double time = 0;
        for (int i = 1; i < steps.length; i++) {
            double area = steps[i] * (signal.at(i - 1) + signal.at(i)) / 2;
            if (!Double.isNaN(area)) {
                sum += area;
                time += steps[i];
            }
        }
        return time > 0 ? sum / time : Double.NaN;
    }
}
