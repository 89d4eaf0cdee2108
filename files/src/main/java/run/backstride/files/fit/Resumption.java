package run.backstride.files.fit;

import org.jspecify.annotations.Nullable;

/// Finds where a damaged FIT file reads well again.
///
/// A place is taken only when messages follow each other from there without contradiction, up to the end of
/// the file or for long enough that chance is out of the question.
final class Resumption {
    /// How far ahead to look; a message is at most 64 KiB, mostly under 100 bytes.
    private static final int WINDOW_BYTES = 4096;

    private static final int MESSAGES_THAT_CONVINCE = 24;

    /// Ten days: a record that is further from its predecessor was not read in step.
    private static final double PLAUSIBLE_SECONDS = 864_000;

    private static final int KNOWN_MESSAGES = 512;
    private static final int MANUFACTURER_MESSAGES = 0xFF00;

    private final byte[] bytes;
    private final int end;

    /// No place before this reads well, as an earlier search found; so all searches together look at each
    /// place once.
    private int searched;

    Resumption(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// The first place behind `from` where reading can go on, or -1.
    ///
    /// @param definitions the local definitions at `from`
    /// @param timestamp the last time that can be trusted, FIT seconds, or `NaN`
    int after(int from, @Nullable FitDefinition[] definitions, double timestamp) {
        int last = (int) Math.min(end, (long) from + WINDOW_BYTES);
        for (int at = Math.max(from + 1, searched); at < last; at++) {
            if (readsWell(at, definitions.clone(), timestamp)) {
                return at;
            }
            searched = at + 1;
        }
        return -1;
    }

    private boolean readsWell(int start, @Nullable FitDefinition[] definitions, double timestamp) {
        int at = start;
        int timed = 0;
        for (int read = 0; read < MESSAGES_THAT_CONVINCE; read++) {
            if (at == end) {
                return timed > 0;
            }
            int header = bytes[at] & 0xFF;
            if ((header & 0xC0) == 0x40) {
                int length = FitDefinition.length(bytes, at + 1, end, (header & 0x20) != 0);
                if (length < 0 || !FitDefinition.orderIsKnown(bytes, at + 1)) {
                    return false;
                }
                if (!isPlausible(FitDefinition.message(bytes, at + 1))) {
                    return false;
                }
                FitDefinition definition = FitDefinition.at(bytes, at + 1, (header & 0x20) != 0);
                if (definition.size() == 0) {
                    return false;
                }
                definitions[header & 0xF] = definition;
                at += 1 + length;
                continue;
            }
            boolean isCompressed = (header & 0x80) != 0;
            if (isCompressed ? read == 0 : (header & FitScanner.RESERVED) != 0) {
                return false;
            }
            FitDefinition definition = definitions[isCompressed ? header >>> 5 & 3 : header & 0xF];
            if (definition == null || end - at - 1 < definition.size()) {
                return false;
            }
            if (definition.timestampOffset() >= 0) {
                double time =
                        FitNumber.read(
                                bytes,
                                at + 1 + definition.timestampOffset(),
                                FitBaseType.UINT32,
                                definition.bigEndian());
                if (!isPlausible(time, timestamp)) {
                    return false;
                }
                timed++;
            }
            at += 1 + definition.size();
        }
        return timed > 0;
    }

    /// {@return whether two times can follow each other in one recording; a missing one can}
    static boolean isPlausible(double time, double before) {
        return !(Math.abs(time - before) > PLAUSIBLE_SECONDS);
    }

    private static boolean isPlausible(int message) {
        return message < KNOWN_MESSAGES || message >= MANUFACTURER_MESSAGES;
    }
}
