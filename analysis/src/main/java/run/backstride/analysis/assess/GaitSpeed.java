package run.backstride.analysis.assess;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleFunction;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.evidence.Threshold;

/// At which speeds a recording may have been run. It does not tell by itself: the person says so, or the
/// speeds of the recent runs stand in, or any speed of the norm.
///
/// @param slowest m/s
/// @param fastest m/s
/// @param basis how that is known
record GaitSpeed(double slowest, double fastest, Basis basis) {

    /// Ends the title of a figure whose verdict waits for the speed.
    static final String OPEN =
            " (its cut-off depends on the speed, which the recording does not tell)";

    /// How a speed is known.
    enum Basis {
        /// The person said so.
        GIVEN,
        /// From the slowest to the fastest of the recent runs.
        RECENT_RUNS,
        /// All speeds of the norm.
        ANY
    }

    /// {@return the speeds at which `recording` may have been run}
    static GaitSpeed of(GaitMeasures recording, List<RunMeasures> recentRuns) {
        if (recording.metersPerSecond().isPresent()) {
            double speed = recording.metersPerSecond().getAsDouble();
            return new GaitSpeed(speed, speed, Basis.GIVEN);
        }
        DoubleSummaryStatistics speeds =
                recentRuns.stream()
                        .flatMapToDouble(run -> run.movingSpeed().stream())
                        .summaryStatistics();
        return speeds.getCount() == 0
                ? new GaitSpeed(
                        RunningFormThresholds.SLOWEST.amount(),
                        RunningFormThresholds.FASTEST.amount(),
                        Basis.ANY)
                : new GaitSpeed(speeds.getMin(), speeds.getMax(), Basis.RECENT_RUNS);
    }

    /// A figure against a cut-off that rises with speed: crossed where it is crossed even at the fastest,
    /// clear where it is clear even at the slowest, and else shown without a verdict.
    ///
    /// @param cutoff at a speed in m/s
    Signal judged(Signal figure, DoubleFunction<Threshold> cutoff) {
        Signal lenient = figure.against(cutoff.apply(fastest));
        if (lenient.crossed() || basis == Basis.GIVEN) {
            return lenient;
        }
        Signal strict = figure.against(cutoff.apply(slowest));
        return strict.verdict() == Signal.Verdict.CLEAR
                ? strict
                : figure.titled(figure.title() + OPEN);
    }
}
