package run.backstride.store;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that can't be guessed.
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Ids() {}

    /// {@return 128 random bits as 22 letters that an address may hold}
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
