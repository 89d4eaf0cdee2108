package run.backstride.report;

import java.util.function.DoubleUnaryOperator;
import run.backstride.core.Unit;

/// How one unit is shown in one system: symbol, digits, conversion.
///
/// @param symbol behind the figure; empty for a bare count
/// @param decimals digits behind the point, of figures of usual size
/// @param conversion from the stored unit to the shown one
/// @param notation plain figure or minutes and seconds
record Display(String symbol, int decimals, DoubleUnaryOperator conversion, Notation notation) {

    // International yard and pound agreement, 1959: exact.
    private static final double METERS_PER_FOOT = 0.3048;
    private static final double CENTIMETERS_PER_INCH = 2.54;
    private static final double MILLIMETERS_PER_INCH = 25.4;
    private static final double KILOMETERS_PER_MILE = 1.609344;
    private static final double KILOGRAMS_PER_POUND = 0.45359237;

    private static final double LARGE = 100;
    private static final double SMALL = 10;
    private static final double METERS_PER_KILOMETER = 1000;
    private static final double FAHRENHEIT_PER_CELSIUS = 1.8;
    private static final double FREEZING_FAHRENHEIT = 32;

    /// Plain figure or a pace.
    enum Notation {
        PLAIN,
        /// The converted figure is a speed in distance units a second; shown as minutes and seconds for one.
        PACE
    }

    static Display of(Unit unit, UnitSystem system) {
        return switch (system) {
            case METRIC -> metric(unit);
            case IMPERIAL -> imperial(unit);
        };
    }

    private static Display metric(Unit unit) {
        return switch (unit) {
            case METERS_PER_SECOND ->
                    new Display("min/km", 0, v -> v / METERS_PER_KILOMETER, Notation.PACE);
            case DEGREES -> same("°", 1);
            case COUNT -> same("", 0);
            case STANDARD_DEVIATIONS, RATIO -> same(unit.symbol(), 2);
            case LEG_LENGTHS -> same(unit.symbol(), 3);
            case HOURS,
                    CENTIMETERS,
                    KILOMETERS,
                    KILOGRAMS,
                    PERCENT,
                    NRS_POINTS,
                    RPE_POINTS,
                    PER_WEEK ->
                    same(unit.symbol(), 1);
            case STEPS_PER_MINUTE,
                    BEATS_PER_MINUTE,
                    MILLISECONDS,
                    SECONDS,
                    MINUTES,
                    DAYS,
                    WEEKS,
                    YEARS,
                    MILLIMETERS,
                    METERS,
                    WATTS,
                    DEGREES_CELSIUS,
                    REPETITIONS,
                    MINUTES_PER_WEEK,
                    LOAD_UNITS ->
                    same(unit.symbol(), 0);
        };
    }

    private static Display imperial(Unit unit) {
        return switch (unit) {
            case METERS_PER_SECOND ->
                    new Display(
                            "min/mi",
                            0,
                            v -> v / METERS_PER_KILOMETER / KILOMETERS_PER_MILE,
                            Notation.PACE);
            case MILLIMETERS -> divided("in", 1, MILLIMETERS_PER_INCH);
            case CENTIMETERS -> divided("in", 1, CENTIMETERS_PER_INCH);
            case METERS -> divided("ft", 0, METERS_PER_FOOT);
            case KILOMETERS -> divided("mi", 1, KILOMETERS_PER_MILE);
            case KILOGRAMS -> divided("lb", 0, KILOGRAMS_PER_POUND);
            case DEGREES_CELSIUS ->
                    new Display(
                            "°F",
                            0,
                            v -> v * FAHRENHEIT_PER_CELSIUS + FREEZING_FAHRENHEIT,
                            Notation.PLAIN);
            case STEPS_PER_MINUTE,
                    BEATS_PER_MINUTE,
                    MILLISECONDS,
                    SECONDS,
                    MINUTES,
                    HOURS,
                    DAYS,
                    WEEKS,
                    YEARS,
                    WATTS,
                    DEGREES,
                    PERCENT,
                    RATIO,
                    LEG_LENGTHS,
                    STANDARD_DEVIATIONS,
                    NRS_POINTS,
                    RPE_POINTS,
                    COUNT,
                    REPETITIONS,
                    PER_WEEK,
                    MINUTES_PER_WEEK,
                    LOAD_UNITS ->
                    metric(unit);
        };
    }

    private static Display same(String symbol, int decimals) {
        return new Display(symbol, decimals, v -> v, Notation.PLAIN);
    }

    private static Display divided(String symbol, int decimals, double by) {
        return new Display(symbol, decimals, v -> v / by, Notation.PLAIN);
    }

    double convert(double amount) {
        return conversion.applyAsDouble(amount);
    }

    boolean descending() {
        return notation == Notation.PACE;
    }

    String figure(double amount) {
        double converted = convert(amount);
        return switch (notation) {
            case PLAIN -> Numbers.fixed(converted, decimals(converted));
            case PACE -> converted > 0 ? Numbers.clock(1 / converted) : Numbers.MISSING;
        };
    }

    /// At most three digits that say something: none behind the point of large figures, one behind the
    /// point of small ones that are not whole.
    private int decimals(double converted) {
        double size = Math.abs(converted);
        if (size >= LARGE) {
            return 0;
        }
        return decimals == 0 && size < SMALL && converted != Math.rint(converted) ? 1 : decimals;
    }
}
