package run.backstride.video;

/// The points of one body in one picture, as BlazePose numbers them. Arrays are copied in.
final class Landmarks {
    private static final int NOSE = 0;
    private static final int LEFT_EAR = 7;
    private static final int RIGHT_EAR = 8;
    private static final int LEFT_HIP = 23;
    private static final int RIGHT_HIP = 24;
    private static final int LEFT_ANKLE = 27;
    private static final int RIGHT_ANKLE = 28;
    private static final int LEFT_HEEL = 29;
    private static final int RIGHT_HEEL = 30;
    private static final int LEFT_TOE = 31;
    private static final int RIGHT_TOE = 32;

    /// The two points that say where to look in the next frame.
    private static final int HIP_POINT = 33;

    private static final int SIZE_POINT = 34;

    private final double presence;
    private final double[] x;
    private final double[] y;
    private final double[] confidence;

    Landmarks(double presence, double[] x, double[] y, double[] confidence) {
        this.presence = presence;
        this.x = x.clone();
        this.y = y.clone();
        this.confidence = confidence.clone();
    }

    /// {@return how sure it is that a body is there, 0 to 1}
    double presence() {
        return presence;
    }

    /// {@return pixels from the left of the upright picture}
    double x(int point) {
        return x[point];
    }

    /// {@return pixels from the top of the upright picture}
    double y(int point) {
        return y[point];
    }

    /// {@return how sure it is that the point is in the picture and seen, 0 to 1}
    double confidence(int point) {
        return confidence[point];
    }

    /// {@return where to look in the next frame}
    Square next() {
        return Square.about(
                x[HIP_POINT], y[HIP_POINT], x[SIZE_POINT], y[SIZE_POINT], Square.MARGIN);
    }

    /// How far toes lie before heels and the nose before the ears, pixels, sum of the three; to the right positive.
    double ahead() {
        return x[LEFT_TOE]
                - x[LEFT_HEEL]
                + x[RIGHT_TOE]
                - x[RIGHT_HEEL]
                + x[NOSE]
                - (x[LEFT_EAR] + x[RIGHT_EAR]) / 2;
    }

    /// How far the ankles have moved about the hips since an earlier picture, pixels, mean of both.
    double legMovement(Landmarks earlier) {
        return (movement(LEFT_ANKLE, earlier) + movement(RIGHT_ANKLE, earlier)) / 2;
    }

    private double movement(int ankle, Landmarks earlier) {
        return Math.hypot(
                fromHips(x, ankle) - fromHips(earlier.x, ankle),
                fromHips(y, ankle) - fromHips(earlier.y, ankle));
    }

    private static double fromHips(double[] axis, int ankle) {
        return axis[ankle] - (axis[LEFT_HIP] + axis[RIGHT_HIP]) / 2;
    }
}
