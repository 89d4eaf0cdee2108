package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.List;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// Reads FIT files: activities with their samples, laps, sets and developer fields; nights from sleep, heart
/// rate variability and monitoring files. Several FIT files in one input are read one after the other.
///
/// What is damaged is left out and told; what stands before and, where the file reads well again, behind the
/// damage is kept.
public final class FitReader {
    private static final int CRC_BYTES = 2;
    private static final int SIGNATURE_AT = 8;

    private final byte[] bytes;
    private final String name;
    private final DiagnosticLog log;
    private final List<Activity> activities = new ArrayList<>();
    private final List<ContentKind> kinds = new ArrayList<>();
    private Diary diary = Diary.EMPTY;

    private FitReader(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
        this.log = new DiagnosticLog(name);
    }

    /// {@return whether a FIT header opens `bytes`}
    public static boolean isFit(byte[] bytes) {
        return FitHeader.isAt(bytes, 0);
    }

    /// What a FIT file holds.
    ///
    /// @param bytes the whole, unpacked file
    /// @param name of the file as the person knows it
    /// @throws UnreadableInputException if no FIT header opens the input
    public static FileReading read(byte[] bytes, String name) throws UnreadableInputException {
        if (!isFit(bytes)) {
            throw new UnreadableInputException(notFit(bytes, name));
        }
        return new FitReader(bytes, name).readAll();
    }

    private static Diagnostic notFit(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return new Diagnostic(
                    Code.EMPTY_INPUT,
                    name,
                    new Where.Byte(0),
                    "the file is empty",
                    "Nothing was read");
        }
        if (bytes.length < FitHeader.SIZE_WITHOUT_CRC) {
            return new Diagnostic(
                    Code.BAD_HEADER,
                    name,
                    new Where.Byte(bytes.length),
                    "the file stops inside the header, after %d bytes".formatted(bytes.length),
                    "Nothing was read");
        }
        return new Diagnostic(
                Code.BAD_HEADER,
                name,
                new Where.Byte(SIGNATURE_AT),
                "no FIT header stands at the start",
                "Nothing was read");
    }

    private FileReading readAll() {
        long at = 0;
        while (at < bytes.length) {
            int start = (int) at;
            if (!FitHeader.isAt(bytes, start)) {
                int next = FitHeader.after(bytes, start);
                log.add(
                        Code.BAD_HEADER,
                        start,
                        "%d bytes behind the end are no FIT file".formatted(next - start),
                        next < bytes.length
                                ? "Left them out and went on behind them"
                                : "Left them out");
                at = next;
                continue;
            }
            at = readOne(FitHeader.at(bytes, start));
        }
        return new FileReading(name, Format.FIT, kind(), activities, diary, log.all());
    }

    /// Reads the FIT file that `header` opens.
    ///
    /// @return offset behind it
    private long readOne(FitHeader header) {
        if (!header.checksumHolds(bytes)) {
            log.add(
                    Code.BAD_CHECKSUM,
                    header.start() + (long) FitHeader.SIZE_WITHOUT_CRC,
                    "the header's checksum is wrong",
                    "Read it all the same");
        }
        long promisedEnd = header.dataEnd();
        if (header.dataSize() == 0 && !isEmptyFile(header)) {
            log.add(
                    Code.TRUNCATED,
                    header.start() + 4L,
                    "the header promises no data, as a recording does that was never closed",
                    "Read up to the end of the file");
            promisedEnd = bytes.length;
        }
        int end = (int) Math.min(promisedEnd, bytes.length);
        FitContents contents = new FitContents();
        FitScanner.Ending ending =
                new FitScanner(bytes, header.dataStart(), end, contents, log).scan();
        if (header.dataSize() > 0) {
            checkEnd(header, ending);
        }
        kinds.add(FitKinds.kind(contents.id().type()));
        activities.addAll(new ActivityAssembler(contents, name, log).activities());
        diary = diary.and(NightAssembler.diary(contents, name, log));
        return promisedEnd + CRC_BYTES;
    }

    private boolean isEmptyFile(FitHeader header) {
        int behind = header.dataStart() + CRC_BYTES;
        return behind >= bytes.length || FitHeader.isAt(bytes, behind);
    }

    private void checkEnd(FitHeader header, FitScanner.Ending ending) {
        long promisedEnd = header.dataEnd();
        if (promisedEnd + CRC_BYTES > bytes.length) {
            if (ending != FitScanner.Ending.CUT) {
                log.add(
                        Code.TRUNCATED,
                        bytes.length,
                        "the file stops %d bytes before the end that its header promises"
                                .formatted(promisedEnd + CRC_BYTES - bytes.length),
                        "Kept what is there");
            }
            return;
        }
        int stored = FitNumber.int16(bytes, (int) promisedEnd, false) & 0xFFFF;
        int computed = Crc16.of(bytes, header.start(), (int) (promisedEnd - header.start()));
        if (stored != computed) {
            log.add(
                    Code.BAD_CHECKSUM,
                    promisedEnd,
                    "the checksum is %04x, the contents give %04x".formatted(stored, computed),
                    "Kept the contents");
        }
    }

    /// Several files in one are an activity where one of them is; a file that does not say what it is, but
    /// holds an activity, is one.
    private ContentKind kind() {
        if (kinds.contains(ContentKind.ACTIVITY)) {
            return ContentKind.ACTIVITY;
        }
        ContentKind first = kinds.getFirst();
        return first == ContentKind.OTHER && !activities.isEmpty() ? ContentKind.ACTIVITY : first;
    }
}
