package run.backstride.analysis.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.Mistake;

/// What the diary says of one mistake.
///
/// @param mistake which
/// @param posterior relief from correcting it; empty where the diary cannot say
/// @param ratio how much more probable the diary is if correcting the mistake brings a noticeable relief than
///     if not (Bayes factor, bounded); empty where the diary cannot say
/// @param reason why the diary cannot say, or cannot say more, in words; empty where there is nothing to add
/// @param speaksFor what in the diary speaks for it, with the days that carry it
/// @param speaksAgainst what in the diary speaks against it, with the days
public record MistakeRelief(
        Mistake mistake,
        Optional<ReliefPosterior> posterior,
        OptionalDouble ratio,
        String reason,
        List<String> speaksFor,
        List<String> speaksAgainst) {

    /// Copies the lists.
    public MistakeRelief {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
    }
}
