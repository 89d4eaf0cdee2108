package run.backstride.files.xml;

import java.io.InputStream;
import java.util.List;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// Reads GPX 1.0 and 1.1 with the extensions of Garmin, Cluetrust and others.
///
/// One track is one activity; between two segments of a track the timer stood. Cadence that counts one foot is
/// doubled, and distance and speed are derived from the positions where the file has none of its own; both are
/// said. A point without time, or one that goes back in time, is left out and said.
public final class GpxReader {
    private GpxReader() {}

    /// Reads one file. What breaks off is kept up to the break, with a diagnostic.
    ///
    /// @param in the file's bytes, unpacked; read to their end, not closed
    /// @param name the file's name as the person knows it
    /// @return its activities; kind `COURSE` or `OTHER` and no activity where no point has a time
    /// @throws UnreadableInputException if it is no GPX, or refers to other files
    public static FileReading read(InputStream in, String name) throws UnreadableInputException {
        DiagnosticLog log = new DiagnosticLog(name);
        GpxHandler handler = new GpxHandler(log);
        XmlWalk.read(in, "gpx", log, handler);
        return handler.reading();
    }

    /// {@return the tracks' points as they stand, for a route that belongs to another file's workout}
    static List<SampleTable> readTracks(InputStream in, DiagnosticLog log)
            throws UnreadableInputException {
        GpxHandler handler = new GpxHandler(log);
        XmlWalk.read(in, "gpx", log, handler);
        return handler.tracks().stream().map(GpxTrack::inOrder).toList();
    }
}
