package run.backstride.analysis.assess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /// {@return whether an experiment of this runner on this mistake was completed}
    boolean hasExperiment(Mistake mistake) {
        Relief relief = reliefs.get(mistake);
        return relief != null && relief.basis() == Relief.Basis.YOUR_EXPERIMENT;
    }

    private static <V> Map<Mistake, V> copy(Map<Mistake, V> map) {
        Map<Mistake, V> copy = new EnumMap<>(Mistake.class);
        copy.putAll(map);
        return java.util.Collections.unmodifiableMap(copy);
    }
}
