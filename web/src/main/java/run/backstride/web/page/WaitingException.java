package run.backstride.web.page;

/// The first answer is still being made: the page that says so comes instead, and asks again.
final class WaitingException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
