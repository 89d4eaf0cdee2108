package run.backstride.core.diary;

import java.util.Locale;
import java.util.Optional;
import run.backstride.core.Unit;

/// The self-tests, by the names of the table `tests.csv`.
public enum TestKind {
    FRONT_PLANK_S(Unit.SECONDS),
    SIDE_PLANK_S(Unit.SECONDS),
    BACK_EXTENSION_S(Unit.SECONDS),
    SINGLE_LEG_BRIDGE_REPS(Unit.REPETITIONS),
    CHAIR_STAND_30S_REPS(Unit.REPETITIONS),
    /// Deficit from a straight knee, supine, hip at 90 degrees; larger is shorter hamstrings.
    ACTIVE_KNEE_EXTENSION_DEG(Unit.DEGREES),
    STRAIGHT_LEG_RAISE_DEG(Unit.DEGREES),
    /// Modified Thomas test, hip: above the horizontal positive (short).
    THOMAS_HIP_DEG(Unit.DEGREES),
    /// Modified Thomas test, knee flexion; small is a short rectus femoris.
    THOMAS_KNEE_DEG(Unit.DEGREES),
    KNEE_TO_WALL_CM(Unit.CENTIMETERS),
    /// Clinician-scored foot posture, -12 (supinated) to +12 (pronated).
    FOOT_POSTURE(Unit.COUNT);

    private final Unit unit;

    TestKind(Unit unit) {
        this.unit = unit;
    }

    /// {@return the unit of the test's value}
    public Unit unit() {
        return unit;
    }

    /// {@return the name in the table, such as `front_plank_s`}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the test of that name, or nothing}
    public static Optional<TestKind> ofId(String id) {
        for (TestKind kind : values()) {
            if (kind.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
