package run.backstride.web.frame;

/// What was asked for can't be done, and the person can do something about it.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param words what is not right and what to do, for the person
    public RefusedException(String words) {
        super(words);
    }

    /// {@return what is not right and what to do}
    public String words() {
        return String.valueOf(getMessage());
    }
}
