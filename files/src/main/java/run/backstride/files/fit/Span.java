package run.backstride.files.fit;

/// The time of one session among its file's sessions: from its start to the next one's. The first reaches
/// back without end and the last forward, so that every record belongs to exactly one.
///
/// @param from FIT seconds, inclusive
/// @param to FIT seconds, exclusive
record Span(double from, double to) {

    /// {@return the span of the session that starts at `starts[index]`, where starts ascend}
    static Span of(double[] starts, int index) {
        return new Span(
                index == 0 ? Double.NEGATIVE_INFINITY : starts[index],
                index == starts.length - 1 ? Double.POSITIVE_INFINITY : starts[index + 1]);
    }

    boolean contains(double time) {
        return from <= time && time < to;
    }

    boolean isFirst() {
        return from == Double.NEGATIVE_INFINITY;
    }
}
