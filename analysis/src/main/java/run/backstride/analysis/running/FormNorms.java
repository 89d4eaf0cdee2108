package run.backstride.analysis.running;

import static run.backstride.analysis.running.FormNormConstants.*;

import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;

/// What runners show at a speed, and how far they spread.
///
/// Treadmill, 28 runners; not separated by sex or height. At equal speed cadence and step length are one
/// signal: their scores mirror each other and must not be counted twice. Watches and foot pods measure with
/// a bias of their own, so the runner's own baseline is the better yardstick once there is one.
public final class FormNorms {
    private FormNorms() {}

    /// What is expected at one speed.
    ///
    /// @param expected mean, in the metric's unit
    /// @param standardDeviation between runners; missing where the table has none
    public record Norm(double expected, OptionalDouble standardDeviation) {

        /// {@return how many standard deviations `measured` lies above what is expected; missing without a spread}
        public OptionalDouble score(double measured) {
            return standardDeviation.isPresent()
                    ? OptionalDouble.of((measured - expected) / standardDeviation.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /// {@return the norm of `metric` at `speed` (m/s); nothing where there is none, or outside its speeds}
    public static Optional<Norm> at(Metric metric, double speed) {
        if (!(speed >= SLOWEST.amount() && speed <= FASTEST.amount())) {
            return Optional.empty();
        }
        return switch (metric) {
            case CADENCE -> norm(cadence(speed), CADENCE_SPREAD.amount());
            case GROUND_CONTACT_TIME ->
                    norm(
                            CONTACT_FACTOR.amount() * Math.pow(speed, CONTACT_EXPONENT.amount()),
                            CONTACT_SPREAD.amount());
            // One minute of running is speed * 60 s, in `cadence` steps; millimetres.
            case STEP_LENGTH ->
                    norm(1000 * 60 * speed / cadence(speed), STEP_LENGTH_SPREAD.amount());
            case VERTICAL_OSCILLATION ->
                    Optional.of(new Norm(oscillation(speed), OptionalDouble.empty()));
            case VERTICAL_RATIO, BALANCE_LEFT -> Optional.empty();
        };
    }

    /// Cadence expected of a runner with legs of another length, by dynamic similarity.
    ///
    /// Not validated, so it is a figure beside [#at], never in its place.
    ///
    /// @param speed m/s
    /// @param leg leg length (greater trochanter to floor)
    /// @return steps a minute; missing outside the norm's speeds
    public static OptionalDouble cadenceForLeg(double speed, Quantity leg) {
        if (!(speed >= SLOWEST.amount() && speed <= FASTEST.amount())) {
            return OptionalDouble.empty();
        }
        double ratio = REFERENCE_LEG.amount() / leg.in(Unit.METERS);
        return OptionalDouble.of(
                CADENCE_INTERCEPT.amount() * Math.sqrt(ratio)
                        + CADENCE_SLOPE.amount() * speed * ratio);
    }

    /// {@return the leg length expected at a body height}
    public static Quantity legOfHeight(Quantity height) {
        return Quantity.of(LEG_SHARE.amount() * height.in(Unit.CENTIMETERS) / 100, Unit.METERS);
    }

    private static double cadence(double speed) {
        return CADENCE_INTERCEPT.amount() + CADENCE_SLOPE.amount() * speed;
    }

    /// The table's three speeds joined by lines, the outer two carried on.
    private static double oscillation(double speed) {
        return speed < TABLE_MIDDLE.amount()
                ? between(speed, TABLE_SLOW, OSCILLATION_SLOW, TABLE_MIDDLE, OSCILLATION_MIDDLE)
                : between(speed, TABLE_MIDDLE, OSCILLATION_MIDDLE, TABLE_FAST, OSCILLATION_FAST);
    }

    private static double between(
            double speed, Constant from, Constant atFrom, Constant to, Constant atTo) {
        double share = (speed - from.amount()) / (to.amount() - from.amount());
        return atFrom.amount() + share * (atTo.amount() - atFrom.amount());
    }

    private static Optional<Norm> norm(double expected, double spread) {
        return Optional.of(new Norm(expected, OptionalDouble.of(expected * spread)));
    }
}
