package run.backstride.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the camera moved while filming: the background about the runner is followed from picture to picture by
/// comparing blocks of a small grey copy.
final class CameraMotion {
    /// The longer side of the small copy, pixels.
    private static final int LONGER_SIDE = 160;

    private static final int BLOCK = 8;
    private static final int REACH = 6;

    /// Pictures closer in time than this are not compared, seconds.
    private static final double LEAST_INTERVAL = 0.03;

    /// A block that is flatter than this says nothing: mean step of brightness from pixel to pixel, 0 to 255.
    private static final double LEAST_TEXTURE = 3;

    /// Fewer blocks than this say nothing.
    private static final int FEWEST_BLOCKS = 12;

    /// A reference older than this, seconds, is replaced: the light changes, and errors add up once a
    /// reference only.
    private static final double OLDEST_REFERENCE = 1;

    /// A background that went farther than this, pixels of the small copy, is the next reference.
    private static final double FAR = 2;

    private Optional<float[]> reference = Optional.empty();
    private int columns;
    private int rows;
    private double referenceSeconds;
    private double lookedSeconds = Double.NEGATIVE_INFINITY;
    private double referenceX;
    private double referenceY;
    private double leastX;
    private double mostX;
    private double leastY;
    private double mostY;
    private int compared;

    /// Looks at the next frame.
    ///
    /// @param person square about the runner, which is left out
    void look(Picture picture, Optional<Square> person) {
        if (picture.seconds() - lookedSeconds < LEAST_INTERVAL) {
            return;
        }
        lookedSeconds = picture.seconds();
        float[] now = small(picture);
        if (reference.isEmpty() || reference.get().length != now.length) {
            refer(now, picture.seconds(), new double[2]);
            return;
        }
        double scale = columns / (double) picture.uprightWidth();
        Optional<double[]> shift = shift(reference.get(), now, person, scale);
        if (shift.isEmpty()) {
            return;
        }
        double[] way = shift.get();
        leastX = Math.min(leastX, referenceX + way[0]);
        mostX = Math.max(mostX, referenceX + way[0]);
        leastY = Math.min(leastY, referenceY + way[1]);
        mostY = Math.max(mostY, referenceY + way[1]);
        compared++;
        if (Math.hypot(way[0], way[1]) > FAR
                || picture.seconds() - referenceSeconds > OLDEST_REFERENCE) {
            refer(now, picture.seconds(), way);
        }
    }

    private void refer(float[] now, double seconds, double[] way) {
        reference = Optional.of(now);
        referenceSeconds = seconds;
        referenceX += way[0];
        referenceY += way[1];
    }

    private float[] small(Picture picture) {
        double step =
                Math.max(picture.uprightWidth(), picture.uprightHeight()) / (double) LONGER_SIDE;
        columns = (int) (picture.uprightWidth() / step);
        rows = (int) (picture.uprightHeight() / step);
        float[] grey = new float[columns * rows];
        int second = (int) (step / 2);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = (int) (column * step);
                int top = (int) (row * step);
                grey[row * columns + column] =
                        (picture.grey(left, top)
                                        + picture.grey(left + second, top)
                                        + picture.grey(left, top + second)
                                        + picture.grey(left + second, top + second))
                                / 4;
            }
        }
        return grey;
    }

    /// How far the background went, pixels of the small copy; nothing where too little of it is textured.
    private Optional<double[]> shift(
            float[] old, float[] now, Optional<Square> person, double scale) {
        List<double[]> shifts = new ArrayList<>();
        for (int row = REACH; row + BLOCK + REACH <= rows; row += BLOCK) {
            for (int column = REACH; column + BLOCK + REACH <= columns; column += BLOCK) {
                if (!isInside(person, column, row, scale) && isTextured(old, column, row)) {
                    shifts.add(shift(old, now, column, row));
                }
            }
        }
        return shifts.size() < FEWEST_BLOCKS
                ? Optional.empty()
                : Optional.of(new double[] {median(shifts, 0), median(shifts, 1)});
    }

    private static boolean isInside(Optional<Square> person, int column, int row, double scale) {
        if (person.isEmpty()) {
            return false;
        }
        Square square = person.get();
        double half = square.size() * scale / 2 + BLOCK / 2.0;
        return Math.abs(column + BLOCK / 2.0 - square.centerX() * scale) < half
                && Math.abs(row + BLOCK / 2.0 - square.centerY() * scale) < half;
    }

    private boolean isTextured(float[] grey, int column, int row) {
        double across = 0;
        double down = 0;
        for (int v = 0; v < BLOCK; v++) {
            for (int u = 0; u < BLOCK; u++) {
                int at = (row + v) * columns + column + u;
                across += Math.abs(grey[at + 1] - grey[at]);
                down += Math.abs(grey[at + columns] - grey[at]);
            }
        }
        // Both ways: along a bare edge a block can slide unseen.
        return Math.min(across, down) > LEAST_TEXTURE * BLOCK * BLOCK;
    }

    /// Where a block went, pixels of the small picture, refined by a parabola.
    private double[] shift(float[] old, float[] now, int column, int row) {
        int edge = 2 * REACH + 1;
        double[] miss = new double[edge * edge];
        int best = 0;
        for (int i = 0; i < miss.length; i++) {
            miss[i] = miss(old, now, column, row, i % edge - REACH, i / edge - REACH);
            best = miss[i] < miss[best] ? i : best;
        }
        int dx = best % edge;
        int dy = best / edge;
        double[] at = {dx - REACH, dy - REACH};
        if (dx > 0 && dx < edge - 1) {
            at[0] += vertex(miss[best - 1], miss[best], miss[best + 1]);
        }
        if (dy > 0 && dy < edge - 1) {
            at[1] += vertex(miss[best - edge], miss[best], miss[best + edge]);
        }
        return at;
    }

    private double miss(float[] old, float[] now, int column, int row, int dx, int dy) {
        double sum = 0;
        for (int v = 0; v < BLOCK; v++) {
            int from = (row + v) * columns + column;
            int to = from + dy * columns + dx;
            for (int u = 0; u < BLOCK; u++) {
                float difference = old[from + u] - now[to + u];
                sum += difference * difference;
            }
        }
        return sum;
    }

    private static double vertex(double left, double middle, double right) {
        double bend = left - 2 * middle + right;
        return bend > 0 ? 0.5 * (left - right) / bend : 0;
    }

    private static double median(List<double[]> shifts, int axis) {
        double[] values = shifts.stream().mapToDouble(shift -> shift[axis]).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// {@return how far the background went across the picture at most, as a part of its width; nothing where too
    /// little of it could be followed}
    Optional<Double> acrossOfWidth() {
        return compared == 0 ? Optional.empty() : Optional.of((mostX - leastX) / columns);
    }

    /// {@return how far it went up and down at most, as a part of the picture's width}
    Optional<Double> downOfWidth() {
        return compared == 0 ? Optional.empty() : Optional.of((mostY - leastY) / columns);
    }
}
