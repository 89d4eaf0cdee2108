package run.backstride.benchmarks;

import java.util.SplittableRandom;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.GaitSpec;

/// Bodies, gaits and cameras drawn by number over the range that recreational runners span; the same number
/// gives the same case.
final class DrawnGrid {
    private static final double[] RATES = {60, 60, 30, 60, 120, 60};

    private DrawnGrid() {}

    /// {@return a runner of ordinary proportions, each foot a little different}
    static Figure figure(int number) {
        SplittableRandom random = new SplittableRandom(7919L * number + 1);
        GaitSpec left = DrawnGaits.drawn(random, 2.2, 4.5);
        GaitSpec right;
        do {
            right = other(left, random);
        } while (!DrawnGaits.isNatural(right));
        return new Figure(
                left, right, new Figure.Stance(uniform(random, -3, 6), uniform(random, 0, 10)));
    }

    private static GaitSpec other(GaitSpec foot, SplittableRandom random) {
        return new GaitSpec(
                foot.heightMeters(),
                foot.speed(),
                foot.cadence(),
                Math.min(
                        0.46 * 120_000 / foot.cadence(),
                        foot.contactMilliseconds() + 8 * random.nextGaussian()),
                foot.overstride() + 0.02 * random.nextGaussian(),
                foot.strikeDegrees() + 3 * random.nextGaussian(),
                foot.leanDegrees(),
                foot.bounceMeters(),
                foot.dropLeftDegrees(),
                foot.dropRightDegrees(),
                foot.stepWidthMeters());
    }

    /// {@return a phone on a stand, not perfectly placed}
    static Camera camera(int number, boolean behind, int pixels) {
        SplittableRandom random = new SplittableRandom(104_729L * number + 5);
        Camera.From side = number % 2 == 0 ? Camera.From.RIGHT_SIDE : Camera.From.LEFT_SIDE;
        return new Camera(
                behind ? Camera.From.BEHIND : side,
                pixels,
                pixels * 5 / 4,
                RATES[number % RATES.length],
                uniform(random, 3, 5),
                uniform(random, 0.7, 1.1),
                0.7 * random.nextGaussian(),
                2 * random.nextGaussian(),
                uniform(random, 1, 6));
    }

    /// {@return which leg is nearer to a camera at the side}
    static BodySide near(Camera camera) {
        return camera.from() == Camera.From.RIGHT_SIDE ? BodySide.RIGHT : BodySide.LEFT;
    }

    private static double uniform(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
