package run.backstride.simulator.figure;

/// The gait of a drawn runner. Angles in degrees, lengths in metres.
///
/// @param heightMeters body height
/// @param speed of the belt, m/s
/// @param cadence steps a minute, both feet
/// @param contactMilliseconds ground contact time of each foot
/// @param overstride ankle ahead of the hip at initial contact, in leg lengths
/// @param strikeDegrees foot against the ground at initial contact, toes up positive
/// @param leanDegrees trunk against the vertical, forward positive
/// @param bounceMeters vertical path of the hips, highest to lowest
/// @param dropLeftDegrees pelvis at the left foot's mid-stance, right hip lower positive
/// @param dropRightDegrees pelvis at the right foot's mid-stance, left hip lower positive
/// @param stepWidthMeters lateral distance of the feet; negative is a crossover
public record GaitSpec(
        double heightMeters,
        double speed,
        double cadence,
        double contactMilliseconds,
        double overstride,
        double strikeDegrees,
        double leanDegrees,
        double bounceMeters,
        double dropLeftDegrees,
        double dropRightDegrees,
        double stepWidthMeters) {

    /// Rejects a gait that no runner has.
    public GaitSpec {
        double strideMillis = 120_000 / cadence;
        if (!(cadence > 0 && contactMilliseconds > 0 && contactMilliseconds < strideMillis / 2)) {
            throw new IllegalArgumentException(
                    "contact must be shorter than a step, was "
                            + contactMilliseconds
                            + " ms at "
                            + cadence
                            + " steps/min");
        }
    }

    /// {@return an ordinary runner at 2.8 m/s}
    public static GaitSpec ordinary() {
        return new GaitSpec(1.75, 2.8, 166, 265, 0.22, 10, 7, 0.085, 4, 4, 0.05);
    }

    /// {@return length of the leg, hip to knee to ankle, metres}
    public double legLength() {
        return (GaitCycle.THIGH + GaitCycle.SHANK) * heightMeters;
    }

    /// {@return seconds of one stride}
    public double strideSeconds() {
        return 120 / cadence;
    }
}
