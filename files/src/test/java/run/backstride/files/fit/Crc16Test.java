package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Crc16Test {
    /// The check value that catalogues of checksums give for this polynomial (CRC-16/ARC).
    @Test
    void theCheckValueIsRight() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc16.of(digits, 0, digits.length)).isEqualTo(0xBB3D);
    }

    @Test
    void everyLengthAndStartAgreesWithTheDefinitionBitByBit() {
        byte[] bytes = new byte[64];
        new Random(20_260_101).nextBytes(bytes);
        for (int from = 0; from < 9; from++) {
            for (int length = 0; length <= bytes.length - from; length++) {
                assertThat(Crc16.of(bytes, from, length))
                        .isEqualTo(FitBytes.crc(Arrays.copyOfRange(bytes, from, from + length)));
            }
        }
    }
}
