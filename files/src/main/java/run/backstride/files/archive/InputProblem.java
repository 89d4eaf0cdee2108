package run.backstride.files.archive;

import java.io.IOException;
import run.backstride.core.diagnostic.Code;

/// Why an entry or an archive is not read, or not read further. Becomes a diagnostic at the next door.
final class InputProblem extends IOException {
    private static final long serialVersionUID = 1;
    private final Code code;

    InputProblem(Code code, String saw) {
        super(saw);
        this.code = code;
    }

    Code code() {
        return code;
    }

    /// {@return what was found, in words}
    String saw() {
        return String.valueOf(getMessage());
    }
}
