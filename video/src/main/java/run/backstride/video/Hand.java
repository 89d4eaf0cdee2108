package run.backstride.video;

/// From which hand a network is shown a body. Turned, it sees the mirror image; what it finds is turned back, and its
/// left is the runner's right.
enum Hand {
    AS_FILMED(1),
    TURNED(-1);

    /// BlazePose's points come in pairs, the left one first, but for the nose (0), the eyes and ears (1 to 8, three of
    /// an eye and then three of the other) and the points that say where to look (33, 34).
    private static final int LAST_OF_EYES = 6;

    private static final int LAST_OF_PAIRS = 32;

    private final int sign;

    Hand(int sign) {
        this.sign = sign;
    }

    /// {@return 1, or -1 where left and right are exchanged}
    int sign() {
        return sign;
    }

    /// {@return where something lies across the picture's square that lies at `u` across what is shown, or the reverse}
    double across(double u) {
        return this == TURNED ? 1 - u : u;
    }

    /// {@return the number of the runner's point that the network calls `point`, or the reverse}
    int point(int point) {
        if (this == AS_FILMED || point == 0 || point > LAST_OF_PAIRS) {
            return point;
        }
        if (point <= LAST_OF_EYES) {
            return point <= LAST_OF_EYES / 2 ? point + LAST_OF_EYES / 2 : point - LAST_OF_EYES / 2;
        }
        return point % 2 == 1 ? point + 1 : point - 1;
    }
}
