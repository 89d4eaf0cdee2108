package run.backstride.files.xml;

import java.io.InputStream;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// Reads Training Center XML (Garmin's TrainingCenterDatabase v1 and v2 with the ActivityExtension v2).
///
/// Elements are told by their local names, so that the many prefixes that services write all work. Times are
/// UTC; a cadence that counts one foot is doubled and that is said; speed is taken from the extension or else
/// derived from the device's distance, and that is said too.
public final class TcxReader {
    private TcxReader() {}

    /// Reads one file. What breaks off is kept up to the break, with a diagnostic.
    ///
    /// @param in the file's bytes, unpacked; read to their end, not closed
    /// @param name the file's name as the person knows it
    /// @return its activities; kind `COURSE` or `WORKOUT` and no activity where it holds only those
    /// @throws UnreadableInputException if it is no TCX, or refers to other files
    public static FileReading read(InputStream in, String name) throws UnreadableInputException {
        DiagnosticLog log = new DiagnosticLog(name);
        TcxHandler handler = new TcxHandler(log);
        XmlWalk.read(in, "TrainingCenterDatabase", log, handler);
        return handler.reading();
    }
}
