package run.backstride.files.archive;

import run.backstride.files.FileReading;

/// Takes what was read, file by file.
///
/// It is called **from several threads at once** and must be safe for that. Reading waits for it: what it
/// takes long over is not piled up. It should keep figures, not samples, or a long history will not fit into
/// memory.
@FunctionalInterface
public interface ReadingSink {

    /// Takes one file's reading, or a part of it: a large account export comes as one reading without its
    /// activities and one for each activity, all under the same file name.
    ///
    /// @param order its place among all readings: unique, and the same however many threads read; the calls
    ///     themselves come in any order
    /// @param reading what the file gave
    void accept(Order order, FileReading reading);
}
