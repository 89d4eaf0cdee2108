package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.fit.FitBytes.ENUM;
import static run.backstride.files.fit.FitBytes.STRING;
import static run.backstride.files.fit.FitBytes.TIME;
import static run.backstride.files.fit.FitBytes.UINT16;
import static run.backstride.files.fit.FitBytes.UINT32;
import static run.backstride.files.fit.FitBytes.UINT8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

final class FitStrengthAndSleepTest {
    /// 22:00 in UTC on the day before the night's date.
    private static final long EVENING = TIME / 86_400 * 86_400 + 79_200;

    private static FileReading read(FitBytes bytes) throws UnreadableInputException {
        return FitReader.read(bytes.file(), "test.fit");
    }

    private static FitBytes set(
            FitBytes bytes,
            long start,
            int type,
            int reps,
            int kilograms,
            int category,
            int exercise) {
        return bytes.define(
                        0, 225, 6, 4, UINT32, 5, 1, UINT8, 0, 4, UINT32, 3, 2, UINT16, 4, 2, UINT16,
                        7, 4, UINT16, 8, 4, UINT16)
                .data(0)
                .u32(start)
                .raw(type)
                .u32(30_500)
                .u16(reps)
                .u16(kilograms * 16L)
                .u16(category)
                .u16(65_534) // the watch's second guess
                .u16(exercise)
                .u16(0xFFFF);
    }

    @Test
    void activeSetsHaveTheirExerciseByName() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(4).session(TIME, 10, 600);
        set(bytes, TIME + 10, 1, 12, 8, 19, 66);
        set(bytes, TIME + 50, 0, 0, 0, 0xFFFF, 0xFFFF); // rest
        set(bytes, TIME + 90, 1, 0xFFFF, 4095, 65_534, 0xFFFF);

        List<ExerciseSet> sets = read(bytes).activities().getFirst().sets();

