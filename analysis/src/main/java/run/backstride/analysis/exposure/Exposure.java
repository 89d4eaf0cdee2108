package run.backstride.analysis.exposure;

import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.evidence.Constant;

/// The columns of the daily panel, declared before any diary is looked at. With the made-up control
/// column there are nine; the design allows ten.
///
/// Each is counted in meaningful steps from its target, positive on the side of concern.
public enum Exposure {
    STRENGTH_SHORTFALL(
            Mistake.CORE_STRENGTH,
            "little strength work",
            "One step is one strength day a week fewer than two, over the weeks before the run."),
    SHOE_WEAR(
            Mistake.FOOTWEAR,
            "kilometres on the pair",
            "One step is 300 km more on the pair that ran, counted from 480 km."),
    LOW_CADENCE(
            Mistake.RUNNING_FORM,
            "low cadence for the speed",
            "One step is 5 steps/min below the norm at that speed; speed, slope, heat and the pain before"
                    + " the run are taken out first, and of the same run only the first third counts."),
    VERTICAL_RATIO(
            Mistake.RUNNING_FORM,
            "bounce for the step length",
            "One step is one percent more vertical oscillation over step length, counted from 8.6 %; speed,"
                    + " slope, heat and the pain before the run are taken out first, and of the same run only"
                    + " the first third counts."),
    CONTACT_IMBALANCE(
            Mistake.LOWER_CHAIN,
            "uneven ground contact",
            "One step is one percent more of ground contact on one foot, counted from 50.7 %; of the same run"
                    + " only the first third counts."),
    LOAD_SHOCK(
            Mistake.STRETCHING_RECOVERY,
            "too much too soon",
            "One step is 30 percent more distance than 1.1 times the longest run of the 30 days before, or one"
                    + " day less than two of rest after a hard run."),
    SHORT_SLEEP(
            Mistake.STRETCHING_RECOVERY,
            "short sleep",
            "One step is one hour less than seven in the nights before the run."),
    LITTLE_MOBILITY(
            Mistake.STRETCHING_RECOVERY,
            "little stretching and warming up",
            "One step is 15 minutes of mobility work fewer than 30 in the week before the run, or a run that"
                    + " began without warming up.");

    private final Mistake mistake;
    private final String title;
    private final String meaning;

    Exposure(Mistake mistake, String title, String meaning) {
        this.mistake = mistake;
        this.title = title;
        this.meaning = meaning;
    }

    /// {@return the mistake it belongs to}
    public Mistake mistake() {
        return mistake;
    }

    /// {@return its name in a sentence, in lower case}
    public String title() {
        return title;
    }

    /// {@return one sentence: what one meaningful step is}
    public String meaning() {
        return meaning;
    }

    /// {@return the value at which nothing is left to correct}
    public Quantity target() {
        return targetConstant().value();
    }

    /// {@return the size of one meaningful step}
    public Quantity step() {
        return stepConstant().value();
    }

    /// {@return its stable name, such as `low-cadence`}
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// How far below the target, in steps; for exposures of which too little is the concern.
    double stepsBelow(double value) {
        return (target().amount() - value) / step().amount();
    }

    /// How far above the target, in steps; for exposures of which too much is the concern.
    double stepsAbove(double value) {
        return (value - target().amount()) / step().amount();
    }

    private Constant targetConstant() {
        return switch (this) {
            case STRENGTH_SHORTFALL -> ExposureConstants.STRENGTH_TARGET;
            case SHOE_WEAR -> ExposureConstants.SHOE_TARGET;
            case LOW_CADENCE -> ExposureConstants.CADENCE_TARGET;
            case VERTICAL_RATIO -> ExposureConstants.VERTICAL_RATIO_TARGET;
            case CONTACT_IMBALANCE -> ExposureConstants.BALANCE_TARGET;
            case LOAD_SHOCK -> ExposureConstants.SPIKE_TARGET;
            case SHORT_SLEEP -> ExposureConstants.SLEEP_TARGET;
            case LITTLE_MOBILITY -> ExposureConstants.MOBILITY_TARGET;
        };
    }

    private Constant stepConstant() {
        return switch (this) {
            case STRENGTH_SHORTFALL -> ExposureConstants.STRENGTH_STEP;
            case SHOE_WEAR -> ExposureConstants.SHOE_STEP;
            case LOW_CADENCE -> ExposureConstants.CADENCE_STEP;
            case VERTICAL_RATIO -> ExposureConstants.VERTICAL_RATIO_STEP;
            case CONTACT_IMBALANCE -> ExposureConstants.BALANCE_STEP;
            case LOAD_SHOCK -> ExposureConstants.SPIKE_STEP;
            case SHORT_SLEEP -> ExposureConstants.SLEEP_STEP;
            case LITTLE_MOBILITY -> ExposureConstants.MOBILITY_STEP;
        };
    }
}
