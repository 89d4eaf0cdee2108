package run.backstride.report;

/// In which units figures are shown. Storage and JSON stay metric.
public enum UnitSystem {
    /// Kilometres, min/km, kilograms, degrees Celsius.
    METRIC,
    /// Miles, min/mi, pounds, degrees Fahrenheit.
    IMPERIAL
}
