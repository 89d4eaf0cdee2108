package run.backstride.web.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/// The second factor: codes of an authenticator app, after RFC 6238 with its usual choices (HMAC-SHA-1, 30 seconds,
/// 6 digits).
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20; // RFC 4226, section 4, R6: 160 bits are recommended
    private static final int STEPS_OFF = 1; // RFC 6238, section 5.2: one step of delay
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_A_LETTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    /// {@return a new secret, as apps take it (base 32)}
    public static String freshSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return base32(bytes);
    }

    /// {@return codes of that secret}
    ///
    /// @param base32 the secret, as apps take it
    public static Totp of(String base32) {
        return new Totp(bytes(base32));
    }

    /// {@return the step of time that the code belongs to; empty where it is none of now. A step that was used once
    /// must not be taken again}
    public OptionalLong stepOf(String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long near = step - STEPS_OFF; near <= step + STEPS_OFF; near++) {
            if (same(code(near, DIGITS), digits)) {
                return OptionalLong.of(near);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String one, String other) {
        return java.security.MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /// {@return the code of a moment}
    String codeAt(Instant moment, int digits) {
        return code(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS), digits);
    }

    private String code(long step, int digits) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf; // RFC 4226, section 5.3: dynamic truncation
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        long modulus = Math.round(Math.pow(10, digits));
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /// {@return the address by which an app takes the secret over}
    public static String address(String login, String base32) {
        String label = UriUtils.encode("Backstride:" + login, StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=Backstride";
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            bits = ((bits << Byte.SIZE) | (one & 0xff)) & 0xffff;
            held += Byte.SIZE;
            while (held >= BITS_A_LETTER) {
                held -= BITS_A_LETTER;
                text.append(BASE_32.charAt((bits >> held) & 0x1f));
            }
        }
        if (held > 0) {
            text.append(BASE_32.charAt((bits << (BITS_A_LETTER - held)) & 0x1f));
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer out = ByteBuffer.allocate(base32.length() * BITS_A_LETTER / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = BASE_32.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("a secret must be in base 32");
            }
            bits = ((bits << BITS_A_LETTER) | value) & 0xffff;
            held += BITS_A_LETTER;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                out.put((byte) (bits >> held));
            }
        }
        return out.array();
    }
}
