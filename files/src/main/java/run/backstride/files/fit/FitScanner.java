package run.backstride.files.fit;

import org.jspecify.annotations.Nullable;
import run.backstride.core.diagnostic.Code;

/// Walks over the messages of one FIT file within the input: keeps the sixteen local definitions and the
/// running timestamp, and hands every data message to the contents.
///
/// No offset is used before it was checked against the end, and nothing is allocated by a size that the file
/// only claims.
final class FitScanner {
    private static final int COMPRESSED_TIMESTAMP = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int WITH_DEVELOPER_FIELDS = 0x20;

    /// Bits of a data message's header that every writer leaves at zero.
    static final int RESERVED = 0x30;

    private static final int LOCAL_TYPES = 16;
    private static final int TIME_OFFSET_MASK = 0x1F;
    private static final int BYTES_A_RECORD = 4;

    private final byte[] bytes;
    private final int end;
    private final FitContents contents;
    private final DiagnosticLog log;
    private final @Nullable FitDefinition[] definitions = new FitDefinition[LOCAL_TYPES];
    private final @Nullable RecordPlan[] plans = new RecordPlan[LOCAL_TYPES];
    private final RecordPlan.DistanceAccumulator accumulator = new RecordPlan.DistanceAccumulator();
    private final Resumption resumption;
    private double timestamp = Double.NaN;
    private int at;
    private boolean isCut;

    /// How the messages of a file ended.
    enum Ending {
        /// Exactly at the end.
        WHOLE,
        /// The file stops inside the last one.
        CUT,
        /// Something stands there that is no message.
        BROKEN
    }

    FitScanner(byte[] bytes, int start, int end, FitContents contents, DiagnosticLog log) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
        this.contents = contents;
        this.log = log;
        this.resumption = new Resumption(bytes, end);
    }

    /// Reads all messages.
    ///
    /// @return how the last one ended
    Ending scan() {
        while (at < end) {
            int header = bytes[at] & 0xFF;
            boolean whole;
            if ((header & COMPRESSED_TIMESTAMP) != 0) {
                whole = data(header >>> 5 & 3, header & TIME_OFFSET_MASK);
            } else if ((header & DEFINITION) != 0) {
                whole = definition(header);
            } else if (isOutOfStep(header)) {
                whole = resume(Code.CORRUPT, "a message header has bits set that are reserved");
            } else {
                whole = data(header & 0xF, -1);
            }
            if (!whole) {
                return isCut ? Ending.CUT : Ending.BROKEN;
            }
        }
        return Ending.WHOLE;
    }

    private boolean definition(int header) {
        boolean withDeveloperFields = (header & WITH_DEVELOPER_FIELDS) != 0;
        int length = FitDefinition.length(bytes, at + 1, end, withDeveloperFields);
        if (length < 0) {
            return cut();
        }
        if (!FitDefinition.orderIsKnown(bytes, at + 1)) {
            return resume(
                    Code.CORRUPT,
                    "a definition has byte order %d, which does not exist"
                            .formatted(bytes[at + 2] & 0xFF));
        }
        int local = header & 0xF;
        FitDefinition definition = FitDefinition.at(bytes, at + 1, withDeveloperFields);
        tellOfBrokenFields(definition);
        definitions[local] = definition;
        plans[local] = null;
        at += 1 + length;
        return true;
    }

    /// Reserved bits are a sign of reading out of step, if reading well is possible soon behind; else only of
    /// an odd writer.
    private boolean isOutOfStep(int header) {
        return (header & RESERVED) != 0
                && definitions[header & 0xF] != null
                && resumption.after(at, definitions, timestamp) >= 0;
    }

    private void tellOfBrokenFields(FitDefinition definition) {
        if (definition.message() != FitContents.MESSAGE_RECORD) {
            return;
        }
        for (FitDefinition.Field field : definition.fields()) {
            if (!field.isWhole()) {
                log.add(
                        Code.MALFORMED_FIELD,
                        at,
                        "field %d has %d bytes, no multiple of the %d of its type"
                                .formatted(field.number(), field.size(), field.type().bytes()),
                        "Left the field out");
            }
        }
    }

    private boolean data(int local, int timeOffset) {
        FitDefinition definition = definitions[local];
        if (definition == null) {
            return resume(
                    Code.UNDEFINED_MESSAGE,
                    "a message of local type %d, which no definition describes".formatted(local));
        }
        int content = at + 1;
        if (end - content < definition.size()) {
            return cut();
        }
        double own = Double.NaN;
        if (timeOffset >= 0 && !Double.isNaN(timestamp)) {
            own = FitTime.expand(timestamp, timeOffset);
            timestamp = own;
        } else if (definition.timestampOffset() >= 0) {
            own =
                    FitNumber.read(
                            bytes,
                            content + definition.timestampOffset(),
                            FitBaseType.UINT32,
                            definition.bigEndian());
            if (!Double.isNaN(own)) {
                timestamp = own;
            }
        }
        if (definition.message() == FitContents.MESSAGE_RECORD) {
            record(local, definition, content, own);
        } else if (FitContents.wants(definition.message())) {
            contents.take(
                    definition.message(), new FitMessage(bytes, definition, content, own), log);
        }
        at = content + definition.size();
        return true;
    }

    private void record(int local, FitDefinition definition, int content, double own) {
        double time = Double.isNaN(own) ? timestamp : own;
        if (Double.isNaN(time)) {
            contents.recordWithoutTime(content);
            return;
        }
        if (definition.size() == 0 && contents.records().rows() > bytes.length / BYTES_A_RECORD) {
            // A record of a bare time is rare; millions of them are an attack on memory.
            return;
        }
        RecordPlan plan = plans[local];
        if (plan == null || !plan.fits(contents.developerFields())) {
            plan = RecordPlan.of(definition, contents.records(), contents.developerFields());
            plans[local] = plan;
        }
        contents.records().add(time);
        plan.run(bytes, content, contents.records(), accumulator);
    }

    /// Nothing can be told of the length of what stands here; goes on at the next place that reads well.
    ///
    /// A break is noticed behind the byte that is missing, so records before it may have been read out of
    /// step: those whose times cannot follow each other, and, where reading goes on, the last one.
    private boolean resume(Code code, String saw) {
        RecordColumns records = contents.records();
        int last = records.lastKept(records.rows());
        int before = records.lastKept(last);
        while (before >= 0 && !Resumption.isPlausible(records.time(last), records.time(before))) {
            records.drop(last);
            last = before;
            before = records.lastKept(last);
        }
        double reference = last < 0 ? timestamp : records.time(last);
        int next = resumption.after(at, definitions, reference);
        if (next < 0) {
            log.add(
                    code,
                    at,
                    saw,
                    "Kept the %d records before it and left out the %d bytes from there"
                            .formatted(records.kept(), end - at));
            return false;
        }
        if (last >= 0) {
            records.drop(last);
        }
        log.add(
                code,
                at,
                saw,
                "Left out the record before it and %d bytes, and went on behind them"
                        .formatted(next - at));
        timestamp = reference;
        at = next;
        return true;
    }

    private boolean cut() {
        isCut = true;
        log.add(
                Code.TRUNCATED,
                at,
                "the file stops inside a message",
                "Kept the %d records before it".formatted(contents.records().kept()));
        return false;
    }
}
