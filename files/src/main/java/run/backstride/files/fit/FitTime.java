package run.backstride.files.fit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// FIT counts seconds from 1989-12-31T00:00:00Z.
final class FitTime {
    /// The FIT epoch in seconds of the Unix epoch (FIT protocol, type `date_time`).
    static final long EPOCH = 631_065_600;

    private static final int ROLL_OVER = 32;
    private static final long OFFSET_STEP_SECONDS = 900;
    private static final double OFFSET_TOLERANCE_SECONDS = 120;

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

    /// The offset of a clock that was `seconds` ahead of universal time. Such clocks differ by a multiple of
    /// a quarter of an hour; what does not is no offset.
    static Optional<ZoneOffset> offset(double seconds) {
        double rounded = Math.rint(seconds / OFFSET_STEP_SECONDS) * OFFSET_STEP_SECONDS;
        boolean isOffset =
                Math.abs(rounded) <= ZoneOffset.MAX.getTotalSeconds()
                        && Math.abs(seconds - rounded) <= OFFSET_TOLERANCE_SECONDS;
        return isOffset ? Optional.of(ZoneOffset.ofTotalSeconds((int) rounded)) : Optional.empty();
    }
}
