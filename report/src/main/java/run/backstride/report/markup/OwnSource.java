package run.backstride.report.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The program's own style sheet or script, written as it is. It can be made only from a resource of
/// this module, so that nothing from a file of the runner ever comes out unescaped.
public final class OwnSource implements Node {
    private final String source;

    private OwnSource(String source) {
        this.source = source;
    }

    /// {@return the resource `name` beside the class `owner`}
    ///
    /// @throws IllegalArgumentException if there is none, or if it could end its own element
    public static OwnSource of(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("resource must exist, was " + name);
            }
            String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (source.contains("</")) {
                throw new IllegalArgumentException("resource must not hold a closing tag: " + name);
            }
            return new OwnSource(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return its SHA-256 as a Content-Security-Policy names it (CSP level 3, section 2.3.1)}
    public String policyHash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(source.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void writeTo(StringBuilder out) {
        out.append(source);
    }
}
