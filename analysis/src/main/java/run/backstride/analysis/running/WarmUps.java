package run.backstride.analysis.running;

import java.util.Optional;

/// Compares the first ten active minutes of a run with what follows.
final class WarmUps {
    private static final double SECONDS_A_MINUTE = 60;

    private WarmUps() {}

    /// {@return how the run began; nothing where it, or what follows, is too short or without speed}
    static Optional<WarmUp> of(TimeAxis time, Pace pace) {
        double end = RunningConstants.WARM_UP.amount() * SECONDS_A_MINUTE;
        double rest = RunningConstants.WARM_UP_REST.amount() * SECONDS_A_MINUTE;
        if (time.total() < end + rest) {
            return Optional.empty();
        }
        double slowest = RunningConstants.MOVING_SPEED.amount();
        double fastest = RunningConstants.MAX_SPEED.amount();
        double firstArea = 0;
        double firstSeconds = 0;
        double restArea = 0;
        double restSeconds = 0;
        for (int i = 1; i < time.count(); i++) {
            double speed = (pace.speed(i - 1) + pace.speed(i)) / 2;
            if (time.gapBefore(i) || !(speed >= slowest && speed <= fastest)) {
                continue;
            }
            // An interval across the tenth minute is shared out.
            double early = Math.clamp(end - time.active(i - 1), 0, time.step(i));
            firstArea += speed * early;
            firstSeconds += early;
            restArea += speed * (time.step(i) - early);
            restSeconds += time.step(i) - early;
        }
        if (!(firstSeconds > 0 && restSeconds > 0)) {
            return Optional.empty();
        }
        double first = firstArea / firstSeconds;
        double after = restArea / restSeconds;
        return Optional.of(new WarmUp(first, after, first / after));
    }
}
