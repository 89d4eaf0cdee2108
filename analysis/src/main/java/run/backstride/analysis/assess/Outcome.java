package run.backstride.analysis.assess;

/// How a channel came out.
enum Outcome {
    /// Some figure lies beyond its cut-off, with its whole interval.
    CROSSED,
    /// Every figure lies on the good side of its cut-off, with its whole interval.
    CLEAR,
    /// Too close to the cut-off to call.
    UNSURE,
    /// Measured, but held against no cut-off.
    DESCRIBED,
    /// Not measured.
    MISSING
}
