package run.backstride.files.xml;

import run.backstride.core.activity.Channel;

/// Distance and speed for a recording that has none of its own.
///
/// Speed at a sample is the distance covered within five seconds to either side, over the time that took: the
/// positions of a watch are too coarse for differences of one second. Where samples lie further apart, the
/// neighbours serve; across a gap of more than a minute, or across a pause, speed stays missing.
final class DerivedMotion {
    private static final long HALF_WINDOW_MILLIS = 5_000;
    private static final long MAX_GAP_MILLIS = 60_000;

    private final SampleTable table;

    private DerivedMotion(SampleTable table) {
        this.table = table;
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

    /// Fills [Channel#SPEED] from [Channel#DISTANCE].
    ///
    /// @return whether a single speed came of it
    static boolean addSpeed(SampleTable table) {
        return new DerivedMotion(table).speed();
    }

    private boolean speed() {
        int[] rows = new int[table.rows()];
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!Double.isNaN(table.at(row, Channel.DISTANCE))) {
                rows[count++] = row;
            }
        }
        boolean any = false;
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            while (farBefore(rows[from], rows[i])) {
                from++;
            }
            to = Math.max(to, i);
            while (to + 1 < count && near(rows[i], rows[to + 1])) {
                to++;
            }
            double speed =
                    between(
                            rows[widened(rows, from, i, -1, count)],
                            rows[widened(rows, to, i, 1, count)]);
            table.set(rows[i], Channel.SPEED, speed);
            any |= !Double.isNaN(speed);
        }
        return any;
    }

    private boolean farBefore(int row, int center) {
        return table.stretch(row) != table.stretch(center)
                || table.millis(center) - table.millis(row) > HALF_WINDOW_MILLIS;
    }

    private boolean near(int center, int row) {
        return table.stretch(row) == table.stretch(center)
                && table.millis(row) - table.millis(center) <= HALF_WINDOW_MILLIS;
    }

    /// The window's edge, moved out to the neighbour where the window holds nothing on that side.
    private int widened(int[] rows, int edge, int center, int step, int count) {
        int neighbour = center + step;
        if (edge != center || neighbour < 0 || neighbour >= count) {
            return edge;
        }
        boolean joined =
                table.stretch(rows[neighbour]) == table.stretch(rows[center])
                        && Math.abs(table.millis(rows[neighbour]) - table.millis(rows[center]))
                                <= MAX_GAP_MILLIS;
        return joined ? neighbour : edge;
    }

    private double between(int from, int to) {
        double seconds = (table.millis(to) - table.millis(from)) / 1000.0;
        double meters = table.at(to, Channel.DISTANCE) - table.at(from, Channel.DISTANCE);
        return seconds > 0 && meters >= 0 ? meters / seconds : Double.NaN;
    }
}
