package run.backstride.store;

/// Which science measured or judged: what was made by another is made again.
///
/// @param version of the program
/// @param evidence hash of all thresholds and constants
public record Science(String version, String evidence) {

    /// {@return both as one text}
    public String id() {
        return version + " " + evidence;
    }
}
