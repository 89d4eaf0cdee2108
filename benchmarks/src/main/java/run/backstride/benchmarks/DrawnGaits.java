package run.backstride.benchmarks;

import java.util.SplittableRandom;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.GaitCycle;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;
import run.backstride.simulator.figure.GaitSpec;
import run.backstride.simulator.figure.GaitTruth;

/// Gaits of ordinary runners: cadence, contact time, reach and bounce by the norms for speed and leg length
/// (evidence 3b), give or take what runners differ by.
///
/// Not every such set can be run: a small body with a long contact can't reach that far. Whoever would have to
/// squat or to leave the ground with a bent knee is drawn again. Only joint angles decide, never how well such a
/// gait is measured.
final class DrawnGaits {
    private static final double NORM_LEG = 0.864;
    private static final double LEG_OF_HEIGHT = 0.491;
    private static final double MOST_LANDING_KNEE = 25;
    private static final double LEAST_PEAK_KNEE = 30;
    private static final double MOST_PEAK_KNEE = 50;
    private static final double MOST_LEAVING_KNEE = 22;

    private DrawnGaits() {}

    /// {@return an ordinary gait with a speed between two, m/s}
    static GaitSpec drawn(SplittableRandom random, double slowest, double fastest) {
        while (true) {
            GaitSpec spec = any(random, slowest, fastest);
            if (isNatural(spec)) {
                return spec;
            }
        }
    }

    /// {@return whether the legs bend as running legs do}
    static boolean isNatural(GaitSpec spec) {
        GaitCycle cycle = new GaitCycle(spec);
        var truth = GaitTruth.of(cycle, 1).measures();
        double landing = truth.getOrDefault("knee-flexion-at-initial-contact both", Double.NaN);
        double peak = truth.getOrDefault("peak-stance-knee-flexion both", Double.NaN);
        double leaving = flexion(cycle.leg(BodySide.LEFT, spec.contactMilliseconds() / 1000));
        return landing <= MOST_LANDING_KNEE
                && peak >= LEAST_PEAK_KNEE
                && peak <= MOST_PEAK_KNEE
                && leaving <= MOST_LEAVING_KNEE;
    }

    private static GaitSpec any(SplittableRandom random, double slowest, double fastest) {
        double height = random.nextDouble(1.55, 1.95);
        double speed = random.nextDouble(slowest, fastest);
        // Runners of different size move alike at speeds that go with the root of leg length.
        double size = LEG_OF_HEIGHT * height / NORM_LEG;
        double alike = speed / Math.sqrt(size);
        double cadence =
                (133.66 + 10.8 * alike) / Math.sqrt(size) * (1 + 0.05 * random.nextGaussian());
        double contact =
                460.7
                        * Math.pow(alike, -0.522)
                        * Math.sqrt(size)
                        * (1 + 0.06 * random.nextGaussian());
        double bounce = (0.093 - 0.0085 * (alike - 2.5)) * size + random.nextDouble(-0.015, 0.015);
        return new GaitSpec(
                height,
                speed,
                cadence,
                Math.min(contact, 0.46 * 120_000 / cadence),
                0.076 + 0.056 * alike + 0.025 * random.nextGaussian(),
                random.nextDouble(-8, 22),
                random.nextDouble(0, 14),
                Math.clamp(bounce, 0.04, 0.1),
                random.nextDouble(0, 8),
                random.nextDouble(0, 8),
                random.nextDouble(-0.02, 0.1));
    }

    private static double flexion(Leg leg) {
        return lean(leg.hip(), leg.knee()) - lean(leg.knee(), leg.ankle());
    }

    private static double lean(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }
}
