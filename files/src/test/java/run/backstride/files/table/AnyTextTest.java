package run.backstride.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextTest {
    private static final List<String> PIECES =
            List.of(
                    "date",
                    ",",
                    ";",
                    "\"",
                    "\n",
                    "\r\n",
                    "2026-05-09",
                    "during",
                    "3",
                    "1,5",
                    "\uFEFF",
                    "\0",
                    "key",
                    "value",
                    "name",
                    "shoe",
                    "question",
                    "answer",
                    "yes",
                    "\t",
                    "=",
                    "9999999999999999999",
                    "-",
                    "é",
                    " ");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void noTextDefeatsTheReader(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "date,during,note\n" : "");
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> DiaryTables.read(new ByteArrayInputStream(bytes), "x.csv"))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyRowIsReadOrSaid() {
        StringBuilder text = new StringBuilder("date,during,note\n");
        for (int day = 1; day <= 28; day++) {
            text.append(
                    "2026-05-%02d,3,%s\n"
                            .formatted(day, day % 7 == 0 ? "\"broken\" quote" : "fine"));
        }

        CsvText csv = CsvText.of(text.toString());

        assertThat(csv.rows()).hasSize(1 + 24);
        assertThat(csv.problems()).extracting(CsvText.Problem::line).containsExactly(8, 15, 22, 29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "7.25|7.25",
                "7,25|7.25",
                "-3|-3",
                "\u22123|-3",
                "+4|4",
                "1.2E-4|0.00012",
                "1234.5|1234.5",
                "0.125|0.125"
            })
    void numbersAsPeopleWriteThem(String cell, double number) {
        assertThat(TableNumber.parse(cell, ',').value()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven",
                "1,234",
                "1.2.3",
                "1 000",
                "0x10",
                "NaN",
                "Infinity",
                "1e999",
                "--1",
                "7h"
            })
    void whatIsNoNumberOrMayBeTwoIsNotGuessed(String cell) {
        TableNumber.Parsed parsed = TableNumber.parse(cell, ',');

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.saw()).isNotBlank();
    }
}
