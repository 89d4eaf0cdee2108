package run.backstride.analysis.exposure;

import java.util.List;
import run.backstride.core.SampledSignal;

/// The three declared ways in which pain may follow an exposure: in proportion, in proportion but only
/// beyond the target, and at once beyond the target.
final class Shapes {
    /// Steps that being beyond the target counts as, where it acts at once.
    private static final double AT_ONCE = ExposureConstants.AT_ONCE.amount();

    private Shapes() {}

    /// {@return the three variants of `steps`, one a day, `NaN` where not known}
    static List<Variant> of(String name, double[] steps) {
        SampledSignal signal = SampledSignal.of(steps);
        return List.of(
                new Variant(name, signal),
                new Variant(
                        name + ", only beyond the target", signal.map(step -> Math.max(0, step))),
                new Variant(
                        name + ", all of it beyond the target",
                        signal.map(step -> step > 0 ? AT_ONCE : 0)));
    }
}
