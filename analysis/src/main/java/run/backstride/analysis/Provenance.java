package run.backstride.analysis;

import java.time.Instant;
import java.util.List;

/// How a result was made, so that it can be made again.
///
/// @param version of the program
/// @param evidence hash of all thresholds and constants, SHA-256 in hexadecimal digits
/// @param inputs what was read
/// @param seed of everything random
/// @param made when
public record Provenance(
        String version, String evidence, List<Input> inputs, long seed, Instant made) {

    /// Copies the list.
    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /// One input.
    ///
    /// @param file as the person knows it
    /// @param sha256 of its bytes, in hexadecimal digits; of the archive where it is one
    /// @param bytes its size
    public record Input(String file, String sha256, long bytes) {}
}
