package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.core.Mistake;

/// From what is known of a runner to the five findings.
///
/// Each rule judges one mistake by itself; then the five are weighed against each other and against "none of
/// these". What is said of relief comes from published evidence, unless the runner's diary says more.
public final class Assessor {
    private static final List<MistakeRule> RULES =
            List.of(
                    new CoreStrength(),
                    new Footwear(),
                    new RunningForm(),
                    new LowerChain(),
                    new StretchingAndRecovery());

    private Assessor() {}

    /// The findings on published evidence alone.
    ///
    /// @param asOf entries and runs after this day are not seen
    public static Assessment assess(RunnerHistory history, LoadHistory load, LocalDate asOf) {
        return assess(history, load, asOf, DiaryEvidence.NONE);
    }

    /// The findings, with what the runner's own diary or experiments say.
    ///
    /// @param diary relief and statements that take the place of, or stand beside, the published evidence
    public static Assessment assess(
            RunnerHistory history, LoadHistory load, LocalDate asOf, DiaryEvidence diary) {
        Case facts = Case.upTo(asOf, history, load);
        Map<Mistake, Judgement> judgements = new EnumMap<>(Mistake.class);
        for (MistakeRule rule : RULES) {
            judgements.put(rule.mistake(), rule.judge(facts));
        }
        Beliefs beliefs = Beliefs.of(judgements, diary);
        OptionalDouble pain = presentPain(facts);
        List<Finding> findings =
                RULES.stream()
                        .map(rule -> finding(rule.mistake(), judgements, beliefs, pain, diary))
                        .toList();
        List<String> notes = new ArrayList<>(AssessmentNotes.of(facts, pain));
        notes.addAll(diary.notes());
        return new Assessment(
                asOf,
                DataSummaries.of(facts),
                ScreeningRule.screen(facts.diary(), asOf),
                findings,
                beliefs.other(),
                diary.inseparable(),
                notes);
    }

    private static Finding finding(
            Mistake mistake,
            Map<Mistake, Judgement> judgements,
            Beliefs beliefs,
            OptionalDouble pain,
            DiaryEvidence diary) {
        Judgement judgement = judgements.getOrDefault(mistake, Judgement.NOTHING);
        Presence presence = judgement.presence();
        double probability = beliefs.of(mistake);
        Relief published = ReliefPrior.of(mistake, probability, pain).relief();
        List<Missing> missing =
                judgement.observations().stream()
                        .filter(seen -> seen.outcome() == Outcome.MISSING)
                        .map(seen ->
                                new Missing(
                                        seen.channel().what(),
                                        seen.channel().how(),
                                        Beliefs.couldShift(mistake, seen, judgements, diary),
                                        seen.channel().by()))
                        .sorted(Missing.WHAT_FIRST)
                        .toList();
        return new Finding(
                mistake,
                presence,
                probability,
                diary.reliefs().getOrDefault(mistake, published),
                judgement.observations().stream().flatMap(seen -> seen.signals().stream()).toList(),
                joined(
                        diary.speaksFor().getOrDefault(mistake, List.of()),
                        Sentences.speakingFor(judgement.observations()),
                        judgement.speaksFor()),
                joined(
                        diary.speaksAgainst().getOrDefault(mistake, List.of()),
                        Sentences.speakingAgainst(judgement.observations()),
                        judgement.speaksAgainst()),
                missing,
                presence instanceof Presence.Absent
                        ? List.of()
                        : judgement.prescriptions().stream()
                                .map(Prescription::correction)
                                .toList());
    }

    /// The mean of the worst scores of the last four weeks; empty without any.
    private static OptionalDouble presentPain(Case facts) {
        List<Double> scores =
                facts.pain().between(facts.firstDayOf(AssessConstants.RECENT), facts.asOf());
        return scores.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Sample.of(scores).mean());
    }

    private static List<Statement> joined(
            List<Statement> diary, List<Statement> figures, List<Statement> literature) {
        return Stream.of(diary, figures, literature).flatMap(List::stream).toList();
    }
}
