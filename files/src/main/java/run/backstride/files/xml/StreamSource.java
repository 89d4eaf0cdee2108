package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;

/// An input that can be read more than once, each time from its first byte.
@FunctionalInterface
public interface StreamSource {

    /// {@return a new stream over the whole input; the caller closes it}
    ///
    /// @throws IOException if it can't be opened
    InputStream open() throws IOException;
}
