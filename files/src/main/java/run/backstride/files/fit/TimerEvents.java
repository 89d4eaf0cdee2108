package run.backstride.files.fit;

/// Time without pauses from the timer's start and stop events, for files whose session does not total it.
final class TimerEvents {
    private static final double START = 0;

    private TimerEvents() {}

    /// {@return seconds the timer ran within `span`, or `NaN` where no start and stop are noted}
    static double seconds(FitContents contents, Span span) {
        double total = Double.NaN;
        double started = Double.NaN;
        for (FitContents.TimerEvent event : contents.timerEvents()) {
            if (Double.isNaN(event.time()) || !span.contains(event.time())) {
                continue;
            }
            if (event.type() == START) {
                started = Double.isNaN(started) ? event.time() : started;
            } else if (!Double.isNaN(started)) {
                total = (Double.isNaN(total) ? 0 : total) + event.time() - started;
                started = Double.NaN;
            }
        }
        return total;
    }
}
