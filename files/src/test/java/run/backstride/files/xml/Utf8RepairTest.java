package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class Utf8RepairTest {
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    @Test
    void goodTextPassesUnchanged() throws IOException {
        byte[] text = "Läufe, 跑步, 🏃, \u00FF\u07FF\uFFFD \t\r\n".getBytes(StandardCharsets.UTF_8);
        Utf8Repair repair = new Utf8Repair(new ByteArrayInputStream(text));
        assertThat(repair.readAllBytes()).isEqualTo(text);
        assertThat(repair.repaired()).isZero();
    }

    @Test
    void aLatinLetterBecomesAQuestionMark() throws IOException {
        byte[] text = "L\u00E4ufe".getBytes(StandardCharsets.ISO_8859_1);
        Utf8Repair repair = new Utf8Repair(new ByteArrayInputStream(text));
        assertThat(new String(repair.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("L?ufe");
        assertThat(repair.repaired()).isEqualTo(1);
        assertThat(repair.firstRepair()).isEqualTo(1);
    }

    @Test
    void aControlCharacterBecomesASpace() throws IOException {
        Utf8Repair repair =
                new Utf8Repair(new ByteArrayInputStream(new byte[] {'a', 0, 'b', 27, 'c'}));
        assertThat(new String(repair.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a b c");
    }

    @Test
    void anyBytesInPiecesOfAnySizeComeOutAsTextOfTheSameLength() throws IOException {
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(1, 400)];
            random.nextBytes(bytes);
            Utf8Repair repair = new Utf8Repair(trickling(bytes));
            byte[] repaired = repair.readAllBytes();
            assertThat(repaired).hasSameSizeAs(bytes);
            assertThat(isUtf8(repaired)).isTrue();
            assertThat(repair.repaired() == 0).isEqualTo(Arrays.equals(bytes, repaired));
        }
    }

    @Test
    void goodTextInPiecesOfAnySizePassesUnchanged() throws IOException {
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i >= 0; i--) {
                int point = random.nextInt(0x20, 0x10FFFF);
                text.appendCodePoint(
                        (point >= 0xD800 && point < 0xE000) || (point & 0xFFFE) == 0xFFFE
                                ? 'x'
                                : point);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(new Utf8Repair(trickling(bytes)).readAllBytes()).isEqualTo(bytes);
        }
    }

    /// Gives one to three bytes a time.
    private InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, random.nextInt(1, 4)));
            }
        };
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
