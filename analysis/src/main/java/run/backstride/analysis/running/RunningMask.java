package run.backstride.analysis.running;

import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;

/// Which samples show somebody running whose speed can be trusted.
final class RunningMask {
    /// FIT profile, enum `activity_type`: 6 is walking.
    private static final double FIT_WALKING = 6;

    private static final double MILLISECONDS_A_MINUTE = 60_000;

    private final boolean[] excluded;
    private final int walked;
    private final int jumped;

    private RunningMask(boolean[] excluded, int walked, int jumped) {
        this.excluded = excluded;
        this.walked = walked;
        this.jumped = jumped;
    }

    /// {@return the mask of one run, from the device's own channels alone}
    static RunningMask of(
            Samples samples, TimeAxis time, Pace pace, Optional<Positions> positions) {
        int count = time.count();
        boolean[] excluded = new boolean[count];
        SampledSignal type = samples.channel(Channel.ACTIVITY_TYPE).orElse(null);
        SampledSignal cadence = samples.channel(Channel.CADENCE).orElse(null);
        SampledSignal contact = samples.channel(Channel.GROUND_CONTACT_TIME).orElse(null);
        double slowest = RunningConstants.RUNNING_SPEED.amount();
        double walkSpeed = RunningConstants.WALKING_SPEED.amount();
        double walkCadence = RunningConstants.WALKING_CADENCE.amount();
        int walked = 0;
        for (int i = 0; i < count; i++) {
            double speed = pace.speed(i);
            boolean walking = type != null && type.at(i) == FIT_WALKING;
            if (cadence != null) {
                double steps = cadence.at(i);
                walking |= speed < walkSpeed && steps < walkCadence;
                // One foot always on the ground, so no flight: walking, whatever the speed.
                walking |= contact != null && steps * contact.at(i) >= MILLISECONDS_A_MINUTE;
            }
            excluded[i] = walking || !(speed >= slowest);
            walked += excluded[i] ? 1 : 0;
        }
        int jumped = excludeJumps(excluded, time, pace, positions);
        return new RunningMask(excluded, walked, jumped);
    }

    /// {@return whether sample `sample` may stand in a window}
    boolean runs(int sample) {
        return !excluded[sample];
    }

    /// {@return the number of samples that were walked, stood, or without known speed}
    int walked() {
        return walked;
    }

    /// {@return the number of implausible jumps of position or speed}
    int jumps() {
        return jumped;
    }

    private static int excludeJumps(
            boolean[] excluded, TimeAxis time, Pace pace, Optional<Positions> positions) {
        Positions places = positions.orElse(null);
        double maxSpeed = RunningConstants.MAX_SPEED.amount();
        double maxAcceleration = RunningConstants.MAX_ACCELERATION.amount();
        int jumps = 0;
        int marked = 0;
        for (int i = 0; i < excluded.length; i++) {
            double seconds = Math.max(1, time.step(i));
            boolean jump = pace.speed(i) > maxSpeed;
            if (!time.gapBefore(i)) {
                jump |= Math.abs(pace.speed(i) - pace.speed(i - 1)) > maxAcceleration * seconds;
                jump |= places != null && places.fartherApart(i - 1, i, maxSpeed * seconds);
            }
            if (jump) {
                jumps++;
                marked = exclude(excluded, time, i, marked);
            }
        }
        return jumps;
    }

    /// Excludes all samples near `jump`; those before `marked` are known to be excluded where they must be.
    private static int exclude(boolean[] excluded, TimeAxis time, int jump, int marked) {
        double margin = RunningConstants.JUMP_MARGIN.amount();
        for (int i = jump; i >= 0 && time.active(jump) - time.active(i) <= margin; i--) {
            excluded[i] = true;
        }
        int end = Math.max(jump, marked);
        while (end < excluded.length && time.active(end) - time.active(jump) <= margin) {
            excluded[end] = true;
            end++;
        }
        return end;
    }
}
