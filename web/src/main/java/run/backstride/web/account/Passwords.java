package run.backstride.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import run.backstride.store.Account;

/// Passwords, of which Argon2id hashes are kept; and links that let somebody choose one, once.
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int LINK_BYTES = 32;
    private static final String LINK = "link";

    /// Each needs 16 MB for a moment.
    private static final int AT_ONCE = 4;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2PasswordEncoder ARGON2 =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final Semaphore HASHING = new Semaphore(AT_ONCE);

    /// Compared with where there is no account of a name, so that the time does not tell.
    private static final String NOBODYS = ARGON2.encode(code());

    private Passwords() {}

    /// {@return why a password can't be taken, and what to do; empty where it can be}
    public static Optional<String> refusal(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "A password needs at least "
                            + SHORTEST
                            + " characters. Four words that do not belong together are good.");
        }
        return password.length() > LONGEST
                ? Optional.of("A password has at most " + LONGEST + " characters.")
                : Optional.empty();
    }

    /// {@return what is kept of a password}
    public static String hash(String password) {
        return alone(() -> String.valueOf(ARGON2.encode(password)));
    }

    /// {@return whether it is the account's password; takes as long where there is no account}
    public static boolean matches(String password, Optional<Account> account) {
        String kept =
                account.map(Account::passwordHash)
                        .filter(hash -> hash.startsWith("$argon2"))
                        .orElse(NOBODYS);
        boolean same = password.length() <= LONGEST && alone(() -> ARGON2.matches(password, kept));
        return same && !kept.equals(NOBODYS);
    }

    private static <T> T alone(java.util.function.Supplier<T> hashing) {
        HASHING.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            HASHING.release();
        }
    }

    /// A link that lets its reader choose a password, once.
    ///
    /// @param code part of its address; can't be shown again
    /// @param kept in place of a password's hash; no password lets in meanwhile
    public record Link(String code, String kept) {
        /// {@return that it is one, without its secret}
        @Override
        public String toString() {
            return "Link";
        }
    }

    /// {@return a link that works until then}
    public static Link link(Instant expires) {
        String code = code();
        return new Link(code, LINK + ":" + sha256(code) + ":" + expires.getEpochSecond());
    }

    /// {@return whether a link's code lets choose a password for the account now}
    public static boolean opens(String code, Account account, Instant now) {
        String[] kept = account.passwordHash().split(":", -1);
        return kept.length == 3
                && kept[0].equals(LINK)
                && !account.disabled()
                && MessageDigest.isEqual(bytes(kept[1]), bytes(sha256(code)))
                && now.getEpochSecond() < Long.parseLong(kept[2]);
    }

    /// {@return whether the account waits for its link to be used}
    public static boolean isWaiting(Account account) {
        return account.passwordHash().startsWith(LINK + ":");
    }

    /// {@return what changes with everything that lets an account in, so that a login from before is none any more}
    static String seal(Account account) {
        return sha256(
                String.join(
                        " ",
                        account.passwordHash(),
                        account.totpSecret().orElse(""),
                        account.role().name()));
    }

    private static String code() {
        byte[] bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
