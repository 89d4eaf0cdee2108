package run.backstride.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.FileReading;

/// The readers of the single formats.
///
/// @param fit reads a FIT file
/// @param tcx reads a TCX file
/// @param gpx reads a GPX file
/// @param health reads an Apple Health `export.xml`
record LeafReaders(OfBytes fit, OfStream tcx, OfStream gpx, OfHealth health) {

    /// {@return the readers of this program}
    static LeafReaders standard() {
        return new LeafReaders(
                (_, name) -> later(name),
                (_, name) -> later(name),
                (_, name) -> later(name),
                (_, name, _) -> later(name));
    }

    private static FileReading later(String name) throws UnreadableInputException {
        throw new UnreadableInputException(
                new Diagnostic(Code.UNKNOWN_FORMAT, name, new Where.Whole(), "no reader yet", "Did not read it"));
    }

    /// Reads a file that is held in memory.
    @FunctionalInterface
    interface OfBytes {
        FileReading read(byte[] bytes, String name) throws IOException, UnreadableInputException;
    }

    /// Reads a file as a stream.
    @FunctionalInterface
    interface OfStream {
        FileReading read(InputStream in, String name) throws IOException, UnreadableInputException;
    }

    /// Reads an export as a stream, with its routes beside it.
    @FunctionalInterface
    interface OfHealth {
        FileReading read(InputStream in, String name, Routes routes)
                throws IOException, UnreadableInputException;
    }

    /// The route files of an Apple Health export.
    @FunctionalInterface
    interface Routes {
        /// {@return the route whose path ends as `path` does, or nothing where the export has none}
        Optional<InputStream> open(String path) throws IOException;
    }
}
