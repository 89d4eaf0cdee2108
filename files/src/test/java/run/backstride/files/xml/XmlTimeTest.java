package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T06:30:00Z, 2024-05-01T06:30:00Z",
        "2024-05-01T08:30:00+02:00, 2024-05-01T06:30:00Z",
        "2024-05-01T08:30:00+0200, 2024-05-01T06:30:00Z",
        "2024-05-01T08:30:00+02, 2024-05-01T06:30:00Z",
        "2024-05-01 08:30:00 +0200, 2024-05-01T06:30:00Z",
        "2024-01-01 10:00:00 -0730, 2024-01-01T17:30:00Z",
        "2024-05-01T06:30:00.25Z, 2024-05-01T06:30:00.250Z",
        "2024-05-01T06:30:00.1234567Z, 2024-05-01T06:30:00.123Z",
        "2024-05-01T06:30Z, 2024-05-01T06:30:00Z",
        "2024-12-31T24:00:00Z, 2025-01-01T00:00:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "2024-05-01T06:30:00, 2024-05-01T06:30:00Z",
    })
    void aTimeIsTheMomentThatItMeans(String text, Instant moment) {
        assertThat(XmlTime.parse(text).orElseThrow().instant()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024-13-01T00:00:00Z",
                "2023-02-29T00:00:00Z",
                "2024-05-01",
                "2024-05-01T25:00:00Z",
                "2024-05-01T06:60:00Z",
                "2024-05-01T06:30:00.Z",
                "2024-05-01T06:30:00Zulu",
                "2024-05-01T06:30:00+19:00",
                "24-05-01T06:30:00Z",
                "2024-05-01T06:30:00 02:00",
                "20240501T063000Z"
            })
    void whatIsNoTimeGivesNothing(String text) {
        assertThat(XmlTime.parse(text)).isEmpty();
    }

    @Test
    void onlyAClockThatDiffersFromUtcIsTheRunners() {
        assertThat(XmlTime.parse("2024-05-01T06:30:00Z").orElseThrow().clock()).isEmpty();
        assertThat(XmlTime.parse("2024-05-01T06:30:00+02:00").orElseThrow().clock())
                .contains(ZoneOffset.ofHours(2));
    }

    @Test
    void theDayIsTheOneOnTheClock() {
        assertThat(XmlTime.parse("2024-05-01 00:30:00 +0200").orElseThrow().localDate())
                .isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void anyTimeReadsAsJavaReadsIt() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime time =
                    Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L))
                            .atOffset(
                                    ZoneOffset.ofTotalSeconds(
                                            60 * random.nextInt(-14 * 60, 14 * 60)));
            assertThat(XmlTime.parse(time.toString()).orElseThrow().instant())
                    .isEqualTo(time.toInstant());
        }
    }
}
