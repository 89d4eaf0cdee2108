package run.backstride.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.TestKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

class DiaryTablesTest {

    private static FileReading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileReading read(byte[] bytes) {
        try {
            return DiaryTables.read(new ByteArrayInputStream(bytes), "table.csv");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int line(Diagnostic diagnostic) {
        return ((Where.Text) diagnostic.where()).line();
    }

    @Nested
    class Cells {
        @Test
        void aBlankScoreIsMissingAndNotZero() {
            FileReading reading =
                    read("date,morning,during,after,site,note\n2026-05-09,,0,3,left,\n");

            Diary.PainDay day = reading.diary().pain().getFirst();
            assertThat(day.morning()).isEmpty();
            assertThat(day.during()).hasValue(0);
            assertThat(day.after()).hasValue(3);
            assertThat(reading.diagnostics()).isEmpty();
            assertThat(reading.format()).isEqualTo(Format.DIARY);
        }

        @Test
        void columnsComeInAnyOrderAndCase() {
            FileReading reading = read("Note, During ,DATE\nhurt,4,2026-05-09\n");

            Diary.PainDay day = reading.diary().pain().getFirst();
            assertThat(day.date()).isEqualTo(LocalDate.of(2026, 5, 9));
            assertThat(day.during()).hasValue(4);
            assertThat(day.note()).isEqualTo("hurt");
        }

        @Test
        void aDecimalCommaIsReadWithSemicolons() {
            FileReading reading = read("date;hours;resting_hr\n2026-05-09;7,25;48\n");

            assertThat(reading.diary().nights().getFirst().hours()).hasValue(7.25);
        }

        @Test
        void aNumberThatMayBeAThousandIsNotGuessed() {
            FileReading reading = read("shoe;model;start_km\nblue;X;1.234\n");

            assertThat(reading.diary().shoes().getFirst().startKm()).isEmpty();
            assertThat(reading.diagnostics())
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.code()).isEqualTo(Code.MALFORMED_TABLE);
                        assertThat(line(d)).isEqualTo(2);
                    });
        }

        @Test
        void aByteOrderMarkAndQuotedLineEndsAreRead() {
            FileReading reading =
                    read(
                            "\uFEFFdate,during,note\r\n2026-05-09,4,\"first\r\nsecond, \"\"third\"\"\"\r\n2026-05-10,x,\r\n");

            assertThat(reading.diary().pain().getFirst().note())
                    .isEqualTo("first\r\nsecond, \"third\"");
            assertThat(line(reading.diagnostics().getFirst())).isEqualTo(4);
        }

        @Test
        void aTableFromAnOldSpreadsheetKeepsItsUmlauts() {
            byte[] bytes =
                    "date,during,site\n2026-05-09,4,Rücken\n"
                            .getBytes(Charset.forName("windows-1252"));

            assertThat(read(bytes).diary().pain().getFirst().site()).isEqualTo("Rücken");
        }

