package run.backstride.analysis.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.inference.DiaryInference;
import run.backstride.analysis.inference.DiaryInference.Fitted;
import run.backstride.analysis.inference.DiaryInference.TooShort;
import run.backstride.analysis.inference.MistakeRelief;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Mistake;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the diary model found, as the assessment takes it.
final class DiaryWords {
    private static final Source MODEL = new Source("adr-0802", "", Reading.PROPOSAL);

    private DiaryWords() {}

    static DiaryEvidence of(DiaryInference inference) {
        return switch (inference) {
            case TooShort(_, _, var text) ->
                    new DiaryEvidence(
                            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(text));
            case Fitted fitted -> of(fitted);
        };
    }

    private static DiaryEvidence of(Fitted fitted) {
        Map<Mistake, Relief> reliefs = new EnumMap<>(Mistake.class);
        Map<Mistake, Double> ratios = new EnumMap<>(Mistake.class);
        Map<Mistake, List<Statement>> speaksFor = new EnumMap<>(Mistake.class);
        Map<Mistake, List<Statement>> speaksAgainst = new EnumMap<>(Mistake.class);
        List<String> notes = new ArrayList<>();
        for (MistakeRelief one : fitted.reliefs()) {
            Mistake mistake = one.mistake();
            one.posterior()
                    .ifPresent(posterior ->
                            reliefs.put(mistake, relief(posterior, Relief.Basis.YOUR_DIARY)));
            one.ratio().ifPresent(ratio -> ratios.put(mistake, ratio));
            speaksFor.put(mistake, statements(one.speaksFor()));
            speaksAgainst.put(mistake, statements(one.speaksAgainst()));
            if (!one.reason().isEmpty()) {
                notes.add(
                        "%s: your diary cannot say all of it: %s."
                                .formatted(mistake.title(), one.reason()));
            }
        }
        notes.add(fitted.skill().text());
        notes.add(fitted.control().text());
        notes.addAll(fitted.notes());
        return new DiaryEvidence(
                reliefs,
                ratios,
                speaksFor,
                speaksAgainst,
                fitted.inseparable().stream()
                        .map(pair -> new Inseparable(pair.first(), pair.second(), pair.text()))
                        .toList(),
                notes);
    }

    static Relief relief(ReliefPosterior posterior, Relief.Basis basis) {
        return new Relief(
                posterior.mean(),
                posterior.interval80(),
                posterior.interval95(),
                posterior.probabilityAtLeastOne(),
                basis);
    }

    /// What one runner's days show is observed, not tried: weak by its kind.
    private static List<Statement> statements(List<String> sentences) {
        return sentences.stream()
                .map(text -> new Statement(text, List.of(MODEL), Grade.WEAK))
                .toList();
    }
}
