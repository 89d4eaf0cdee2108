package run.backstride.store;

import java.nio.file.Path;
import java.util.List;
import run.backstride.core.diagnostic.Diagnostic;

/// Reads what was handed in. The store knows no formats; who opens it brings the reader.
@FunctionalInterface
public interface BatchReader {

    /// Reads everything and hands it on file by file; one bad file never stops the others.
    ///
    /// @param inputs what was handed in
    /// @param sink takes the files; may be called from several threads at once
    /// @return what concerns inputs as a whole
    List<Diagnostic> read(List<Input> inputs, Sink sink);

    /// A file or folder that was handed in.
    ///
    /// @param path where it lies now; not to be shown to anybody
    /// @param given how the person calls it: names of files in it begin with this
    record Input(Path path, String given) {}

    /// Takes what was read.
    interface Sink {
        /// Takes a file. What it throws must end the reading.
        void accept(ReadFile file);

        /// Hears how far reading has come.
        ///
        /// @param done files done; it never falls
        /// @param total files known by now
        void progressed(int done, int total);
    }
}
