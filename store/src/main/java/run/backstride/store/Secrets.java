package run.backstride.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Makes secrets that are shown once. Only their hashes are kept: they are random and long, so that a plain hash
/// cannot be turned back.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /// {@return 256 random bits as 43 letters that an address may hold}
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// {@return what is kept of a secret}
    static String hash(String secret) {
        return HexFormat.of()
                .formatHex(Originals.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
