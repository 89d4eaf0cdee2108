package run.backstride.analysis.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.inference.DiaryInference;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Mistake;

/// What the runner's own diary or experiments say, to take the place of the published evidence.
///
/// @param reliefs relief of the mistakes that the diary can judge; the others keep the published prior
/// @param ratios how much more probable the diary is if the mistake contributes than if it does not; 1 says
///     nothing; a mistake without an entry counts as 1
/// @param speaksFor what the diary shows in favour
/// @param speaksAgainst what it shows against
/// @param inseparable pairs that it cannot tell apart
/// @param notes what else a reader must know
public record DiaryEvidence(
        Map<Mistake, Relief> reliefs,
        Map<Mistake, Double> ratios,
        Map<Mistake, List<Statement>> speaksFor,
        Map<Mistake, List<Statement>> speaksAgainst,
        List<Inseparable> inseparable,
        List<String> notes) {
    /// No diary, or one that is too short.
    public static final DiaryEvidence NONE =
            new DiaryEvidence(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    /// Copies everything and rejects ratios that are none.
    public DiaryEvidence {
        reliefs = copy(reliefs);
        ratios = copy(ratios);
        speaksFor = copy(speaksFor);
        speaksAgainst = copy(speaksAgainst);
        inseparable = List.copyOf(inseparable);
        notes = List.copyOf(notes);
        for (double ratio : ratios.values()) {
            if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("ratio must be finite and > 0, was " + ratio);
            }
        }
    }

    /// {@return what the diary model found, as the assessment takes it}
    public static DiaryEvidence of(DiaryInference inference) {
        return DiaryWords.of(inference);
    }

    /// {@return this evidence with what the runner's own completed experiment on `mistake` found in the place of
    ///     the diary; only an experiment lifts the bound on the probability}
    ///
    /// @param relief what the experiment says
    /// @param ratio how much more probable its outcome is if the mistake contributes than if not
    /// @param statement the outcome in words
    public DiaryEvidence withExperiment(
            Mistake mistake, ReliefPosterior relief, double ratio, Statement statement) {
        Map<Mistake, Relief> newReliefs = copyOf(reliefs);
        newReliefs.put(mistake, DiaryWords.relief(relief, Relief.Basis.YOUR_EXPERIMENT));
        Map<Mistake, Double> newRatios = copyOf(ratios);
        newRatios.put(mistake, ratio);
        boolean inFavour = relief.mean() > 0;
        Map<Mistake, List<Statement>> newFor = copyOf(speaksFor);
        Map<Mistake, List<Statement>> newAgainst = copyOf(speaksAgainst);
        Map<Mistake, List<Statement>> changed = inFavour ? newFor : newAgainst;
        List<Statement> all = new ArrayList<>(List.of(statement));
        all.addAll(changed.getOrDefault(mistake, List.of()));
        changed.put(mistake, List.copyOf(all));
        return new DiaryEvidence(newReliefs, newRatios, newFor, newAgainst, inseparable, notes);
    }

    /// {@return whether an experiment of this runner on this mistake was completed}
    boolean hasExperiment(Mistake mistake) {
        Relief relief = reliefs.get(mistake);
        return relief != null && relief.basis() == Relief.Basis.YOUR_EXPERIMENT;
    }

    private static <V> Map<Mistake, V> copyOf(Map<Mistake, V> map) {
        Map<Mistake, V> copy = new EnumMap<>(Mistake.class);
        copy.putAll(map);
        return copy;
    }

    private static <V> Map<Mistake, V> copy(Map<Mistake, V> map) {
        Map<Mistake, V> copy = new EnumMap<>(Mistake.class);
        copy.putAll(map);
        return java.util.Collections.unmodifiableMap(copy);
    }
}
