package run.backstride.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.TestKind;
import run.backstride.files.FileReading;

class DiaryTableWriterTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenReadsBackTheSame(long seed) throws IOException {
        Diary diary = new AnyDiary(new Random(seed)).diary();

        DiaryTableWriter.write(diary, folder);

        Diary read = Diary.EMPTY;
        List<Object> diagnostics = new ArrayList<>();
        try (Stream<Path> tables = Files.list(folder)) {
            for (Path table : tables.sorted().toList()) {
                try (InputStream in = Files.newInputStream(table)) {
                    FileReading reading = DiaryTables.read(in, "sleep.csv");
                    read = read.and(reading.diary());
                    diagnostics.addAll(reading.diagnostics());
                }
            }
        }
        assertThat(diagnostics).isEmpty();
        assertThat(read).isEqualTo(diary);
    }

    /// Diaries that hold everything a diary can hold, blanks and awkward texts among it.
    private record AnyDiary(Random random) {
        private static final List<String> TEXTS =
                List.of(
                        "",
                        "left side",
                        "a, b; c",
                        "he said \"ow\"",
                        "two\nlines",
                        "Rücken ✓",
                        "1,5");

        Diary diary() {
            List<Diary.PainDay> pain = new ArrayList<>();
            List<Diary.Shoe> shoes = new ArrayList<>();
            List<Diary.ShoeUse> uses = new ArrayList<>();
            List<Diary.StrengthEntry> strength = new ArrayList<>();
            List<Diary.MobilityEntry> mobility = new ArrayList<>();
            List<Diary.Night> nights = new ArrayList<>();
            List<Diary.SelfTest> tests = new ArrayList<>();
            List<Diary.ScreeningAnswer> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                LocalDate day = LocalDate.of(2025, 12, 20).plusDays(i);
                pain.add(
                        new Diary.PainDay(
                                day, score(), score(), OptionalDouble.of(2), text(), text()));
                shoes.add(
                        new Diary.Shoe(
                                "shoe " + i,
                                text(),
                                maybe(Diary.ShoeKind.MAX),
                                maybe(day),
                                maybe(day),
                                number(900),
                                number(12)));
                Optional<Instant> time = maybe(day.atTime(6, i).toInstant(ZoneOffset.UTC));
                uses.add(new Diary.ShoeUse(day, time, "shoe, " + i));
                strength.add(
                        new Diary.StrengthEntry(
                                day, "plank, side", count(), count(), number(90), number(50)));
                mobility.add(
                        new Diary.MobilityEntry(
                                day,
                                Diary.MobilityKind.YOGA,
                                number(60),
                                Diary.MobilityTiming.AFTER_RUN));
                nights.add(
                        new Diary.Night(
                                day, OptionalDouble.of(7.1), number(60), number(90), "sleep.csv"));
                tests.add(
                        new Diary.SelfTest(
                                day,
                                TestKind.THOMAS_HIP_DEG,
                                Diary.BodySide.BOTH,
                                -random.nextDouble()));
                answers.add(new Diary.ScreeningAnswer(day, 1 + i % 17, random.nextBoolean()));
            }
            Diary.Profile profile =
                    new Diary.Profile(
                            "Jo, the \"runner\"",
                            OptionalInt.of(1984),
                            maybe(Diary.Sex.OTHER),
                            number(100).isPresent()
                                    ? OptionalDouble.of(171.25)
                                    : OptionalDouble.empty(),
                            OptionalDouble.of(61.3),
                            OptionalDouble.empty());
            return new Diary(
                    profile, pain, shoes, uses, strength, mobility, nights, tests, answers);
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        private OptionalDouble score() {
            return random.nextBoolean()
                    ? OptionalDouble.of(random.nextInt(11))
                    : OptionalDouble.empty();
        }

        private OptionalDouble number(double most) {
            return random.nextBoolean()
                    ? OptionalDouble.of(30 + random.nextDouble() * (most - 30))
                    : OptionalDouble.empty();
        }

        private OptionalInt count() {
            return random.nextBoolean()
                    ? OptionalInt.of(1 + random.nextInt(20))
                    : OptionalInt.empty();
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }
    }
}
