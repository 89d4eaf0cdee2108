package run.backstride.core;

/// The units that quantities are given in. One unit a dimension is the unit of storage; presentation
/// may convert.
public enum Unit {
    STEPS_PER_MINUTE("steps/min"),
    BEATS_PER_MINUTE("beats/min"),
    MILLISECONDS("ms"),
    SECONDS("s"),
    MINUTES("min"),
    HOURS("h"),
    DAYS("days"),
    WEEKS("weeks"),
    YEARS("years"),
    MILLIMETERS("mm"),
    CENTIMETERS("cm"),
    METERS("m"),
    KILOMETERS("km"),
    METERS_PER_SECOND("m/s"),
    KILOGRAMS("kg"),
    WATTS("W"),
    DEGREES("deg"),
    DEGREES_CELSIUS("°C"),
    PERCENT("%"),
    RATIO("ratio"),
    LEG_LENGTHS("leg-lengths"),
    STANDARD_DEVIATIONS("SD"),
    NRS_POINTS("NRS points"),
    RPE_POINTS("RPE points"),
    COUNT("count"),
    REPETITIONS("reps"),
    PER_WEEK("per week"),
    MINUTES_PER_WEEK("min/week"),
    LOAD_UNITS("load units");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /// {@return the symbol printed behind a number}
    public String symbol() {
        return symbol;
    }
}
