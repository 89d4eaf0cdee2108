package run.backstride.simulator.figure;

import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// One leg of a drawn runner seen from behind: x to the runner's right, y up, metres.
///
/// @param hip centre of the hip
/// @param knee centre of the knee
/// @param ankle centre of the ankle
/// @param heel back of the heel
/// @param toe ball of the foot, seen below the heel
record RearLeg(Point hip, Point knee, Point ankle, Point heel, Point toe) {

    static RearLeg of(GaitCycle cycle, BodySide side, double seconds) {
        Leg leg = cycle.leg(side, seconds);
        int out = side == BodySide.RIGHT ? 1 : -1;
        double slope = Math.toRadians(cycle.pelvisDegrees(seconds));
        double halfWidth = cycle.hipHalfWidth();
        double hipX = out * halfWidth * Math.cos(slope);
        double tilt = -out * halfWidth * Math.sin(slope);
        double footX = out * cycle.spec().stepWidthMeters() / 2;
        // The knee lies on the line from hip to ankle as far as the leg, seen from the side, has
        // gone down.
        double hipUp = leg.hip().y() + tilt;
        double share = (leg.hip().y() - leg.knee().y()) / (leg.hip().y() - leg.ankle().y());
        double kneeX = hipX + (footX - hipX) * Math.clamp(share, 0, 1);
        return new RearLeg(
                new Point(hipX, hipUp),
                new Point(kneeX, leg.knee().y() + tilt * (1 - Math.clamp(share, 0, 1))),
                new Point(footX, leg.ankle().y()),
                new Point(footX, leg.heel().y()),
                new Point(footX, leg.toe().y()));
    }
}
