package run.backstride.analysis.experiment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Inseparable;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.Mistake;

/// The experiment that fits a plan.
///
/// @param trial which change to try
/// @param why why that one
/// @param command what to type
public record Proposal(Trial trial, String why, String command) {

    /// The experiment on the mistake that the plan works on; where the diary cannot tell that one from another, the
    /// quicker of the two.
    ///
    /// @param paths the runner's files, as they were given
    /// @param reports experiments that there are: none is proposed beside one that runs
    /// @return nothing with a red flag, without a mistake to work on, or while an experiment runs
    public static Optional<Proposal> of(
            Assessment assessment, Plan plan, List<ExperimentReport> reports, List<String> paths) {
        boolean busy = reports.stream().anyMatch(ExperimentReport::isUnderWay);
        if (busy || plan.seekCare().isPresent() || plan.first().isEmpty()) {
            return Optional.empty();
        }
        Mistake first = plan.first().get();
        Optional<Inseparable> pair =
                assessment.inseparable().stream()
                        .filter(two -> Set.of(two.first(), two.second()).contains(first))
                        .findFirst();
        Trial trial =
                pair.map(two ->
                                Stream.of(first, two.first(), two.second())
                                        .map(mistake -> fitting(assessment, mistake))
                                        .min(java.util.Comparator.comparing(Trial::scheme))
                                        .orElseThrow())
                        .orElseGet(() -> fitting(assessment, first));
        String why =
                pair.map(two ->
                                "%s and %s rise and fall together in your diary, so it cannot tell them apart; this experiment changes one of them and leaves the other as it is."
                                        .formatted(two.first().title(), two.second().title()))
                        .orElse(
                                "Only an experiment of your own can say whether it helps you, and only after one may the probability pass 60 %.");
        return Optional.of(new Proposal(trial, why, command(trial, paths)));
    }

    /// {@return the trial of the first correction that one can try}
    public static Trial fitting(Assessment assessment, Mistake mistake) {
        return assessment.findings().stream()
                .filter(finding -> finding.mistake() == mistake)
                .map(Finding::corrections)
                .flatMap(List::stream)
                .flatMap(correction -> Trial.ofCorrection(correction.id()).stream())
                .filter(trial -> trial.mistake() == mistake)
                .findFirst()
                .orElseGet(() -> Trial.of(mistake).getFirst());
    }

    private static String command(Trial trial, List<String> paths) {
        StringBuilder command =
                new StringBuilder("./backstride experiment plan --for ")
                        .append(trial.mistake().id());
        if (Trial.of(trial.mistake()).size() > 1) {
            command.append(" --trial ").append(trial.id());
        }
        paths.forEach(path -> command.append(' ').append(quoted(path)));
        return command.toString();
    }

    private static String quoted(String path) {
        return path.matches("[\\w./~+:@%,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
