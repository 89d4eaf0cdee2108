package run.backstride.simulator;

import java.util.Locale;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;

/// What a simulated back reacts to: one measurable habit, with the step that counts as meaningful and the
/// value at which the mistake is corrected.
///
/// All drivers are written so that more is worse. Targets and steps are this simulator's own (ADR 0701);
/// no finding is ever drawn from them.
public enum Driver {
    /// Strength sessions a week short of two, over 28 days.
    STRENGTH_SHORTFALL(Mistake.CORE_STRENGTH, Unit.PER_WEEK, 0, 1),
    /// Kilometres on the shoe before the run; the step is 100 miles, the target 300 miles.
    SHOE_WEAR(Mistake.FOOTWEAR, Unit.KILOMETERS, 483, 161),
    /// Steps a minute below what runners of that height show at that speed.
    LOW_CADENCE(Mistake.RUNNING_FORM, Unit.STEPS_PER_MINUTE, 0, 5),
    /// Distance of the left share of ground contact from one half.
    ASYMMETRY(Mistake.LOWER_CHAIN, Unit.PERCENT, 0.7, 1),
    /// Hours of sleep short of seven, over the last three nights.
    SHORT_SLEEP(Mistake.STRETCHING_RECOVERY, Unit.HOURS, 0, 1),
    /// Distance over the longest run of the 30 days before.
    DISTANCE_SPIKE(Mistake.STRETCHING_RECOVERY, Unit.RATIO, 1.1, 0.3),
    /// Mobility sessions a week short of four, over 14 days.
    MOBILITY_SHORTFALL(Mistake.STRETCHING_RECOVERY, Unit.PER_WEEK, 0, 2);

    private final Mistake mistake;
    private final Unit unit;
    private final double target;
    private final double step;

    Driver(Mistake mistake, Unit unit, double target, double step) {
        this.mistake = mistake;
        this.unit = unit;
        this.target = target;
        this.step = step;
    }

    /// {@return the mistake it belongs to}
    public Mistake mistake() {
        return mistake;
    }

    /// {@return the unit of its values}
    public Unit unit() {
        return unit;
    }

    /// {@return the value at which the mistake is corrected}
    public double target() {
        return target;
    }

    /// {@return the change that counts as one meaningful step}
    public double step() {
        return step;
    }

    /// {@return how many meaningful steps `value` lies beyond the target; negative where it is better}
    public double stepsBeyondTarget(double value) {
        return (value - target) / step;
    }

    /// {@return its stable name, such as `shoe-wear`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the driver that is planted where only the mistake is named}
    public static Driver of(Mistake mistake) {
        return switch (mistake) {
            case CORE_STRENGTH -> STRENGTH_SHORTFALL;
            case FOOTWEAR -> SHOE_WEAR;
            case RUNNING_FORM -> LOW_CADENCE;
            case LOWER_CHAIN -> ASYMMETRY;
            case STRETCHING_RECOVERY -> SHORT_SLEEP;
        };
    }
}
