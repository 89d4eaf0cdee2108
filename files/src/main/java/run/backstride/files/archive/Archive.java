package run.backstride.files.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/// An open archive, closed by the last of its users.
final class Archive {
    private final RandomBytes bytes;
    private final AtomicInteger users = new AtomicInteger(1);

    Archive(RandomBytes bytes) {
        this.bytes = bytes;
    }

    RandomBytes bytes() {
        return bytes;
    }

    void use(int more) {
        users.addAndGet(more);
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                bytes.close();
            } catch (IOException e) {
                throw new UncheckedIOException("an archive that was read can't be closed", e);
            }
        }
    }
}
