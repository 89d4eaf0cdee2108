package run.backstride.files.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import run.backstride.files.Format;
import run.backstride.files.table.DiaryTables;
import run.backstride.files.table.ExperimentFiles;
import run.backstride.files.xml.XmlSniffer;

/// Tells a file's format from its first bytes, never from its name.
final class Sniffer {
    /// How many bytes are looked at.
    static final int HEAD_BYTES = 8 * 1024;

    private static final int GZIP_MAGIC = 0x8b1f;
    private static final int ZIP_MAGIC = 0x4b50;
    private static final int ZIP_ENTRY = 0x0403;
    private static final int ZIP_EMPTY = 0x0605;
    private static final int FIT_SIGNATURE_AT = 8;
    private static final int SIGNATURE_BYTES = 4;

    /// ISO 14496-12 `ftyp` box: MP4 and QuickTime.
    private static final int FILE_TYPE_BOX_AT = 4;

    private static final long MATROSKA = 0xa3df451aL;

    private Sniffer() {}

    static Content sniff(byte[] head) {
        if (head.length == 0) {
            return Content.EMPTY;
        }
        if (head.length >= SIGNATURE_BYTES) {
            int magic = LittleEndian.unsignedShort(head, 0);
            int next = LittleEndian.unsignedShort(head, 2);
            if (magic == GZIP_MAGIC) {
                return Content.GZIP;
            }
            if (magic == ZIP_MAGIC && (next == ZIP_ENTRY || next == ZIP_EMPTY)) {
                return Content.ZIP;
            }
            if (has(head, FIT_SIGNATURE_AT, ".FIT")) {
                return Content.FIT;
            }
            if (has(head, FILE_TYPE_BOX_AT, "ftyp")
                    || LittleEndian.unsignedInt(head, 0) == MATROSKA
                    || (has(head, 0, "RIFF") && has(head, FIT_SIGNATURE_AT, "AVI "))) {
                return Content.VIDEO;
            }
        }
        // A protocol in Markdown begins like XML, with a comment.
        return XmlSniffer.sniff(head)
                .map(Sniffer::xml)
                .filter(content -> content != Content.UNKNOWN)
                .orElseGet(() -> text(new String(head, charset(head))));
    }

    private static Content text(String head) {
        String text = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return text.contains("\"pose_keypoints_2d\"") ? Content.KEYPOINTS : Content.UNKNOWN;
        }
        if (text.startsWith("PathFileType")) {
            return Content.KEYPOINTS;
        }
        if (text.indexOf('\0') >= 0) {
            return Content.UNKNOWN;
        }
        if (StravaList.isHeader(text)) {
            return Content.STRAVA_LIST;
        }
        if (ExperimentFiles.isOne(text)) {
            return Content.EXPERIMENT;
        }
        return DiaryTables.isHeader(text) ? Content.DIARY : Content.UNKNOWN;
    }

    private static Content xml(Format format) {
        return switch (format) {
            case TCX -> Content.TCX;
            case GPX -> Content.GPX;
            case APPLE_HEALTH -> Content.APPLE_HEALTH;
            case FIT, STRAVA_ARCHIVE, GARMIN_ARCHIVE, DIARY, KEYPOINTS, UNKNOWN -> Content.UNKNOWN;
        };
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2) {
            int mark = LittleEndian.unsignedShort(head, 0);
            if (mark == 0xfeff || mark == '<') {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == 0xfffe || mark == ('<' << 8)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean has(byte[] head, int at, String ascii) {
        if (head.length < at + ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (head[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
