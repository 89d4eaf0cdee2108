package run.backstride.analysis.gait;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was found of both feet, and why one of them tells nothing.
///
/// @param left foot
/// @param right foot
/// @param untold why one of them tells nothing, in words; empty where both do, or were never seen
record Feet(ContactDetection.Found left, ContactDetection.Found right, Optional<String> untold) {
    private static final double MILLIS = 1000;

    /// Both feet as they were found.
    static Feet of(ContactDetection.Found left, ContactDetection.Found right) {
        return new Feet(left, right, Optional.empty());
    }

    /// Without the far foot of a side view, where its contacts cannot be a runner's: a pose network guesses where
    /// a leg is while the near one or a treadmill's console hides it.
    ///
    /// @param forward 1 where the runner looks to the picture's right, -1 to its left
    Feet withoutHiddenFoot(int forward) {
        ContactDetection.Found near = forward > 0 ? right : left;
        ContactDetection.Found far = forward > 0 ? left : right;
        double nearMillis = contactMillis(near);
        double farMillis = contactMillis(far);
        double bound = GaitConstants.FEET_DIFFER.amount() / 100 * Math.max(nearMillis, farMillis);
        if (!(Math.abs(nearMillis - farMillis) > bound)) {
            return this;
        }
        ContactDetection.Found nothing =
                new ContactDetection.Found(List.of(), List.of(), List.of(), far.strideSeconds());
        Optional<String> why =
                Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s foot: its contacts seem to last %.0f ms (%d contacts) where the near foot's last"
                                        + " %.0f ms (%d): it is hidden, so nothing is told of it; film from its own side",
                                forward > 0 ? "left" : "right",
                                farMillis,
                                far.stances().size(),
                                nearMillis,
                                near.stances().size()));
        return forward > 0 ? new Feet(nothing, right, why) : new Feet(left, nothing, why);
    }

    private static double contactMillis(ContactDetection.Found foot) {
        return foot.stances().stream()
                .mapToDouble(contact -> MILLIS * contact.seconds())
                .average()
                .orElse(Double.NaN);
    }
}
