package run.backstride.files.xml;

import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// Reads the times of one file and notes what is odd about them.
final class Times {
    private Times() {}

    /// {@return the time, or nothing where `text` is blank or none}
    static Optional<XmlTime> read(String text, Where where, DiagnosticLog log) {
        Optional<XmlTime> time = XmlTime.parse(text);
        if (time.isEmpty() && !text.isBlank()) {
            log.repeat(
                    Code.MALFORMED_FIELD,
                    "time",
                    where,
                    "a time is \""
                            + text.substring(0, Math.min(40, text.length()))
                            + "\", which is none",
                    "Left it out");
        }
        if (time.isPresent() && !time.get().zoned()) {
            log.repeat(Code.ASSUMED_UNIT, "zone", where, "a time has no zone", "Read it as UTC");
        }
        return time;
    }
}
