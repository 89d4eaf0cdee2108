package run.backstride.core.diagnostic;

/// A file that can't be used at all. The only checked exception of the program.
public final class UnreadableInputException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic diagnostic;

    /// @param diagnostic why the file can't be used
    public UnreadableInputException(Diagnostic diagnostic) {
        super(diagnostic.words());
        this.diagnostic = diagnostic;
    }

    /// {@return why the file can't be used}
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
