package run.backstride.analysis.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.analysis.assess.PriorConstants;
import run.backstride.core.Mistake;
import run.backstride.core.evidence.Constant;

/// The changes that a runner can test on himself or herself, each with the scheme that fits it.
public enum Trial {
    SHOES(
            Mistake.FOOTWEAR,
            Scheme.PER_RUN,
            "second-pair",
            "Run in the pair you mostly use.",
            "Run in the other pair (less worn, or another model)."),
    CADENCE_CUE(
            Mistake.RUNNING_FORM,
            Scheme.PER_RUN,
            "cadence",
            "Run as you do.",
            "Run with a beat 5 percent above your usual cadence, from the first minute to the last."),
    WARM_UP(
            Mistake.STRETCHING_RECOVERY,
            Scheme.PER_RUN,
            "dynamic-before",
            "Start as you do.",
            "Five to ten easy minutes, then leg swings and lunges, then the run."),
    STRETCHING(
            Mistake.STRETCHING_RECOVERY,
            Scheme.BLOCKS,
            "static-after",
            "No stretching beyond what you always did.",
            "Hip flexors, hamstrings and calves: 2 to 4 times 30 to 60 seconds on five days of the week."),
    SLEEP(
            Mistake.STRETCHING_RECOVERY,
            Scheme.BLOCKS,
            "sleep",
            "Sleep as you do.",
            "In bed early enough for at least seven hours of sleep, every night."),
    LONG_RUN_CAP(
            Mistake.STRETCHING_RECOVERY,
            Scheme.BLOCKS,
            "cap-the-long-run",
            "Plan distances as you do.",
            "No run longer than 1.1 times the longest of the 30 days before."),
    STRENGTH(
            Mistake.CORE_STRENGTH,
            Scheme.RANDOM_START,
            "leg-strength",
            "Train as you do.",
            "Add two strength sessions a week for legs and trunk."),
    SIDE_STRENGTH(
            Mistake.LOWER_CHAIN,
            Scheme.RANDOM_START,
            "hip-strength",
            "Train as you do.",
            "Add two sessions a week of single-leg hip and leg strength, the weaker side first.");

    private final Mistake mistake;
    private final Scheme scheme;
    private final String correction;
    private final String usual;
    private final String change;

    Trial(Mistake mistake, Scheme scheme, String correction, String usual, String change) {
        this.mistake = mistake;
        this.scheme = scheme;
        this.correction = correction;
        this.usual = usual;
        this.change = change;
    }

    /// {@return the mistake it tests}
    public Mistake mistake() {
        return mistake;
    }

    /// {@return the scheme that fits it}
    public Scheme scheme() {
        return scheme;
    }

    /// {@return the correction that it tries, with dose and stop rule}
    public Optional<Correction> correction() {
        return Prescriptions.of(mistake, correction).map(Prescription::correction);
    }

    /// {@return how much of the mistake it tests, by the weight that its parts have beforehand: only stretching and
    /// recovery has two}
    double share() {
        double all = PriorConstants.of(mistake).stream().mapToDouble(Constant::amount).sum();
        return switch (this) {
            case SHOES, CADENCE_CUE, STRENGTH, SIDE_STRENGTH -> 1;
            case WARM_UP, STRETCHING -> PriorConstants.FLEXIBILITY.amount() / all;
            case SLEEP, LONG_RUN_CAP -> PriorConstants.RECOVERY.amount() / all;
        };
    }

    /// {@return what to do in `arm`, in words}
    public String instruction(Arm arm) {
        return arm == Arm.USUAL ? usual : change;
    }

    /// {@return its stable name, such as `cadence-cue`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the trial of a correction, such as `cadence`; nothing where none tries it}
    public static Optional<Trial> ofCorrection(String id) {
        return Arrays.stream(values()).filter(trial -> trial.correction.equals(id)).findFirst();
    }

    /// {@return the trials of `mistake`, the one to propose first first}
    public static List<Trial> of(Mistake mistake) {
        return Arrays.stream(values()).filter(trial -> trial.mistake == mistake).toList();
    }

    /// {@return the trial of that name, or nothing}
    public static Optional<Trial> ofId(String id) {
        return Arrays.stream(values()).filter(trial -> trial.id().equals(id)).findFirst();
    }
}
