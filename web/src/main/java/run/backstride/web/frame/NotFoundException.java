package run.backstride.web.frame;

/// What was asked for is not there, or is not for the one who asks: the answer is the same, so that nothing can be
/// learnt by guessing.
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what is not there, for the log
    public NotFoundException(String what) {
        super(what);
    }
}
