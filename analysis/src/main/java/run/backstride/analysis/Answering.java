package run.backstride.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Assessor;
import run.backstride.analysis.assess.DiaryEvidence;
import run.backstride.analysis.experiment.ExperimentEvidence;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.analysis.experiment.Experiments;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.analysis.experiment.Proposal;
import run.backstride.analysis.experiment.TrialFortnight;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.DiaryModel;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.analysis.plan.Plan;
import run.backstride.analysis.plan.Planner;
import run.backstride.core.diagnostic.Diagnostic;

/// From a history to an answer: each arrow of the architecture once, in its order.
public final class Answering {
    /// Of everything random; the same for everybody, so that the same data gives the same answer.
    public static final long SEED = 20_260_101;

    private Answering() {}

    /// {@return the answer for the day `asOf`}
    ///
    /// @param runner what is known, recordings of gait included
    /// @param experiments those whose locked plan is known
    /// @param paths where the data lie, as a command that proposes an experiment names them
    /// @param diagnostics what was wrong with the input
    public static Answer answer(
            RunnerHistory runner,
            List<FiledExperiment> experiments,
            LocalDate asOf,
            Provenance provenance,
            List<String> paths,
            List<Diagnostic> diagnostics) {
        LoadHistory load = LoadMeasurement.measure(runner, asOf);
        DailyPanel panel = Exposures.expose(runner, load, asOf);
        List<ExperimentReport> reports = concluded(runner, load, experiments, asOf);
        DiaryEvidence diary =
                ExperimentEvidence.with(DiaryEvidence.of(DiaryModel.infer(panel, SEED)), reports);
        Assessment assessment = Assessor.assess(runner, load, asOf, diary);
        Plan plan = TrialFortnight.of(Planner.plan(assessment, runner, load, asOf), reports);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(load.diagnostics());
        return new Answer(
                runner,
                load,
                assessment,
                plan,
                provenance,
                all,
                reports,
                Proposal.of(assessment, plan, reports, paths));
    }

    private static List<ExperimentReport> concluded(
            RunnerHistory runner,
            LoadHistory load,
            List<FiledExperiment> experiments,
            LocalDate asOf) {
        return ExperimentEvidence.reports(
                experiments,
                experiments.stream()
                        .map(one -> Experiments.conclude(one, runner, load, asOf))
                        .toList());
    }
}
