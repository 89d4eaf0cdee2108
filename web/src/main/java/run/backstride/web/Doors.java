package run.backstride.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import run.backstride.store.BatchReader;
import run.backstride.store.GaitReader;

/// What the web application is given because it knows neither files nor simulated runners nor the time.
///
/// @param files reads what is imported
/// @param gait measures videos
/// @param sample makes the sample runner
/// @param version of the program
/// @param clock now, in the time zone of this computer
public record Doors(
        BatchReader files, GaitReader gait, Sample sample, String version, Clock clock) {

    /// Makes the sample runner: somebody made up, to see what Backstride shows.
    @FunctionalInterface
    public interface Sample {
        /// Writes the files of the runner, as an import takes them.
        void write(Path folder) throws IOException;

        /// Draws a film of the runner, which takes some seconds.
        ///
        /// @return the film, in `folder`; empty where films can't be measured
        default Optional<Path> film(Path folder) throws IOException {
            return Optional.empty();
        }

        /// {@return what is known of the film, as whoever hands in a video says it}
        default Map<String, String> filmed() {
            return Map.of();
        }
    }
}
