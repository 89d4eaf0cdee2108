package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.Mistake;

/// What can be said about one mistake, for one runner. "A contributor to test", never "the cause".
///
/// @param mistake which of the five
/// @param presence whether it is seen
/// @param probability that it contributes, 0 to 1
/// @param relief how many points of pain correcting it may take away
/// @param signals the figures
/// @param speaksFor what speaks for it
/// @param speaksAgainst what speaks against it
/// @param missing which measurement would change the picture most, that one first
/// @param corrections what to do
public record Finding(
        Mistake mistake,
        Presence presence,
        double probability,
        Relief relief,
        List<Signal> signals,
        List<Statement> speaksFor,
        List<Statement> speaksAgainst,
        List<Missing> missing,
        List<Correction> corrections) {

    /// Copies the lists.
    public Finding {
        signals = List.copyOf(signals);
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
        missing = List.copyOf(missing);
        corrections = List.copyOf(corrections);
    }

    /// {@return whether correcting it is worth a test: it is seen, or the runner's own diary or experiment
    ///     puts the lower end of the 80 % interval of its relief above nothing}
    public boolean isWorthTesting() {
        return presence instanceof Presence.Present
                || (relief.basis() != Relief.Basis.PUBLISHED_EVIDENCE
                        && relief.interval80().low() > 0);
    }
}
