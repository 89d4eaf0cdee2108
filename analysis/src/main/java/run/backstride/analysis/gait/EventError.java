package run.backstride.analysis.gait;

import java.util.stream.DoubleStream;

/// How far the contacts of one recording may all lie off together.
///
/// The lags of [ContactConstants] come from runners at 2.5 to 2.7 m/s. Whose feet are on the ground for less time
/// than theirs runs faster than anyone they were measured on, and the error grows with what is missing.
final class EventError {
    private EventError() {}

    /// {@return milliseconds, one standard deviation of an initial contact or a toe-off}
    static double milliseconds(ContactDetection.Found left, ContactDetection.Found right) {
        double[] contacts =
                DoubleStream.concat(
                                left.stances().stream().mapToDouble(Contact::seconds),
                                right.stances().stream().mapToDouble(Contact::seconds))
                        .sorted()
                        .toArray();
        double known = GaitConstants.EVENT_BIAS.amount();
        if (contacts.length == 0) {
            return known;
        }
        double missing =
                GaitConstants.KNOWN_CONTACT.amount() - 1000 * contacts[contacts.length / 2];
        return Math.hypot(known, GaitConstants.FASTER_BIAS.amount() * Math.max(0, missing));
    }
}
