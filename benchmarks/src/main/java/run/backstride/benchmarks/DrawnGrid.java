package run.backstride.benchmarks;

import java.util.SplittableRandom;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.simulator.figure.GaitSpec;

/// Bodies, gaits and cameras drawn by number over the range that recreational runners span; the same number
/// gives the same case.
final class DrawnGrid {
    private static final double[] RATES = {60, 60, 30, 60, 120, 60};

    private static final double LEAST_FLEXION = 4;
    private static final double MOST_FLEXION = 32;
    private static final double MOST_PEAK = 62;

    private DrawnGrid() {}

    /// {@return a runner of ordinary proportions, each foot a little different; whoever would have to squat or
    ///     to stretch a leg to keep to the drawn figures is drawn again}
    static Figure figure(int number) {
        for (int attempt = 0; ; attempt++) {
            Figure figure = drawn(new SplittableRandom(7919L * number + 104_729L * attempt + 1));
            double landing = truth(figure, "knee-flexion-at-initial-contact both");
            double peak = truth(figure, "peak-stance-knee-flexion both");
            if (landing > LEAST_FLEXION && landing < MOST_FLEXION && peak < MOST_PEAK) {
                return figure;
            }
        }
    }

    private static double truth(Figure figure, String name) {
        return FigureTruth.of(figure, 1).measures().getOrDefault(name, Double.NaN);
    }

    /// Speed decides most of cadence, contact and overstride, as in the norms (evidence 3b).
    private static Figure drawn(SplittableRandom random) {
        double height = uniform(random, 1.55, 1.92);
        double speed = uniform(random, 2.2, 3.6);
        double cadence = 133.7 + 10.8 * speed + 7 * random.nextGaussian();
        double step = 60_000 / cadence;
        double usual = 460.7 * Math.pow(speed, -0.522);
        double contact = Math.min(0.88 * step, usual * (1 + 0.07 * random.nextGaussian()));
        double overstride = 0.076 + 0.056 * speed + 0.035 * random.nextGaussian();
        double strike = uniform(random, -5, 20);
        double lean = uniform(random, 1, 13);
        double bounce = uniform(random, 0.06, 0.10);
        double dropLeft = uniform(random, 0, 9);
        double dropRight = Math.clamp(dropLeft + 2 * random.nextGaussian(), 0, 9);
        double width = uniform(random, -0.01, 0.12);
        GaitSpec left =
                new GaitSpec(
                        height,
                        speed,
                        cadence,
                        contact,
                        overstride,
                        strike,
                        lean,
                        bounce,
                        dropLeft,
                        dropRight,
                        width);
        GaitSpec right =
                new GaitSpec(
                        height,
                        speed,
                        cadence,
                        Math.min(0.9 * step, contact + 8 * random.nextGaussian()),
                        overstride + 0.02 * random.nextGaussian(),
                        strike + 3 * random.nextGaussian(),
                        lean,
                        bounce,
                        dropLeft,
                        dropRight,
                        width);
        return new Figure(
                left, right, new Figure.Stance(uniform(random, -3, 6), uniform(random, 0, 10)));
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
