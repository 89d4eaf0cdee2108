package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The moments at which the hips are lowest, one a step. They are the middles of the stances, and are seen where the
/// landing of a foot is not: from behind. Which foot stands is told by which ankle is lower, by the vote of all steps.
final class HipLows {
    /// A low has to be this share of the bounce's usual size deep.
    private static final double PROMINENCE = 0.5;

    private static final double SMOOTHING_SHARE = 0.08;
    private static final double NEAR_SHARE = 0.25;
    private static final double UNEVEN = 0.3;
    private static final double GRID_SECONDS = 0.004;

    private final PoseTrack track;
    private final double stepSeconds;
    private final double[] times;
    private final List<Double> lows;

    /// @param stepsPerSecond the rhythm of the steps
    HipLows(PoseTrack track, double stepsPerSecond) {
        this.track = track;
        stepSeconds = 1 / stepsPerSecond;
        times = track.seconds().toArray();
        double[] bounce = Rhythm.bounce(track);
        double first = times[0];
        int points = (int) ((times[times.length - 1] - first) / GRID_SECONDS) + 1;
        double[] grid =
                IntStream.range(0, points).mapToDouble(i -> first + i * GRID_SECONDS).toArray();
        double[] depth =
                new LocalRegression(SMOOTHING_SHARE * stepSeconds, 2)
                        .fit(times, bounce, grid)
                        .values();
        double squares = 0;
        for (int i = 0; i < points; i++) {
            depth[i] = -depth[i];
            squares += Double.isNaN(depth[i]) ? 0 : depth[i] * depth[i];
        }
        lows = Extremes.maxima(grid, depth, PROMINENCE * Math.sqrt(squares / points));
    }

    /// {@return the length of each step, from low to low; steps next to a gap are left out}
    StepSeries steps() {
        StepSeries steps = new StepSeries();
        for (int i = 1; i < lows.size(); i++) {
            double length = lows.get(i) - lows.get(i - 1);
            if (Math.abs(length - stepSeconds) < UNEVEN * stepSeconds) {
                steps.add(length, lows.get(i));
            }
        }
        return steps;
    }

    /// {@return the middles of the stances, each with its foot; nothing where the steps' votes are divided}
    Optional<List<MidStance>> midStances() {
        List<MidStance> asLeft = new ArrayList<>();
        int votes = 0;
        int forLeft = 0;
        double start = lows.isEmpty() ? 0 : lows.getFirst();
        for (double low : lows) {
            boolean even = Math.floorMod(Math.round((low - start) / stepSeconds), 2) == 0;
            asLeft.add(new MidStance(even ? BodySide.LEFT : BodySide.RIGHT, low));
            double above = leftAboveRight(low);
            if (!Double.isNaN(above)) {
                votes++;
                forLeft += above < 0 == even ? 1 : 0;
            }
        }
        double clear = NetworkConstants.FOOT_VOTES.amount() / 100 * votes;
        if (forLeft >= clear && votes > 0) {
            return Optional.of(asLeft);
        }
        return votes - forLeft >= clear && votes > 0
                ? Optional.of(asLeft.stream().map(HipLows::exchanged).toList())
                : Optional.empty();
    }

    private static MidStance exchanged(MidStance stance) {
        return new MidStance(
                stance.side() == BodySide.LEFT ? BodySide.RIGHT : BodySide.LEFT, stance.seconds());
    }

    /// By how much the left ankle is higher than the right one about a moment, the recording's unit; `NaN` unseen.
    private double leftAboveRight(double seconds) {
        Optional<PoseTrack.Path> left = track.path(Keypoint.LEFT_ANKLE);
        Optional<PoseTrack.Path> right = track.path(Keypoint.RIGHT_ANKLE);
        if (left.isEmpty() || right.isEmpty()) {
            return Double.NaN;
        }
        return IntStream.range(0, times.length)
                .filter(i -> Math.abs(times[i] - seconds) < NEAR_SHARE * stepSeconds)
                .mapToDouble(i -> left.get().y().at(i) - right.get().y().at(i))
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