        assertThat(sets).hasSize(2);
        assertThat(sets.getFirst().category()).isEqualTo("plank");
        assertThat(sets.getFirst().exercise()).isEqualTo("side_plank");
        assertThat(sets.getFirst().repetitions()).hasValue(12);
        assertThat(sets.getFirst().seconds()).hasValue(30.5);
        assertThat(sets.getFirst().weightKilograms()).hasValue(8);
        assertThat(sets.getFirst().start()).contains(FitTime.instant(TIME + 10));
        assertThat(sets.getLast().category()).isEqualTo("unknown");
        assertThat(sets.getLast().exercise()).isEmpty();
        assertThat(sets.getLast().repetitions()).isEmpty();
    }

    @Test
    void theFilesOwnTitleNamesAnExercise() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(4).session(TIME, 10, 600);
        bytes.define(1, 264, 0, 2, UINT16, 1, 2, UINT16, 2, 16, STRING)
                .data(1)
                .u16(5)
                .u16(999)
                .text("Bird Dog, slow", 16);
        set(bytes, TIME + 10, 1, 12, 0, 5, 999);

        assertThat(read(bytes).activities().getFirst().sets().getFirst().exercise())
                .isEqualTo("bird_dog_slow");
    }

    @Test
    void sleepStagesAddUpToTheHoursAsleep() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(49).define(0, 275, 253, 4, UINT32, 0, 1, ENUM);
        bytes.data(0).u32(EVENING).raw(1); // awake for half an hour
        bytes.data(0).u32(EVENING + 1800).raw(2); // light for two hours
        bytes.data(0).u32(EVENING + 9000).raw(3); // deep for one
        bytes.data(0).u32(EVENING + 12_600).raw(4); // REM for three
        bytes.data(0).u32(EVENING + 23_400).raw(2); // light until waking, an hour later
        bytes.define(1, 21, 253, 4, UINT32, 0, 1, ENUM, 1, 1, ENUM)
                .data(1)
                .u32(EVENING + 27_000)
                .raw(74, 1);

        FileReading reading = read(bytes);

        assertThat(reading.kind()).isEqualTo(ContentKind.SLEEP);
        Diary.Night night = reading.diary().nights().getFirst();
        assertThat(night.hours().orElseThrow()).isCloseTo(7, within(1e-9));
        assertThat(night.date())
                .isEqualTo(LocalDate.ofInstant(FitTime.instant(EVENING + 27_000), ZoneOffset.UTC));
        assertThat(night.rmssdMs()).isEmpty();
    }

    @Test
    void aNightsHeartRateVariabilityIsRead() throws UnreadableInputException {
        FitBytes bytes =
                new FitBytes()
                        .fileId(68)
                        .define(0, 370, 253, 4, UINT32, 0, 2, UINT16, 1, 2, UINT16);
        bytes.data(0).u32(EVENING + 30_000).u16(50 * 128).u16(54 * 128 + 64);

        FileReading reading = read(bytes);

        assertThat(reading.kind()).isEqualTo(ContentKind.HRV);
        assertThat(reading.diary().nights().getFirst().rmssdMs()).hasValue(54.5);
    }

    @Test
    void theDaysRestingHeartRateIsOfTheWatchsOwnDay() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(32);
        // 02:00 local on the day after: the watch's clock is four hours ahead.
        bytes.define(0, 103, 253, 4, UINT32, 0, 4, UINT32)
                .data(0)
                .u32(EVENING)
                .u32(EVENING + 14_400);
        bytes.define(1, 211, 253, 4, UINT32, 0, 1, UINT8, 1, 1, UINT8)
                .data(1)
                .u32(EVENING)
                .raw(52, 49);

        FileReading reading = read(bytes);

        assertThat(reading.kind()).isEqualTo(ContentKind.MONITORING);
        Diary.Night night = reading.diary().nights().getFirst();
        assertThat(night.restingHeartRate()).hasValue(49);
        assertThat(night.date())
                .isEqualTo(
                        LocalDate.ofInstant(FitTime.instant(EVENING), ZoneOffset.UTC).plusDays(1));
    }

    @Test
    void withoutAClockTheNightIsDatedByUniversalTimeAndItIsTold() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(68).define(0, 370, 253, 4, UINT32, 1, 2, UINT16);
        bytes.data(0).u32(EVENING).u16(54 * 128);
        assertThat(read(bytes).diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .containsExactly(Code.ASSUMED_ZONE);

        bytes.define(1, 162, 253, 4, UINT32, 3, 4, UINT32)
                .data(1)
                .u32(EVENING)
                .u32(EVENING + 14_400);
        assertThat(read(bytes).diagnostics()).isEmpty();
        assertThat(read(bytes).diary().nights().getFirst().date())
                .isEqualTo(LocalDate.ofInstant(FitTime.instant(EVENING), ZoneOffset.ofHours(4)));
    }

    @Test
    void withoutASummaryTheNightsVariabilityIsTheMeanOfItsFiveMinutes()
            throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(68).define(0, 371, 253, 4, UINT32, 0, 2, UINT16);
        bytes.data(0).u32(EVENING).u16(40 * 128).data(0).u32(EVENING + 300).u16(50 * 128);

        assertThat(read(bytes).diary().nights().getFirst().rmssdMs()).hasValue(45);
    }

    @Test
    void twoSleepsWithADayBetweenThemAreTwoNights() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(49).define(0, 275, 253, 4, UINT32, 0, 1, ENUM);
        bytes.data(0).u32(EVENING).raw(2).data(0).u32(EVENING + 14_000).raw(1);
        bytes.data(0).u32(EVENING + 86_400).raw(3).data(0).u32(EVENING + 96_000).raw(1);

        assertThat(read(bytes).diary().nights())
                .extracting(night -> night.hours().orElseThrow() * 3600)
                .containsExactly(14_000.0, 9_600.0);
    }

    @Test
    void aNightThatCouldNotBeMeasuredHasNoHours() throws UnreadableInputException {
        FitBytes bytes = new FitBytes().fileId(49).define(0, 275, 253, 4, UINT32, 0, 1, ENUM);
        bytes.data(0).u32(EVENING).raw(0).data(0).u32(EVENING + 14_000).raw(0);

        assertThat(read(bytes).diary().nights()).isEmpty();
    }
}
