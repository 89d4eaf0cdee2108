package run.backstride.analysis.gait;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// The numbers that curves over the stride rest on. They draw, they decide nothing.
public final class CurveConstants {
    static final Constant BANDWIDTH =
            new Constant(
                    "gait.curve-bandwidth",
                    Quantity.of(1.2, Unit.PERCENT),
                    Origin.HOUSE,
                    new Source("adr-0602", "curves", Reading.PROPOSAL),
                    "Smoothing of an angle over the stride, as a share of the stride: 8 ms of an"
                            + " ordinary one; wider where all strides meet the frames at the same"
                            + " moments");

    static final Constant FRAMES_IN_REACH =
            new Constant(
                    "gait.curve-frames-in-reach",
                    Quantity.of(30, Unit.COUNT),
                    Origin.HOUSE,
                    new Source("adr-0602", "curves", Reading.PROPOSAL),
                    "Frames, over all strides, that the smoothing takes in at least, so that the noise of"
                            + " few frames draws no waves");

    private CurveConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(BANDWIDTH, FRAMES_IN_REACH);
    }
}
