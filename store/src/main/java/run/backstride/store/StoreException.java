package run.backstride.store;

/// Why the store could not do what was asked. What was asked is then not done at all: nothing is half-written.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    /// The kinds of failure, each with what a person can do about it.
    public enum Reason {
        DISK_FULL("Free some space on that disk, then try again; nothing is lost."),
        LOCKED("Close the other program that uses it, then try again; nothing is lost."),
        CORRUPT("Move the folder aside and restore the last backup; do not delete it."),
        MISSING(
                "Connect the disk or the network folder, or give the right folder, then try again."),
        NOT_WRITABLE("Give yourself the right to write there, then try again."),
        NEWER("Use the newer Backstride that wrote it."),
        UNREACHABLE("Check the address and that the database server runs, then try again."),
        TAKEN("Choose another."),
        LAST_ADMIN("Make another admin first; nothing was changed."),
        NOT_EMPTY("Restore into an empty folder or database."),
        BAD_COPY("Use another backup; nothing of this one was restored."),
        UNKNOWN("Try again; if it stays, this is a fault of ours.");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }

        /// {@return what the person can do}
        public String remedy() {
            return remedy;
        }
    }

    /// @param reason what kind of failure
    /// @param saw what happened, and where, for a person
    public StoreException(Reason reason, String saw) {
        super(saw + ". " + reason.remedy());
        this.reason = reason;
    }

    /// @param reason what kind of failure
    /// @param saw what happened, and where, for a person
    /// @param cause what the database or the disk said
    public StoreException(Reason reason, String saw, Throwable cause) {
        super(saw + ". " + reason.remedy(), cause);
        this.reason = reason;
    }

    /// {@return what kind of failure}
    public Reason reason() {
        return reason;
    }
}
