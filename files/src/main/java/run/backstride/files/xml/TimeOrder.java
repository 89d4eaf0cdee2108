package run.backstride.files.xml;

import java.util.Arrays;

/// Which moments of a disordered list can be kept in order.
final class TimeOrder {
    private TimeOrder() {}

    /// {@return the indices, ascending, of a longest part of `times` that never falls}
    ///
    /// Method: patience sorting, n log n.
    static int[] longestRising(long[] times) {
        int[] lastOfLength = new int[times.length];
        int[] before = new int[times.length];
        int longest = 0;
        for (int i = 0; i < times.length; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (times[lastOfLength[middle]] <= times[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = i;
            longest = Math.max(longest, low + 1);
        }
        int[] kept = new int[longest];
        int at = longest == 0 ? -1 : lastOfLength[longest - 1];
        for (int i = longest - 1; i >= 0; i--) {
            kept[i] = at;
            at = before[at];
        }
        return Arrays.copyOf(kept, longest);
    }
}