        @Test
        void aScoreAboveTenIsLeftOutAndTheOthersOfItsRowKept() {
            FileReading reading = read("date,morning,during\n2026-05-09,2,11\n");

            assertThat(reading.diary().pain().getFirst().morning()).hasValue(2);
            assertThat(reading.diary().pain().getFirst().during()).isEmpty();
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.OUT_OF_RANGE);
        }

        @Test
        void negativeKilometresAreLeftOut() {
            FileReading reading = read("shoe,start_km\nblue,-5\n");

            assertThat(reading.diary().shoes().getFirst().startKm()).isEmpty();
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.OUT_OF_RANGE);
        }
    }

    @Nested
    class Rows {
        @Test
        void aRowThatIsNoneNamesItsLineAndTheRestIsKept() {
            FileReading reading =
                    read("date,during\n2026-05-08,1\nyesterday,2\n2026-02-30,3\n\n2026-05-10,4\n");

            assertThat(reading.diary().pain()).hasSize(2);
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsOnly(Code.MALFORMED_TABLE);
            assertThat(reading.diagnostics())
                    .extracting(DiaryTablesTest::line)
                    .containsExactly(3, 4);
        }

        @Test
        void aQuoteThatNeverClosesCostsItsOwnRowOnly() {
            FileReading reading =
                    read(
                            "date,during,note\n2026-05-08,1,\"open\n2026-05-09,2,fine\n2026-05-10,3,\"q\"x\n2026-05-11,4,\n");

            assertThat(reading.diary().pain())
                    .extracting(Diary.PainDay::date)
                    .containsExactly(LocalDate.of(2026, 5, 9), LocalDate.of(2026, 5, 11));
            assertThat(reading.diagnostics())
                    .extracting(DiaryTablesTest::line)
                    .containsExactly(2, 4);
        }

        @Test
        void anUnquotedCommaDoesNotShiftNumbers() {
            FileReading reading =
                    read("date,morning,during,after\n2026-05-08,1,5,2,3\n2026-05-09,1,2,3\n");

            assertThat(reading.diary().pain()).hasSize(1);
            assertThat(line(reading.diagnostics().getFirst())).isEqualTo(2);
        }

        @Test
        void twoRowsOfPainForADayFillEachOtherAndTheWorstStands() {
            FileReading reading = read("date,morning,during\n2026-05-08,3,\n2026-05-08,2,5\n");

            Diary.PainDay day = reading.diary().pain().getFirst();
            assertThat(reading.diary().pain()).hasSize(1);
            assertThat(day.morning()).hasValue(3);
            assertThat(day.during()).hasValue(5);
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.DUPLICATE);
        }

        @Test
        void aRedFlagThatIsYesAndNoOnOneDayIsYes() {
            FileReading reading = read("date,question,answer\n2026-05-08,1,yes\n2026-05-08,1,no\n");

            assertThat(reading.diary().screening())
                    .containsExactly(new Diary.ScreeningAnswer(LocalDate.of(2026, 5, 8), 1, true));
            assertThat(reading.diagnostics()).hasSize(1);
        }

        @Test
        void unknownColumnsOfPainBecomeNotes() {
            FileReading reading = read("date,during,weather\n2026-05-08,3,rain\n");

            assertThat(reading.diary().pain().getFirst().note()).isEqualTo("weather: rain");
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.UNKNOWN_COLUMN);
        }
    }

    @Nested
    class Dates {
        @Test
        void pointsAreDayFirst() {
            assertThat(read("date,during\n3.4.2026,1\n").diary().pain().getFirst().date())
                    .isEqualTo(LocalDate.of(2026, 4, 3));
        }

        @Test
        void slashesAreReadWhereAnotherRowShowsTheirOrder() {
            assertThat(read("date,during\n03/04/2026,1\n13/04/2026,2\n").diary().pain())
                    .extracting(Diary.PainDay::date)
                    .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 13));
            assertThat(read("date,during\n03/04/2026,1\n04/13/2026,2\n").diary().pain())
                    .extracting(Diary.PainDay::date)
                    .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 13));
        }

        @Test
        void slashesWithoutSuchARowAreNotGuessed() {
            FileReading reading = read("date,during\n03/04/2026,1\n05/05/2026,2\n");

            assertThat(reading.diary().pain())
                    .extracting(Diary.PainDay::date)
                    .containsExactly(LocalDate.of(2026, 5, 5));
            assertThat(line(reading.diagnostics().getFirst())).isEqualTo(2);
        }
    }

    @Nested
    class Tables {
        @Test
        void allNineAreRecognised() {
            assertThat(
                            read("key,value\nsex,female\nheight_cm,171.5\nmass_kg,60\nbirth_year,1990\n")
                                    .diary()
                                    .profile())
                    .satisfies(p -> {
                        assertThat(p.sex()).contains(Diary.Sex.FEMALE);
                        assertThat(p.heightCm()).hasValue(171.5);
                        assertThat(p.birthYear()).hasValue(1990);
                    });
            assertThat(
                            read("start,shoe\n2026-05-09T18:30+02:00,blue\n2026-05-10,red\n")
                                    .diary()
                                    .shoeUses())
                    .containsExactly(
                            new Diary.ShoeUse(
                                    LocalDate.of(2026, 5, 9),
                                    java.util.Optional.of(Instant.parse("2026-05-09T16:30:00Z")),
                                    "blue"),
                            new Diary.ShoeUse(
                                    LocalDate.of(2026, 5, 10), java.util.Optional.empty(), "red"));
            assertThat(
                            read("date,exercise,sets,reps,hold_s,load_kg\n2026-05-09,plank,3,,40,\n")
                                    .diary()
                                    .strength())
                    .singleElement()
                    .satisfies(e -> assertThat(e.holdSeconds()).hasValue(40));
            assertThat(
                            read("date,kind,minutes,timing\n2026-05-09,dynamic,5,before run\n")
                                    .diary()
                                    .mobility())
                    .singleElement()
                    .satisfies(
                            m -> assertThat(m.timing()).isEqualTo(Diary.MobilityTiming.BEFORE_RUN));
            assertThat(
                            read("date,test,side,value\n2026-05-09,side_plank_s,left,61\n")
                                    .diary()
                                    .tests())
                    .containsExactly(
                            new Diary.SelfTest(
                                    LocalDate.of(2026, 5, 9),
                                    TestKind.SIDE_PLANK_S,
                                    Diary.BodySide.LEFT,
                                    61));
            assertThat(
                            read("date,question,answer\n2026-05-09,bone-stress,ja\n2026-05-09,Q2,Nein\n")
                                    .diary()
                                    .screening())
                    .extracting(Diary.ScreeningAnswer::question)
                    .containsExactly(12, 2);
        }

        @Test
        void everyQuestionHasOneName() {
            assertThat(ScreeningNames.all()).hasSize(17).doesNotHaveDuplicates();
            for (int number = 1; number <= 17; number++) {
                assertThat(ScreeningNames.number(ScreeningNames.all().get(number - 1)))
                        .hasValue(number);
                assertThat(ScreeningNames.number(Integer.toString(number))).hasValue(number);
            }
            assertThat(ScreeningNames.number("18")).isEmpty();
            assertThat(ScreeningNames.number("0")).isEmpty();
        }

        @Test
        void aForeignTableIsNoDiary() {
            FileReading reading = read("id,temperature\n1,20\n");

            assertThat(reading.format()).isEqualTo(Format.UNKNOWN);
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.UNKNOWN_FORMAT);
        }

        @Test
        void aTimeWithoutItsOffsetCountsForTheDayAndSaysSo() {
            FileReading reading = read("start,shoe\n2026-05-09 18:30,blue\n");

            assertThat(reading.diary().shoeUses().getFirst().time()).isEmpty();
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.ASSUMED_UNIT);
        }

        @Test
        void aNightKeepsItsOrigin() {
            Diary.Night night =
                    read("date,hours,rmssd_ms\n2026-05-09,7.5,48\n").diary().nights().getFirst();

            assertThat(night.origin()).isEqualTo("table.csv");
            assertThat(night.rmssdMs()).isEqualTo(OptionalDouble.of(48));
            assertThat(List.of(night.restingHeartRate())).containsExactly(OptionalDouble.empty());
        }
    }
}
