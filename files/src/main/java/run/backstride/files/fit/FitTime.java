package run.backstride.files.fit;

import java.time.Instant;

/// FIT counts seconds from 1989-12-31T00:00:00Z.
final class FitTime {
    /// The FIT epoch in seconds of the Unix epoch (FIT protocol, type `date_time`).
    static final long EPOCH = 631_065_600;

    private static final int ROLL_OVER = 32;

    private FitTime() {}

    /// {@return the moment that is `seconds` FIT seconds}
    static Instant instant(double seconds) {
        return Instant.ofEpochSecond(EPOCH + (long) seconds);
    }

    /// {@return FIT seconds of a moment, fraction dropped}
    static double seconds(Instant instant) {
        return instant.getEpochSecond() - EPOCH;
    }

    /// The time of a message with a compressed header.
    ///
    /// @param reference the last full timestamp, FIT seconds
    /// @param offset its new low five bits
    static double expand(double reference, int offset) {
        long last = (long) reference;
        return last + Math.floorMod(offset - last, ROLL_OVER);
    }
}
