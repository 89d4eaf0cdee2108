package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.assess.DiaryEvidence;
import run.backstride.analysis.assess.Statement;
import run.backstride.analysis.assess.Words;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What experiments say of the five mistakes: each that is complete takes the place of the diary in its mistake.
public final class ExperimentEvidence {
    private static final Source DECISION = new Source("adr-0803", "", Reading.PROPOSAL);

    private ExperimentEvidence() {}

    /// {@return the experiments as a report shows them, in order; of several on one mistake the latest counts}
    public static List<ExperimentReport> reports(
            List<FiledExperiment> filed, List<ExperimentResult> results) {
        Map<Mistake, Integer> latest = new EnumMap<>(Mistake.class);
        for (int i = 0; i < filed.size(); i++) {
            if (results.get(i).isConclusive()) {
                int one = i;
                latest.merge(
                        filed.get(i).plan().mistake(),
                        one,
                        (before, now) ->
                                filed.get(now)
                                                .plan()
                                                .firstDay()
                                                .isBefore(filed.get(before).plan().firstDay())
                                        ? before
                                        : now);
            }
        }
        List<ExperimentReport> reports = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            ExperimentPlan plan = filed.get(i).plan();
            ExperimentResult result = results.get(i);
            List<String> words = new ArrayList<>(OutcomeWords.progress(plan, result));
            if (result.state() == ExperimentResult.State.COMPLETE
                    || result.state() == ExperimentResult.State.STOPPED) {
                words.addAll(OutcomeWords.outcome(plan, result));
            }
            reports.add(
                    new ExperimentReport(
                            filed.get(i).file(),
                            plan,
                            result,
                            words,
                            Integer.valueOf(i).equals(latest.get(plan.mistake()))));
        }
        return reports;
    }

    /// {@return that evidence with the experiments that count}
    public static DiaryEvidence with(DiaryEvidence diary, List<ExperimentReport> reports) {
        DiaryEvidence evidence = diary;
        for (ExperimentReport report : reports) {
            if (report.counts() && report.result().asRandomised().isPresent()) {
                Trial trial = report.plan().trial();
                // What was not tried keeps the odds that it had.
                double ratio = 1 - trial.share() + trial.share() * report.result().ratio();
                evidence =
                        evidence.withExperiment(
                                report.plan().mistake(),
                                report.result().asRandomised().get(),
                                ratio,
                                statement(report, report.result().asRandomised().get()));
            }
        }
        return evidence;
    }

    private static Statement statement(ExperimentReport report, ReliefPosterior relief) {
        ExperimentPlan plan = report.plan();
        ExperimentResult result = report.result();
        return new Statement(
                "Your own experiment (%s, from %s, %d scored runs, plan %s): relief of %s, 80 %% interval %s, any relief %s; randomisation test p = %.3f.%s%s"
                        .formatted(
                                plan.trial().id().replace('-', ' '),
                                plan.firstDay(),
                                result.scored(),
                                plan.shortHash(),
                                Words.points(relief.mean()),
                                Words.interval(relief.interval80(), Unit.NRS_POINTS),
                                Words.percent(relief.probabilityOfAny()),
                                result.test().pValue(),
                                plan.trial().share() < 1
                                        ? " It tried a part of this mistake; the rest keeps the odds it had."
                                        : "",
                                plan.isMadeLate()
                                        ? " The plan was made after its first day, so it proves less."
                                        : ""),
                List.of(DECISION),
                Grade.MODERATE);
    }
}
