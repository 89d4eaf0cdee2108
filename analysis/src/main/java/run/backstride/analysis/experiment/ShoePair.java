package run.backstride.analysis.experiment;

/// The two pairs of an experiment with shoes, by the names that the runner gives them.
///
/// @param usual the pair that is mostly worn
/// @param change the pair that is tested
public record ShoePair(String usual, String change) {

    /// Rejects one pair under two names, and names that would break a line.
    public ShoePair {
        if (usual.isBlank() || change.isBlank() || usual.strip().equalsIgnoreCase(change.strip())) {
            throw new IllegalArgumentException("two pairs must have two names");
        }
        if ((usual + change).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of a pair must be one line");
        }
        usual = usual.strip();
        change = change.strip();
    }

    /// {@return which of the two that shoe is; nothing where it is neither}
    public java.util.Optional<Arm> arm(String shoe) {
        if (shoe.strip().equalsIgnoreCase(usual)) {
            return java.util.Optional.of(Arm.USUAL);
        }
        return shoe.strip().equalsIgnoreCase(change)
                ? java.util.Optional.of(Arm.CHANGE)
                : java.util.Optional.empty();
    }
}
