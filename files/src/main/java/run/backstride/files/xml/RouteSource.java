package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The route files that lie beside an Apple Health export.
@FunctionalInterface
public interface RouteSource {

    /// {@return the file that `path` means, or nothing where the export has it not; the caller closes it}
    ///
    /// @param path as the export writes it, such as `/workout-routes/route_2024-07-23_10.03am.gpx`; the slash
    ///     in front means the export's own folder, so match it by suffix and never open it as it stands
    /// @throws IOException if the file is there and can't be opened
    Optional<InputStream> open(String path) throws IOException;

    /// {@return a source for an export that came without its route files}
    static RouteSource none() {
        return path -> Optional.empty();
    }
}
