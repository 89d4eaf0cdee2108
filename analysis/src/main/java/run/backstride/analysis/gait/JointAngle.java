package run.backstride.analysis.gait;

import java.util.Locale;
import run.backstride.analysis.gait.Body.Moment;
import run.backstride.analysis.gait.Body.Place;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;

/// An angle that is followed over the stride, in degrees; its sign is that of `docs/glossary.md`.
public enum JointAngle {
    /// Bend of the knee; straight is 0, bent positive.
    KNEE_FLEXION(View.SIDE) {
        @Override
        double degrees(BodySide side, Moment moment) {
            return lean(moment.of(Body.hip(side)), moment.of(Body.knee(side)))
                    - lean(moment.of(Body.knee(side)), moment.of(Body.ankle(side)));
        }
    },
    /// Thigh against the vertical; knee ahead of the hip positive.
    THIGH_ANGLE(View.SIDE) {
        @Override
        double degrees(BodySide side, Moment moment) {
            return lean(moment.of(Body.hip(side)), moment.of(Body.knee(side)));
        }
    },
    /// Shank against the vertical; ankle ahead of the knee positive.
    SHANK_ANGLE(View.SIDE) {
        @Override
        double degrees(BodySide side, Moment moment) {
            return lean(moment.of(Body.knee(side)), moment.of(Body.ankle(side)));
        }
    },
    /// Foot against the ground; toes up positive, flat in mid-stance 0.
    FOOT_ANGLE(View.SIDE) {
        @Override
        double degrees(BodySide side, Moment moment) {
            Place heel = moment.of(Body.heel(side));
            Place toe = moment.of(Body.toe(side));
            return Math.toDegrees(Math.atan2(toe.up() - heel.up(), toe.forward() - heel.forward()));
        }
    },
    /// Mid-hip to mid-shoulder against the vertical; forward positive.
    TRUNK_LEAN(View.SIDE) {
        @Override
        double degrees(BodySide side, Moment moment) {
            Place hips = middle(moment, Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP);
            Place shoulders = middle(moment, Keypoint.LEFT_SHOULDER, Keypoint.RIGHT_SHOULDER);
            Place top = shoulders.isSeen() ? shoulders : moment.of(Keypoint.NECK);
            return -lean(top, hips);
        }
    },
    /// Line of the hips against the horizontal; the hip of the other side lower positive.
    PELVIC_DROP(View.REAR) {
        @Override
        double degrees(BodySide side, Moment moment) {
            BodySide other = side == BodySide.LEFT ? BodySide.RIGHT : BodySide.LEFT;
            Place own = moment.of(Body.hip(side));
            Place far = moment.of(Body.hip(other));
            return Math.toDegrees(
                    Math.atan2(own.up() - far.up(), Math.abs(own.forward() - far.forward())));
        }
    },
    /// Knee against the line from hip to ankle; towards the other leg positive.
    KNEE_ALIGNMENT(View.REAR) {
        @Override
        double degrees(BodySide side, Moment moment) {
            double toTheRight = KNEE_FLEXION.degrees(side, moment);
            return side == BodySide.LEFT ? toTheRight : -toTheRight;
        }
    };

    private final View view;

    JointAngle(View view) {
        this.view = view;
    }

    /// {@return the view that shows it}
    public View view() {
        return view;
    }

    /// {@return its stable name, such as `knee-flexion`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the angle at one moment, `NaN` where a point is not seen}
    ///
    /// @param side whose leg; whose stride, for the trunk
    abstract double degrees(BodySide side, Moment moment);

    private static double lean(Place upper, Place lower) {
        return Math.toDegrees(
                Math.atan2(lower.forward() - upper.forward(), upper.up() - lower.up()));
    }

    private static Place middle(Moment moment, Keypoint left, Keypoint right) {
        return moment.of(left).middle(moment.of(right));
    }
}
