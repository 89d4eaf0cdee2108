package run.backstride.report.plot;

import java.util.List;
import java.util.stream.Stream;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What 28 runners showed on a treadmill at 2.5, 3.5 and 4.5 m/s, drawn beside the runner's own curves. The
/// means of angles are published without a spread between runners, so there are marks and no band. They
/// decide nothing.
public final class GaitNormConstants {
    private static final Source TABLE =
            new Source("fuk17d", "means of 28 runners at 2.5, 3.5, 4.5 m/s", Reading.COMPUTED);
    private static final Source CONTACT_TABLE =
            new Source("fuk17d", "mean and SD of 28 runners", Reading.VERIFIED);
    private static final Source LEAN = new Source("teng14", "self-selected lean", Reading.VERIFIED);
    private static final double[] SPEEDS = {2.5, 3.5, 4.5};

    static final Trio SHANK_AT_CONTACT = angles("shank-at-contact", 0, 7.7, 10.8, 13.1);
    static final Trio KNEE_AT_CONTACT = angles("knee-at-contact", 0, 9.4, 10.3, 11.8);
    static final Trio FOOT_AT_CONTACT = angles("foot-at-contact", 0, 11.2, 13.7, 14.9);
    static final Trio KNEE_PEAK = angles("knee-peak", 15, 42.0, 42.9, 43.4);
    static final List<Spread> DUTY =
            List.of(duty(2.5, 38.52, 3.28), duty(3.5, 33.69, 2.27), duty(4.5, 32.20, 2.30));
    static final Spread TRUNK_LEAN =
            new Spread(
                    3.4,
                    constant("trunk-lean", 7.3, Unit.DEGREES, LEAN, "Lean that runners chose."),
                    constant("trunk-lean-sd", 3.6, Unit.DEGREES, LEAN, "Spread between them."));

    private GaitNormConstants() {}

    /// Means at the three speeds.
    ///
    /// @param percent of the stride
    /// @param means in the order of the speeds
    record Trio(int percent, List<Constant> means) {
        double speed(int index) {
            return SPEEDS[index];
        }
    }

    /// A mean with its spread between runners.
    ///
    /// @param speed m/s
    record Spread(double speed, Constant mean, Constant standardDeviation) {
        double low() {
            return mean.amount() - standardDeviation.amount();
        }

        double high() {
            return mean.amount() + standardDeviation.amount();
        }
    }

    /// {@return all of them}
    public static List<Constant> all() {
        Stream<Constant> angles =
                Stream.of(SHANK_AT_CONTACT, KNEE_AT_CONTACT, FOOT_AT_CONTACT, KNEE_PEAK)
                        .flatMap(trio -> trio.means().stream());
        Stream<Constant> spreads =
                Stream.concat(DUTY.stream(), Stream.of(TRUNK_LEAN))
                        .flatMap(spread -> Stream.of(spread.mean(), spread.standardDeviation()));
        return Stream.concat(angles, spreads).toList();
    }

    private static Trio angles(String id, int percent, double slow, double middle, double fast) {
        return new Trio(
                percent,
                Stream.of(slow, middle, fast)
                        .map(degrees ->
                                constant(
                                        id + "-" + degrees,
                                        degrees,
                                        Unit.DEGREES,
                                        TABLE,
                                        "Mean angle of 28 runners; no spread between them is published."))
                        .toList());
    }

    private static Spread duty(double speed, double percent, double deviation) {
        return new Spread(
                speed,
                constant(
                        "duty-" + speed, percent, Unit.PERCENT, CONTACT_TABLE, "Mean duty factor."),
                constant(
                        "duty-sd-" + speed,
                        deviation,
                        Unit.PERCENT,
                        CONTACT_TABLE,
                        "Spread of the duty factor between runners."));
    }

    private static Constant constant(
            String id, double amount, Unit unit, Source source, String claim) {
        return new Constant(
                "plot.gait-" + id, Quantity.of(amount, unit), Origin.DERIVED, source, claim);
    }
}
