package run.backstride.benchmarks.calibration;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.DiaryInference;
import run.backstride.analysis.inference.DiaryInference.Fitted;
import run.backstride.analysis.inference.DiaryModel;
import run.backstride.analysis.inference.MistakeRelief;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.Mistake;

/// What the model said of one simulated runner, beside the truth and the oracle. Small: it lets go of the runner.
///
/// @param planted what was planted; empty where nothing was
/// @param diaryDays length of the diary
/// @param scored scored run days
/// @param posteriors reliefs that the diary could speak of; empty where it was too short
/// @param oracle what a regression that is told the truth says; empty where it cannot
/// @param ofColumn what a regression says that is told only which exposure acted; empty where it cannot
/// @param controlIsNull whether the made-up column came out null
/// @param skill forecast skill against the mean so far
record Trial(
        Optional<Label> planted,
        int diaryDays,
        int scored,
        Map<Mistake, ReliefPosterior> posteriors,
        Optional<Oracle> oracle,
        Optional<Oracle> ofColumn,
        boolean controlIsNull,
        double skill) {
    /// The seed that `analyze` uses.
    private static final long SEED = 1;

    /// What was planted, without its days.
    ///
    /// @param exposure the declared exposure nearest to it
    /// @param shape how pain follows it
    /// @param points nominal points of pain that it adds to a usual run
    /// @param latent relief before rounding and the floor at 0
    /// @param written relief of the scores as written
    record Label(Exposure exposure, String shape, double points, double latent, double written) {

        Mistake mistake() {
            return exposure.mistake();
        }
    }

    static Trial of(TrialRunner runner) {
        DailyPanel panel =
                Exposures.expose(
                        runner.history(),
                        LoadMeasurement.measure(runner.history(), runner.asOf()),
                        runner.asOf());
        DiaryInference inference = DiaryModel.infer(panel, SEED);
        Optional<Oracle> oracle = runner.planted().flatMap(truth -> Oracle.ask(panel, truth));
        Optional<Oracle> ofColumn =
                runner.planted().flatMap(truth -> Oracle.askOfColumn(panel, truth));
        Optional<Label> label =
                runner.planted()
                        .map(truth ->
                                new Label(
                                        truth.exposure(),
                                        truth.shape(),
                                        truth.points(),
                                        truth.relief(),
                                        truth.written()));
        Map<Mistake, ReliefPosterior> posteriors = new EnumMap<>(Mistake.class);
        boolean isNull = true;
        double skill = 0;
        if (inference instanceof Fitted fitted) {
            for (MistakeRelief relief : fitted.reliefs()) {
                relief.posterior()
                        .ifPresent(posterior -> posteriors.put(relief.mistake(), posterior));
            }
            isNull = fitted.control().isNull();
            skill = fitted.skill().skill();
        }
        return new Trial(
                label,
                runner.diaryDays(),
                panel.painDays().size(),
                posteriors,
                oracle,
                ofColumn,
                isNull,
                skill);
    }

    /// {@return whether the diary was long enough for an answer}
    boolean answered() {
        return !posteriors.isEmpty();
    }

    /// {@return what the diary says of one mistake; empty where it cannot}
    Optional<ReliefPosterior> posterior(Mistake mistake) {
        return Optional.ofNullable(posteriors.get(mistake));
    }

    /// {@return the mistake whose expected relief is largest}
    Optional<Mistake> first() {
        return posteriors.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().mean()))
                .map(Map.Entry::getKey);
    }

    /// {@return whether the planted mistake has the largest expected relief}
    boolean isFound() {
        return planted.isPresent() && first().equals(planted.map(Label::mistake));
    }

    /// {@return whether the oracle ranks the planted mistake first}
    boolean oracleFinds() {
        return finds(oracle);
    }

    /// {@return whether the regression that is told only the exposure ranks the planted mistake first}
    boolean columnFinds() {
        return finds(ofColumn);
    }

    private boolean finds(Optional<Oracle> regression) {
        return planted.isPresent()
                && regression.isPresent()
                && regression.get().first() == planted.get().mistake();
    }

    /// {@return whether the diary has what it takes to judge the planted mistake: its measure is recorded, and varied}
    boolean isKnown() {
        return planted.isPresent() && posteriors.containsKey(planted.get().mistake());
    }

    /// {@return whether any of the five is accused: a point or more is more probable than `bound`}
    boolean accuses(double bound) {
        return posteriors.values().stream()
                .anyMatch(posterior -> posterior.probabilityAtLeastOne() > bound);
    }
}
