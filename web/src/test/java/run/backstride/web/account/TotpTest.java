package run.backstride.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    /// RFC 6238, appendix B: its secret for SHA-1, and RFC 4648's base 32 of it.
    private static final String SECRET = "12345678901234567890";

    private static final String BASE_32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(Totp.of(BASE_32).codeAt(Instant.ofEpochSecond(seconds), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32IsThatOfRfc4648(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void theSecretOfTheRfcIsReadAsItIsWritten() {
        assertThat(Totp.base32(SECRET.getBytes(StandardCharsets.US_ASCII))).isEqualTo(BASE_32);
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, true", "89, true", "90, false", "119, false"})
    void aCodeHoldsForItsOwnStepAndOneBeforeAndAfter(long seconds, boolean taken) {
        // The code of the step from 30 to 59 s is the last six digits of 94287082.
        assertThat(Totp.of(BASE_32).stepOf("287 082", Instant.ofEpochSecond(seconds)).isPresent())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870820", "28708x", "-87082"})
    void whatIsNoCodeIsRefused(String code) {
        assertThat(Totp.of(BASE_32).stepOf(code, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aFreshSecretHas160Bits() {
        assertThat(Totp.freshSecret()).hasSize(32).matches("[A-Z2-7]+");
    }

    @Test
    void theAddressHoldsNoBlankOfTheLogin() {
        assertThat(Totp.address("Ada L", BASE_32))
                .isEqualTo(
                        "otpauth://totp/Backstride%3AAda%20L?secret="
                                + BASE_32
                                + "&issuer=Backstride");
    }
}
