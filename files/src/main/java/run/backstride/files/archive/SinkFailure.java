package run.backstride.files.archive;

/// The sink failed, which is no fault of the file: everything is broken off.
final class SinkFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SinkFailure(RuntimeException cause) {
        super(cause);
    }
}
