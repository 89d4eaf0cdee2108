package run.backstride.files.fit;

import java.util.Set;

/// Time without pauses from the timer's start and stop events, for files whose session does not total it.
final class TimerEvents {
    private static final double START = 0;

    /// stop, stop_all, stop_disable, stop_disable_all.
    private static final Set<Double> STOPS = Set.of(1.0, 4.0, 8.0, 9.0);

    private TimerEvents() {}

    /// Seconds the timer ran within `span`; a timer that nobody stopped ran until the last record.
    ///
    /// @param end time of the span's last record, FIT seconds; `NaN` where it has none
    /// @return `NaN` where no start is noted
    static double seconds(FitContents contents, Span span, double end) {
        double total = 0;
        double started = Double.NaN;
        boolean everStarted = false;
        for (FitContents.TimerEvent event : contents.timerEvents()) {
            if (Double.isNaN(event.time()) || !span.contains(event.time())) {
                continue;
            }
            if (event.type() == START) {
                started = Double.isNaN(started) ? event.time() : started;
                everStarted = true;
            } else if (STOPS.contains(event.type()) && !Double.isNaN(started)) {
                total += event.time() - started;
                started = Double.NaN;
            }
        }
        if (!Double.isNaN(started) && end > started) {
            total += end - started;
        }
        return everStarted ? total : Double.NaN;
    }
}
