package run.backstride.analysis.gait;

import static run.backstride.core.evidence.Origin.CONVENTION;
import static run.backstride.core.evidence.Origin.DERIVED;
import static run.backstride.core.evidence.Reading.COMPUTED;
import static run.backstride.core.evidence.Reading.PROPOSAL;
import static run.backstride.core.evidence.Reading.VERIFIED;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Source;

/// Every number that the measurement of gait rests on.
public final class GaitConstants {
    private static final Decision DECISION = new Decision("adr-0901");

    static final Constant CYCLE_BANDWIDTH =
            DECISION.house(
                    "gait.cycle-bandwidth",
                    40,
                    Unit.MILLISECONDS,
                    "Smoothing of the fore-aft (side view) or vertical (rear view) path of the ankle when"
                            + " cycles are told apart; far shorter than a stride, far longer than a"
                            + " frame");
    static final Constant CYCLE_SHARE =
            DECISION.house(
                    "gait.cycle-share",
                    0.08,
                    Unit.RATIO,
                    "The same smoothing as a share of the stride, so that a mistaken frame makes no"
                            + " cycle");
    static final Constant CYCLE_PROMINENCE =
            DECISION.house(
                    "gait.cycle-prominence",
                    0.3,
                    Unit.LEG_LENGTHS,
                    "A swing of the ankle smaller than this, fore-aft, is no running stride");
    static final Constant REAR_CYCLE_PROMINENCE =
            DECISION.house(
                    "gait.rear-cycle-prominence",
                    0.12,
                    Unit.LEG_LENGTHS,
                    "A lift of the ankle smaller than this, seen from behind, is no running stride");
    static final Constant PELVIS_BANDWIDTH =
            DECISION.house(
                    "gait.pelvis-bandwidth",
                    120,
                    Unit.MILLISECONDS,
                    "Smoothing of the pelvis' fore-aft path, against which the foot is seen on a"
                            + " treadmill and over ground alike");
    static final Constant FINE_BANDWIDTH =
            DECISION.house(
                    "gait.event-bandwidth",
                    6,
                    Unit.MILLISECONDS,
                    "Smoothing of the mean stride where keypoints are clean and frames are frequent");
    static final Constant COARSE_BANDWIDTH =
            DECISION.house(
                    "gait.event-bandwidth-noisy",
                    18,
                    Unit.MILLISECONDS,
                    "Smoothing of the mean stride, at most, where keypoints are noisy");
    static final Constant ALIGNING_BANDWIDTH =
            DECISION.house(
                    "gait.aligning-bandwidth",
                    12,
                    Unit.MILLISECONDS,
                    "Smoothing of the mean stride while strides are laid over each other");
    static final Constant TOE_BANDWIDTH =
            DECISION.house(
                    "gait.toe-bandwidth",
                    18,
                    Unit.MILLISECONDS,
                    "Smoothing of the ball of the foot when its landing is looked for: it brakes over"
                            + " 25 ms, the heel over 9 ms");
    static final Constant POINTS_IN_REACH =
            DECISION.house(
                    "gait.points-in-reach",
                    30,
                    Unit.COUNT,
                    "Pooled frames, over all strides, that the smoothing of the mean stride takes in"
                            + " at least");
    static final Constant POSE_BANDWIDTH_IN_FRAMES =
            DECISION.house(
                    "gait.pose-bandwidth-frames",
                    0.8,
                    Unit.RATIO,
                    "A single step's pose between frames is smoothed by at least this share of a"
                            + " frame");
    static final Constant BANDWIDTH_IN_FRAMES =
            DECISION.house(
                    "gait.event-bandwidth-frames",
                    0.5,
                    Unit.RATIO,
                    "The mean of few strides is not smoothed by more than this share of a frame for"
                            + " want of frames");
    static final Constant SPEED_NOISE =
            DECISION.house(
                    "gait.speed-noise",
                    0.12,
                    Unit.LEG_LENGTHS,
                    "Noise of the mean path's speed, in leg lengths a second, up to which a landing (0.6"
                            + " to 1 leg length a second) is read from it");
    static final Constant BANDWIDTH_IN_GAPS =
            DECISION.house(
                    "gait.bandwidth-in-gaps",
                    0.8,
                    Unit.RATIO,
                    "Smoothing of the mean stride as a share of the widest gap between pooled frames, at"
                            + " least");
    static final Constant TILT_SEEN =
            DECISION.house(
                    "gait.tilt-seen",
                    2,
                    Unit.DEGREES,
                    "Slope of the ground in a side view from which intervals widen; less"
                            + " cannot be told from how the ball of the foot settles");
    static final Constant GROUND_ERROR =
            DECISION.house(
                    "gait.ground-error",
                    0.5,
                    Unit.DEGREES,
                    "Slope of the line that a marker on the ball of one foot draws on level ground: one"
                            + " standard deviation alike in every step");
    static final Constant STANCE_MIN =
            new Constant(
                    "gait.stance-min",
                    Quantity.of(110, Unit.MILLISECONDS),
                    CONVENTION,
                    new Source("adr-0901", "", PROPOSAL),
                    "A contact shorter than this is no running contact");
    static final Constant STANCE_MAX_DUTY =
            new Constant(
                    "gait.stance-max-duty",
                    Quantity.of(50, Unit.PERCENT),
                    CONVENTION,
                    new Source("adr-0901", "", PROPOSAL),
                    "With a duty factor at or above one half there is no flight: that is walking");
    static final Constant CADENCE_MIN =
            DECISION.house(
                    "gait.cadence-min",
                    120,
                    Unit.STEPS_PER_MINUTE,
                    "Below this while running the clip looks like slow motion");
    static final Constant CADENCE_MAX =
            DECISION.house(
                    "gait.cadence-max",
                    230,
                    Unit.STEPS_PER_MINUTE,
                    "Above this while running the clip looks sped up");
    static final Constant UNEVEN_STEPS =
            DECISION.house(
                    "gait.uneven-steps",
                    0.12,
                    Unit.RATIO,
                    "Spread of the steps' lengths over their mean from which one foot counts as seen"
                            + " badly and the other one's strides are counted");
    static final Constant MIN_STEPS =
            new Constant(
                    "gait.min-steps",
                    Quantity.of(7, Unit.COUNT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("ding18", "", VERIFIED),
                    "Steps a side over which kinematics are averaged");
    static final Constant FEWEST_STEPS =
            DECISION.house(
                    "gait.fewest-steps",
                    3,
                    Unit.COUNT,
                    "With fewer steps a side nothing is said of kinematics");
    static final Constant MIN_RATE =
            new Constant(
                    "gait.min-rate",
                    Quantity.of(120, Unit.COUNT),
                    DERIVED,
                    new Source("fuk17d", "", COMPUTED),
                    "Frames a second from which an angle at contact is within about 1 to 2 degrees of"
                            + " the next frame's");
    static final Constant FOOT_TURN =
            new Constant(
                    "gait.foot-turn",
                    Quantity.of(400, Unit.DEGREES),
                    DERIVED,
                    new Source("fuk17d", "", COMPUTED),
                    "Degrees a second by which the foot turns at initial contact (320 to 480)");
    static final Constant SHANK_TURN =
            new Constant(
                    "gait.shank-turn",
                    Quantity.of(265, Unit.DEGREES),
                    DERIVED,
                    new Source("fuk17d", "", COMPUTED),
                    "Degrees a second by which the shank turns at initial contact (230 to 300)");
    static final Constant LEG_OF_HEIGHT =
            new Constant(
                    "gait.leg-of-height",
                    Quantity.of(0.491, Unit.RATIO),
                    DERIVED,
                    new Source("fuk17d", "", COMPUTED),
                    "Thigh and shank over body height, for the scale of a video");
    static final Constant FLAT_FROM =
            DECISION.house(
                    "gait.flat-from",
                    30,
                    Unit.PERCENT,
                    "Share of stance from which the foot lies flat, as the reference of the strike"
                            + " angle where no standing frame is known");
    static final Constant FLAT_TO =
            DECISION.house(
                    "gait.flat-to",
                    50,
                    Unit.PERCENT,
                    "Share of stance until which the foot lies flat");
    static final Constant EVENT_BIAS =
            DECISION.derived(
                    "gait.event-bias",
                    5,
                    Unit.MILLISECONDS,
                    "What remains between a contact of the foot's path and a force of 50 N, as one"
                            + " standard deviation between runners");
    static final Constant KNOWN_CONTACT =
            DECISION.derived(
                    "gait.known-contact",
                    277,
                    Unit.MILLISECONDS,
                    "Shortest contact time of the treadmill runners from whom the lags of the contacts come");
    static final Constant FASTER_BIAS =
            DECISION.derived(
                    "gait.faster-bias",
                    0.08,
                    Unit.RATIO,
                    "By how much the error of a contact grows for each ms by which a contact time is shorter"
                            + " than those: drawn runners at 3.4 to 5 m/s land 6 ms after what is told, single feet"
                            + " up to 23; no real ones were measured");
    static final Constant FEET_DIFFER =
            DECISION.house(
                    "gait.feet-differ",
                    25,
                    Unit.PERCENT,
                    "Difference of the two feet's mean contact times, of the longer, from which a video shows a"
                            + " hidden leg and not a limp: a balance of 52.2 % (evidence 3b, the red zone) is 8 %");
    static final Constant LEGS_DIFFER =
            DECISION.house(
                    "gait.legs-differ",
                    20,
                    Unit.DEGREES,
                    "Difference of the two legs' mean angle from which one leg counts as mistaken for the"
                            + " other by the pose network: three times its usual error");
    static final Constant NETWORK_ANGLE_ERROR =
            new Constant(
                    "gait.network-angle-error",
                    Quantity.of(3.9, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("arx25", "", VERIFIED),
                    "Root mean square error of a joint angle from one phone video, after"
                            + " post-processing, at best (3.9 to 7.0)");
    static final Constant MARKER_ANGLE_ERROR =
            DECISION.house(
                    "gait.marker-angle-error",
                    1,
                    Unit.DEGREES,
                    "What the placing of markers and the projection into the picture's plane leave of"
                            + " an angle's error, as one standard deviation");
    static final Constant REARFOOT_ERROR =
            DECISION.house(
                    "gait.rearfoot-error",
                    8,
                    Unit.DEGREES,
                    "A shod foot seen from behind shows the shoe, not the heel bone: one standard"
                            + " deviation of the rearfoot angle");

    private GaitConstants() {}

    /// {@return all constants of this package}
    public static List<Constant> all() {
        return List.of(
                CYCLE_BANDWIDTH,
                CYCLE_SHARE,
                CYCLE_PROMINENCE,
                REAR_CYCLE_PROMINENCE,
                PELVIS_BANDWIDTH,
                FINE_BANDWIDTH,
                COARSE_BANDWIDTH,
                ALIGNING_BANDWIDTH,
                TOE_BANDWIDTH,
                POINTS_IN_REACH,
                POSE_BANDWIDTH_IN_FRAMES,
                BANDWIDTH_IN_FRAMES,
                SPEED_NOISE,
                BANDWIDTH_IN_GAPS,
                TILT_SEEN,
                GROUND_ERROR,
                STANCE_MIN,
                STANCE_MAX_DUTY,
                CADENCE_MIN,
                CADENCE_MAX,
                UNEVEN_STEPS,
                MIN_STEPS,
                FEWEST_STEPS,
                MIN_RATE,
                FOOT_TURN,
                SHANK_TURN,
                LEG_OF_HEIGHT,
                FLAT_FROM,
                FLAT_TO,
                EVENT_BIAS,
                KNOWN_CONTACT,
                FASTER_BIAS,
                FEET_DIFFER,
                LEGS_DIFFER,
                NETWORK_ANGLE_ERROR,
                MARKER_ANGLE_ERROR,
                REARFOOT_ERROR);
    }
}
