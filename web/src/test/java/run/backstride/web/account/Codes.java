package run.backstride.web.account;

import java.time.Instant;

/// What an authenticator app would show.
public final class Codes {
    private Codes() {}

    /// {@return the code of a moment}
    public static String at(String secret, Instant moment) {
        return Totp.of(secret).codeAt(moment, 6);
    }
}
