package run.backstride.video;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/// Finds the points of one body in a square of the picture: BlazePose's landmark network, input
/// 256 x 256 x 3 in [0, 1], 39 points of (x, y, z, visibility, presence), refined by its heat map.
final class LandmarkDetector implements BodyFinder, AutoCloseable {
    private static final int EDGE = 256;
    private static final int POINTS = 39;
    private static final int NUMBERS = 5;
    private static final int HEAT_EDGE = 64;
    private static final int HEAT = HEAT_EDGE * HEAT_EDGE * POINTS;
    private static final int HEAT_REACH = 3;
    private static final double LEAST_HEAT = 0.5;

    private final Network network;
    private final Crop crop = new Crop(EDGE, 0, 1);

    LandmarkDetector(Path file, int threads) {
        network = new Network(file, threads, List.of(POINTS * NUMBERS, HEAT, 1));
    }

    @Override
    public Landmarks find(Picture picture, Square square, Hand hand) {
        crop.sample(picture, square, hand, network.input());
        network.run();
        FloatBuffer points = network.output(POINTS * NUMBERS);
        FloatBuffer heat = network.output(HEAT);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        double[] confidence = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double u = points.get(k * NUMBERS) / EDGE;
            double v = points.get(k * NUMBERS + 1) / EDGE;
            double[] refined = refine(heat, k, u, v);
            int point = hand.point(k);
            double across = hand.across(refined[0]);
            x[point] = square.x(across, refined[1]);
            y[point] = square.y(across, refined[1]);
            confidence[point] =
                    sigmoid(points.get(k * NUMBERS + 3)) * sigmoid(points.get(k * NUMBERS + 4));
        }
        return new Landmarks(network.output(1).get(0), x, y, confidence);
    }

    /// Moves a point to the centre of its heat, where there is heat enough (MediaPipe, kernel 7).
    private static double[] refine(FloatBuffer heat, int point, double u, double v) {
        int column = (int) (u * HEAT_EDGE);
        int row = (int) (v * HEAT_EDGE);
        if (column < 0 || row < 0 || column >= HEAT_EDGE || row >= HEAT_EDGE) {
            return new double[] {u, v};
        }
        double sum = 0;
        double across = 0;
        double down = 0;
        double hottest = 0;
        for (int y = Math.max(0, row - HEAT_REACH);
                y <= Math.min(HEAT_EDGE - 1, row + HEAT_REACH);
                y++) {
            for (int x = Math.max(0, column - HEAT_REACH);
                    x <= Math.min(HEAT_EDGE - 1, column + HEAT_REACH);
                    x++) {
                double weight = sigmoid(heat.get((y * HEAT_EDGE + x) * POINTS + point));
                sum += weight;
                hottest = Math.max(hottest, weight);
                across += x * weight;
                down += y * weight;
            }
        }
        return hottest >= LEAST_HEAT && sum > 0
                ? new double[] {across / HEAT_EDGE / sum, down / HEAT_EDGE / sum}
                : new double[] {u, v};
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    /// {@return the steps of the network's execution plan; 1 where XNNPACK took all of it}
    long steps() {
        return network.steps();
    }

    @Override
    public void close() {
        network.close();
    }
}
