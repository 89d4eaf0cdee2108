package run.backstride.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;
import run.backstride.store.StoreException.Reason;

/// Tells from what a database or a disk says which failure it was.
final class Failures {
    /// SQLite keeps the kind in the low byte, details above.
    private static final int KIND = 0xff;

    private Failures() {}

    /// {@return the failure that `thrown` is, `where` named in it}
    static StoreException of(Throwable thrown, String where) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException known) {
                return known;
            }
            if (cause instanceof SQLiteException sqlite) {
                return said(sqlite(sqlite), where, thrown, cause);
            }
            if (cause instanceof IOException io) {
                return said(io(io), where, thrown, cause);
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return said(postgres(String.valueOf(sql.getSQLState())), where, thrown, cause);
            }
        }
        return said(Reason.UNKNOWN, where, thrown, thrown);
    }

    private static StoreException said(
            Reason reason, String where, Throwable thrown, Throwable said) {
        String what =
                switch (reason) {
                    case DISK_FULL -> "The disk of %s is full";
                    case LOCKED -> "%s is in use by another program";
                    case CORRUPT -> "%s is damaged";
                    case MISSING -> "%s is not there";
                    case NOT_WRITABLE -> "%s can't be written";
                    case UNREACHABLE -> "%s can't be reached";
                    case NEWER, TAKEN, LAST_ADMIN, NOT_EMPTY, BAD_COPY, UNKNOWN -> "%s failed";
                };
        return new StoreException(
                reason, what.formatted(where) + " (" + said.getMessage() + ")", thrown);
    }

    /// Result codes of sqlite.org/rescode.html.
    private static Reason sqlite(SQLiteException said) {
        if (String.valueOf(said.getMessage()).contains("unsupported file format")) {
            // A head that no version of SQLite writes comes as a mere error.
            return Reason.CORRUPT;
        }
        return switch (said.getResultCode().code & KIND) {
            case 13 -> Reason.DISK_FULL;
            case 5, 6 -> Reason.LOCKED;
            case 11, 26 -> Reason.CORRUPT;
            case 14 -> Reason.MISSING;
            case 3, 8 -> Reason.NOT_WRITABLE;
            default -> Reason.UNKNOWN;
        };
    }

    private static Reason io(IOException io) {
        String message = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded")) {
            return Reason.DISK_FULL;
        }
        if (io instanceof AccessDeniedException || message.contains("read-only")) {
            return Reason.NOT_WRITABLE;
        }
        return io instanceof NoSuchFileException ? Reason.MISSING : Reason.UNKNOWN;
    }

    /// Classes of PostgreSQL's SQLSTATE, its appendix A.
    private static Reason postgres(String state) {
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("57P")) {
            return Reason.UNREACHABLE;
        }
        return switch (state) {
            case "53100" -> Reason.DISK_FULL;
            case "55P03", "40001", "40P01" -> Reason.LOCKED;
            case "XX001", "XX002" -> Reason.CORRUPT;
            case "25006", "42501" -> Reason.NOT_WRITABLE;
            case "3D000" -> Reason.MISSING;
            default -> Reason.UNKNOWN;
        };
    }
}
