package run.backstride.files.xml;

import java.util.Arrays;
import java.util.stream.IntStream;
import run.backstride.core.activity.Channel;

/// Distance and speed for a recording that has none of its own.
///
/// Speed at a sample is the distance covered within five seconds to either side, over the time that took: the
/// positions of a watch are too coarse for differences of one second. Where distances lie further apart, the
/// neighbours serve; across a gap of more than a minute, or across a pause, speed stays missing.
final class DerivedMotion {
    private static final long HALF_WINDOW_MILLIS = 5_000;
    private static final long MAX_GAP_MILLIS = 60_000;

    /// When, in milliseconds, and how far, in metres: the rows of one stretch that have a distance.
    private final long[] millis;

    private final double[] meters;

    private DerivedMotion(SampleTable table, int from, int to) {
        int[] rows =
                IntStream.range(from, to)
                        .filter(row -> !Double.isNaN(table.at(row, Channel.DISTANCE)))
                        .toArray();
        millis = Arrays.stream(rows).mapToLong(table::millis).toArray();
        meters = Arrays.stream(rows).mapToDouble(row -> table.at(row, Channel.DISTANCE)).toArray();
    }

    /// Fills [Channel#DISTANCE] from the positions: cumulative metres, nothing added between two stretches.
    ///
    /// @return whether there were positions to do so
    static boolean addDistance(SampleTable table) {
        GroundDistance.Position last = null;
        int lastRow = -1;
        double meters = 0;
        for (int row = 0; row < table.rows(); row++) {
            double latitude = table.at(row, Channel.LATITUDE);
            double longitude = table.at(row, Channel.LONGITUDE);
            if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
                continue;
            }
            var here = new GroundDistance.Position(latitude, longitude);
            if (last != null && table.stretch(lastRow) == table.stretch(row)) {
                meters += GroundDistance.meters(last, here);
            }
            table.set(row, Channel.DISTANCE, meters);
            last = here;
            lastRow = row;
        }
        return last != null;
    }

    /// Fills [Channel#SPEED] from [Channel#DISTANCE], also at rows that have no distance themselves.
    ///
    /// @return whether a single speed came of it
    static boolean addSpeed(SampleTable table) {
        boolean any = false;
        int from = 0;
        while (from < table.rows()) {
            int to = from + 1;
            while (to < table.rows() && table.stretch(to) == table.stretch(from)) {
                to++;
            }
            DerivedMotion stretch = new DerivedMotion(table, from, to);
            for (int row = from; row < to; row++) {
                double speed = stretch.speedAt(table.millis(row));
                table.set(row, Channel.SPEED, speed);
                any |= !Double.isNaN(speed);
            }
            from = to;
        }
        return any;
    }

    private double speedAt(long time) {
        int before = firstFrom(time) - 1;
        int after = firstFrom(time + 1);
        boolean here = after - before > 1;
        int left = here ? before + 1 : -1;
        if (before >= 0 && time - millis[before] <= MAX_GAP_MILLIS) {
            left = Math.min(before, firstFrom(time - HALF_WINDOW_MILLIS));
        }
        int right = here ? after - 1 : -1;
        if (after < millis.length && millis[after] - time <= MAX_GAP_MILLIS) {
            right = Math.max(after, firstFrom(time + HALF_WINDOW_MILLIS + 1) - 1);
        }
        if (left < 0
                || right < 0
                || millis[left] == millis[right]
                || meters[right] < meters[left]) {
            return Double.NaN;
        }
        return (meters[right] - meters[left]) / ((millis[right] - millis[left]) / 1000.0);
    }

    /// The first index whose time is not before `time`; the length where there is none.
    private int firstFrom(long time) {
        int low = 0;
        int high = millis.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
