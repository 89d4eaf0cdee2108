package run.backstride.files.xml;

import java.util.Arrays;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// Holds a GPX file's own distance and speed against its positions. The format names no units, and some programs
/// write kilometres, steps from point to point, or kilometres an hour where metres and metres a second belong.
///
/// Each stretch of ten seconds is compared by itself and the median decides, so that a receiver's jump does not.
final class OwnMotion {
    private static final long PART_MILLIS = 10_000;

    /// Fewer parts, or parts in which nobody moves, say too little.
    private static final int FEWEST_PARTS = 10;

    private static final double LEAST_METERS = 5;

    /// Receivers and foot pods disagree by a few percent; twice or half is another quantity.
    private static final double MAX_RATIO = 2;

    private static final double KMH_PER_MPS = 3.6;
    private static final double KMH_TOLERANCE = 0.1;

    private final SampleTable table;
    private final double[] distanceRatios;
    private final double[] speedRatios;
    private int distanceParts;
    private int speedParts;

    private OwnMotion(SampleTable table) {
        this.table = table;
        distanceRatios = new double[table.rows()];
        speedRatios = new double[table.rows()];
    }

    /// Leaves out a distance that can't be metres so far, and converts a speed that is kilometres an hour; both
    /// are said.
    static void check(SampleTable table, DiagnosticLog log) {
        OwnMotion motion = new OwnMotion(table);
        motion.compare();
        double distance = median(motion.distanceRatios, motion.distanceParts);
        if (distance > MAX_RATIO || distance < 1 / MAX_RATIO) {
            table.remove(Channel.DISTANCE);
            log.note(
                    Code.MALFORMED_FIELD,
                    new Where.Whole(),
                    "the samples' distance grows "
                            + XmlOut.plain(distance, 4)
                            + " times as fast as their positions move",
                    "Left the distance out");
        }
        double speed = median(motion.speedRatios, motion.speedParts);
        if (Math.abs(speed / KMH_PER_MPS - 1) < KMH_TOLERANCE) {
            for (int row = 0; row < table.rows(); row++) {
                table.set(row, Channel.SPEED, table.at(row, Channel.SPEED) / KMH_PER_MPS);
            }
            log.note(
                    Code.ASSUMED_UNIT,
                    new Where.Whole(),
                    "the samples' speed is "
                            + XmlOut.plain(speed, 2)
                            + " times that of their positions",
                    "Read it as kilometres an hour");
        }
    }

    private void compare() {
        int from = 0;
        while (from < table.rows()) {
            double path = 0;
            double bySpeed = 0;
            int to = from;
            while (to + 1 < table.rows()
                    && table.stretch(to + 1) == table.stretch(from)
                    && table.millis(to) - table.millis(from) < PART_MILLIS) {
                path += GroundDistance.meters(place(to), place(to + 1));
                double seconds = (table.millis(to + 1) - table.millis(to)) / 1000.0;
                bySpeed +=
                        seconds
                                * (table.at(to, Channel.SPEED) + table.at(to + 1, Channel.SPEED))
                                / 2;
                to++;
            }
            add(path, bySpeed, table.at(to, Channel.DISTANCE) - table.at(from, Channel.DISTANCE));
            from = Math.max(to, from + 1);
        }
    }

    /// A part in which something is missing gives `NaN` and is not counted.
    private void add(double path, double bySpeed, double distance) {
        if (path >= LEAST_METERS && !Double.isNaN(distance)) {
            distanceRatios[distanceParts++] = distance / path;
        }
        if (path >= LEAST_METERS && !Double.isNaN(bySpeed)) {
            speedRatios[speedParts++] = bySpeed / path;
        }
    }

    private GroundDistance.Position place(int row) {
        return new GroundDistance.Position(
                table.at(row, Channel.LATITUDE), table.at(row, Channel.LONGITUDE));
    }

    private static double median(double[] ratios, int count) {
        Arrays.sort(ratios, 0, count);
        return count < FEWEST_PARTS
                ? Double.NaN
                : (ratios[(count - 1) / 2] + ratios[count / 2]) / 2;
    }
}
