package run.backstride.analysis.gait;

import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.pose.PoseTrack;

/// The steps of a recording, by whatever tells them: the contacts of the feet where the rhythm of hips or legs bears
/// them out, else that rhythm, where hips and legs agree on it. A laboratory's markers need no second witness.
///
/// @param steps seconds of each step
/// @param untold why nothing is told, in words; empty where the steps are
record Cadence(StepSeries steps, Optional<String> untold) {
    private static final double MINUTE = 60;

    static Cadence of(
            ContactDetection.Found left,
            ContactDetection.Found right,
            PoseTrack track,
            View view,
            Points points) {
        StepSeries contacts = new TemporalMeasures(left, right).cadence();
        if (points == Points.MARKERS) {
            return new Cadence(contacts, Optional.empty());
        }
        Rhythm rhythm = Rhythm.of(track, view);
        double told = 1 / contacts.mean();
        return rhythm.says(told)
                ? new Cadence(contacts, Optional.empty())
                : byRhythm(track, rhythm, told);
    }

    /// {@return the steps by the rhythm alone, for a view that does not show when feet land}
    static Cadence byRhythm(PoseTrack track, Rhythm rhythm) {
        return byRhythm(track, rhythm, Double.NaN);
    }

    private static Cadence byRhythm(PoseTrack track, Rhythm rhythm, double contacts) {
        if (!Double.isNaN(rhythm.agreed())) {
            StepSeries steps = new HipLows(track, rhythm.agreed()).steps();
            if (Rhythm.isNear(1 / steps.mean(), rhythm.agreed())) {
                return new Cadence(steps, Optional.empty());
            }
        }
        return new Cadence(
                new StepSeries(),
                Optional.of(
                        String.format(
                                Locale.ROOT,
                                "no rhythm of steps that hips and legs agree on: the hips say %s, the legs %s, the feet %s"
                                        + " steps/min",
                                rate(rhythm.hips()),
                                rate(rhythm.legs()),
                                rate(contacts))));
    }

    private static String rate(double stepsPerSecond) {
        return Double.isNaN(stepsPerSecond)
                ? "nothing"
                : String.format(Locale.ROOT, "%.0f", MINUTE * stepsPerSecond);
    }
}
