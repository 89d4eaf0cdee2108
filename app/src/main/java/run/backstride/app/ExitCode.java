package run.backstride.app;

/// What the process tells its caller.
enum ExitCode {
    /// Done, with warnings where files were skipped.
    DONE(0),
    /// A fault of the program.
    OUR_FAULT(1),
    /// The command was not understood.
    USAGE(2),
    /// Nothing could be read, or with `--strict` anything could not.
    UNREADABLE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// {@return the process' exit status}
    int number() {
        return number;
    }
}
