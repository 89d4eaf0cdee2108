package run.backstride.analysis.assess;

import java.util.List;
import java.util.Optional;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.TestKind;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// What somebody who takes a self-test needs to know.
///
/// @param kind which test
/// @param title its name
/// @param how how to take it
/// @param way what is timed or counted
/// @param sided whether left and right are taken each by itself
/// @param norms cut-offs to hold a result against; empty where none is known
/// @param change smallest change that is not the noise of the test; empty where none is known
public record SelfTestGuide(
        TestKind kind,
        String title,
        String how,
        Way way,
        boolean sided,
        List<Norm> norms,
        Optional<Change> change) {

    /// Copies the list.
    public SelfTestGuide {
        norms = List.copyOf(norms);
    }

    /// What is timed or counted.
    public enum Way {
        /// Seconds until the form is lost.
        HOLD,
        /// Repetitions until no more succeeds.
        REPETITIONS,
        /// Repetitions in half a minute.
        REPETITIONS_IN_30_S,
        /// An angle, a distance or a score, read from something.
        READ
    }

    /// A cut-off with the people it was found in.
    ///
    /// @param who such as `men`; empty for everybody
    /// @param cutoff where concern begins, its source and what is known of it
    public record Norm(String who, Threshold cutoff) {}

    /// The smallest change that is not the noise of the test.
    ///
    /// @param smallest in the test's unit, or in percent of the first result
    /// @param source where it was read
    /// @param claim for whom it holds
    public record Change(Quantity smallest, Source source, String claim) {

        private static Change of(Constant constant) {
            return new Change(constant.value(), constant.source(), constant.claim());
        }

        private static Change of(Threshold threshold) {
            return new Change(threshold.cutoff(), threshold.source(), threshold.claim());
        }

        /// {@return whether two results differ by more than the noise}
        public boolean isReal(double before, double after) {
            double difference = Math.abs(after - before);
            if (smallest.unit() != Unit.PERCENT) {
                return difference > smallest.amount();
            }
            return before > 0
                    && difference / before * WeightConstants.HUNDRED.amount() > smallest.amount();
        }
    }

    /// {@return the guide of a test}
    public static SelfTestGuide of(TestKind kind) {
        return new SelfTestGuide(
                kind,
                title(kind),
                how(kind) + ".",
                way(kind),
                sided(kind),
                norms(kind),
                change(kind));
    }

    private static String title(TestKind kind) {
        return switch (kind) {
            case FRONT_PLANK_S -> "Front plank";
            case SIDE_PLANK_S -> "Side plank";
            case BACK_EXTENSION_S -> "Back extension hold";
            case SINGLE_LEG_BRIDGE_REPS -> "Single-leg bridge";
            case CHAIR_STAND_30S_REPS -> "Chair stands in 30 s";
            case ACTIVE_KNEE_EXTENSION_DEG -> "Active knee extension";
            case STRAIGHT_LEG_RAISE_DEG -> "Straight leg raise";
            case THOMAS_HIP_DEG -> "Modified Thomas test, hip";
            case THOMAS_KNEE_DEG -> "Modified Thomas test, knee";
            case KNEE_TO_WALL_CM -> "Knee to wall";
            case FOOT_POSTURE -> "Foot posture";
        };
    }

    /// {@return how to take it, without the full stop}
    static String how(TestKind kind) {
        return switch (kind) {
            case SIDE_PLANK_S ->
                    "Lie on one side, prop up on the elbow, legs straight, lift the hips in line; time until the hips first drop. Once a side, rested, not within 24 h of a hard run";
            case FRONT_PLANK_S ->
                    "On the forearms, body in line, until the form is lost; once, rested";
            case SINGLE_LEG_BRIDGE_REPS ->
                    "Lie on the back, one heel on a chair of 60 cm, knee a little bent, other leg up; lift the hips until they are in line, count full lifts";
            case BACK_EXTENSION_S ->
                    "Only with a partner who holds the legs: upper body over the edge of a bench, arms crossed, horizontal, at most 240 s";
            case CHAIR_STAND_30S_REPS ->
                    "Stand up from a chair and sit down, arms crossed, as often as possible in 30 s";
            case KNEE_TO_WALL_CM ->
                    "Foot flat in front of a wall, heel down, knee to the wall; move the foot back as far as the knee still touches, measure toe to wall in cm";
            case FOOT_POSTURE ->
                    "Ask a physiotherapist or podiatrist for a foot posture score from -12 to 12";
            case ACTIVE_KNEE_EXTENSION_DEG ->
                    "Lie on the back, hip bent to a right angle and held there, straighten the knee as far as it goes; measure what is missing to straight, in degrees (a phone on the shin helps)";
            case THOMAS_HIP_DEG, THOMAS_KNEE_DEG ->
                    "Lie at the edge of a table, pull one knee to the chest until the lower back is flat and keep it flat, let the other leg hang; measure thigh and knee, in degrees, thigh above horizontal positive";
            case STRAIGHT_LEG_RAISE_DEG ->
                    "Lie on the back, lift one straight leg, measure its angle to the floor. Stop if symptoms go below the knee";
        };
    }

    private static Way way(TestKind kind) {
        return switch (kind) {
            case FRONT_PLANK_S, SIDE_PLANK_S, BACK_EXTENSION_S -> Way.HOLD;
            case SINGLE_LEG_BRIDGE_REPS -> Way.REPETITIONS;
            case CHAIR_STAND_30S_REPS -> Way.REPETITIONS_IN_30_S;
            case ACTIVE_KNEE_EXTENSION_DEG,
                    STRAIGHT_LEG_RAISE_DEG,
                    THOMAS_HIP_DEG,
                    THOMAS_KNEE_DEG,
                    KNEE_TO_WALL_CM,
                    FOOT_POSTURE ->
                    Way.READ;
        };
    }

    private static boolean sided(TestKind kind) {
        return switch (kind) {
            case FRONT_PLANK_S, BACK_EXTENSION_S, CHAIR_STAND_30S_REPS -> false;
            case SIDE_PLANK_S,
                    SINGLE_LEG_BRIDGE_REPS,
                    ACTIVE_KNEE_EXTENSION_DEG,
                    STRAIGHT_LEG_RAISE_DEG,
                    THOMAS_HIP_DEG,
                    THOMAS_KNEE_DEG,
                    KNEE_TO_WALL_CM,
                    FOOT_POSTURE ->
                    true;
        };
    }

    private static List<Norm> norms(TestKind kind) {
        return switch (kind) {
            case FRONT_PLANK_S ->
                    bySex(
                            CoreStrengthThresholds.FRONT_PLANK_MALE,
                            CoreStrengthThresholds.FRONT_PLANK_FEMALE);
            case SIDE_PLANK_S ->
                    bySex(
                            CoreStrengthThresholds.SIDE_PLANK_MALE,
                            CoreStrengthThresholds.SIDE_PLANK_FEMALE);
            case BACK_EXTENSION_S ->
                    List.of(new Norm("men", CoreStrengthThresholds.BACK_EXTENSION_MALE));
            case SINGLE_LEG_BRIDGE_REPS -> all(CoreStrengthThresholds.BRIDGE);
            case CHAIR_STAND_30S_REPS -> List.of();
            case ACTIVE_KNEE_EXTENSION_DEG ->
                    bySex(
                            StretchingAndRecoveryThresholds.HAMSTRING_MALE,
                            StretchingAndRecoveryThresholds.HAMSTRING_FEMALE);
            case STRAIGHT_LEG_RAISE_DEG -> all(StretchingAndRecoveryThresholds.LEG_RAISE);
            case THOMAS_HIP_DEG -> all(StretchingAndRecoveryThresholds.HIP);
            case THOMAS_KNEE_DEG -> all(StretchingAndRecoveryThresholds.KNEE);
            // Its cut-off is a difference between the sides, not a norm of one side.
            case KNEE_TO_WALL_CM -> List.of();
            case FOOT_POSTURE ->
                    List.of(
                            new Norm("", LowerChainThresholds.SUPINATED),
                            new Norm("", LowerChainThresholds.PRONATED));
        };
    }

    private static List<Norm> bySex(Threshold men, Threshold women) {
        return List.of(new Norm("men", men), new Norm("women", women));
    }

    private static List<Norm> all(Threshold threshold) {
        return List.of(new Norm("", threshold));
    }

    private static Optional<Change> change(TestKind kind) {
        return switch (kind) {
            case FRONT_PLANK_S, SIDE_PLANK_S, SINGLE_LEG_BRIDGE_REPS, CHAIR_STAND_30S_REPS ->
                    Optional.of(Change.of(CoreStrengthThresholds.HOLD_ERROR));
            case BACK_EXTENSION_S -> Optional.of(Change.of(CoreStrengthThresholds.EXTENSION_ERROR));
            case KNEE_TO_WALL_CM ->
                    Optional.of(Change.of(LowerChainThresholds.KNEE_TO_WALL_DIFFERENCE));
            case ACTIVE_KNEE_EXTENSION_DEG,
                    STRAIGHT_LEG_RAISE_DEG,
                    THOMAS_HIP_DEG,
                    THOMAS_KNEE_DEG,
                    FOOT_POSTURE ->
                    Optional.empty();
        };
    }
}
