package run.backstride.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;
import run.backstride.files.fit.FitReader;
import run.backstride.files.xml.AppleHealthReader;
import run.backstride.files.xml.GpxReader;
import run.backstride.files.xml.RouteSource;
import run.backstride.files.xml.StreamSource;
import run.backstride.files.xml.TcxReader;

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
                FitReader::read, TcxReader::read, GpxReader::read, AppleHealthReader::read);
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

    /// Reads an account export as a stream that may be opened again, activity by activity.
    @FunctionalInterface
    interface OfHealth {
        FileReading read(
                StreamSource source, String name, RouteSource routes, Consumer<Activity> each)
                throws UnreadableInputException;
    }
}
