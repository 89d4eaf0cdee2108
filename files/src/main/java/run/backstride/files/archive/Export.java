package run.backstride.files.archive;

import java.util.function.Consumer;
import run.backstride.files.FileReading;

/// An account export: what it knows of its activities beside their files.
interface Export {

    /// {@return its place among all readings}
    Order order();

    /// Says whether an entry of an archive inside the export may be opened.
    ///
    /// @param yes takes the entry if so
    /// @param no runs if not
    void admits(Leaf entry, Consumer<Leaf> yes, Runnable no);

    /// {@return what a file of the export gave, with what the export knows of it}
    FileReading enriched(Leaf leaf, FileReading reading);

    /// {@return what is known from the export alone, once all of its files are read: shoes, nights,
    /// activities without a file}
    FileReading rest();
}
