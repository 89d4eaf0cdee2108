package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.fit.FitBytes.BYTE;
import static run.backstride.files.fit.FitBytes.ENUM;
import static run.backstride.files.fit.FitBytes.SINT32;
import static run.backstride.files.fit.FitBytes.SINT8;
import static run.backstride.files.fit.FitBytes.TIME;
import static run.backstride.files.fit.FitBytes.UINT16;
import static run.backstride.files.fit.FitBytes.UINT32;
import static run.backstride.files.fit.FitBytes.UINT8;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

final class FitReaderTest {

    private static FileReading read(byte[] bytes) throws UnreadableInputException {
        return FitReader.read(bytes, "test.fit");
    }

    private static Activity only(FitBytes bytes) throws UnreadableInputException {
        FileReading reading = read(bytes.file());
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.activities()).hasSize(1);
        return reading.activities().getFirst();
    }

    private static SampledSignal channel(Activity activity, Channel channel) {
        return activity.samples().channel(channel).orElseThrow();
    }

    /// Two records of heart rate, at 0 s and 1 s, and their session.
    private static FitBytes heart() {
        return new FitBytes()
                .fileId(4)
                .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                .data(0)
                .u32(TIME)
                .raw(120)
                .data(0)
                .u32(TIME + 1)
                .raw(121)
                .session();
    }

    @Nested
    final class Headers {
        @Test
        void aHeaderOfTwelveBytesIsRead() throws UnreadableInputException {
            byte[] bytes = heart().file(12, heart().messages().length);
            assertThat(read(bytes).diagnostics()).isEmpty();
            assertThat(read(bytes).activities().getFirst().samples().count()).isEqualTo(2);
        }

        @Test
        void aHeaderChecksumOfZeroMeansNone() throws UnreadableInputException {
            byte[] bytes = heart().file();
            bytes[12] = 0;
            bytes[13] = 0;
            int crc = FitBytes.crc(Arrays.copyOf(bytes, bytes.length - 2));
            bytes[bytes.length - 2] = (byte) crc;
            bytes[bytes.length - 1] = (byte) (crc >> 8);
            assertThat(read(bytes).diagnostics()).isEmpty();
        }

        @Test
        void aWrongChecksumIsToldAndTheContentsAreKept() throws UnreadableInputException {
            byte[] bytes = heart().file();
            bytes[bytes.length - 1] ^= 1;
            FileReading reading = read(bytes);
            assertThat(reading.activities().getFirst().samples().count()).isEqualTo(2);
            assertThat(reading.diagnostics())
                    .singleElement()
                    .satisfies(diagnostic -> {
                        assertThat(diagnostic.code()).isEqualTo(Code.BAD_CHECKSUM);
                        assertThat(diagnostic.where()).isEqualTo(new Where.Byte(bytes.length - 2));
                    });
        }

        @Test
        void whatIsNoFitFileIsRefused() {
            assertThatThrownBy(() ->
                            read("<?xml version='1.0'?><gpx/>".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableInputException.class);
            assertThatThrownBy(() -> read(new byte[0]))
                    .isInstanceOf(UnreadableInputException.class);
            assertThatThrownBy(() -> read(new byte[] {14, 16}))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.diagnostic().where()).isEqualTo(new Where.Byte(2)));
        }

        @Test
        void filesInOneAreReadOneAfterTheOther() throws UnreadableInputException {
            byte[] one = heart().file();
            byte[] two = new byte[one.length * 2];
            System.arraycopy(one, 0, two, 0, one.length);
            System.arraycopy(one, 0, two, one.length, one.length);
            assertThat(read(two).activities()).hasSize(2);
            assertThat(read(two).diagnostics()).isEmpty();
        }

        @Test
        void bytesBehindTheEndAreLeftOutAndTold() throws UnreadableInputException {
            byte[] one = heart().file();
            byte[] longer = Arrays.copyOf(one, one.length + 7);
            FileReading reading = read(longer);
            assertThat(reading.activities()).hasSize(1);
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.BAD_HEADER);
            assertThat(reading.diagnostics().getFirst().where())
                    .isEqualTo(new Where.Byte(one.length));
        }

        @Test
        void afterBytesThatAreNoFileTheNextFileIsRead() throws UnreadableInputException {
            byte[] one = heart().file();
            byte[] two = Arrays.copyOf(one, one.length * 2 + 5);
            System.arraycopy(one, 0, two, one.length + 5, one.length);
            FileReading reading = read(two);
            assertThat(reading.activities()).hasSize(2);
            assertThat(reading.diagnostics())
                    .singleElement()
                    .satisfies(diagnostic ->
                            assertThat(diagnostic.where()).isEqualTo(new Where.Byte(one.length)));
        }

        @Test
        void aRecordingThatWasNeverClosedIsReadToItsEnd() throws UnreadableInputException {
            byte[] bytes =
                    new FitBytes()
                            .fileId(4)
                            .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                            .data(0)
                            .u32(TIME)
                            .raw(120)
                            .data(0)
                            .u32(TIME + 60)
                            .raw(121)
                            .file(14, 0);
            FileReading reading = read(Arrays.copyOf(bytes, bytes.length - 2));
            assertThat(reading.activities().getFirst().samples().count()).isEqualTo(2);
            assertThat(reading.activities().getFirst().elapsedSeconds()).hasValue(60);
            assertThat(reading.diagnostics())
                    .extracting(diagnostic -> diagnostic.code())
                    .contains(Code.TRUNCATED);
        }
    }

    @Nested
    final class Values {
        @Test
        void bothByteOrdersGiveTheSame() throws UnreadableInputException {
            FitBytes little =
                    new FitBytes()
                            .define(0, 20, 253, 4, UINT32, 0, 4, SINT32, 41, 2, UINT16)
                            .data(0)
                            .u32(TIME)
                            .u32(-1_000_000_000L & 0xFFFF_FFFFL)
                            .u16(2711)
                            .session();
            FitBytes big =
                    new FitBytes()
                            .defineBig(0, 20, 253, 4, UINT32, 0, 4, SINT32, 41, 2, UINT16)
                            .data(0)
                            .u32Big(TIME)
                            .u32Big(-1_000_000_000L & 0xFFFF_FFFFL)
                            .u16Big(2711)
                            .session();
            for (FitBytes bytes : new FitBytes[] {little, big}) {
                Activity activity = only(bytes);
                assertThat(activity.start()).isEqualTo(FitTime.instant(TIME));
                assertThat(channel(activity, Channel.GROUND_CONTACT_TIME).at(0)).isEqualTo(271.1);
                assertThat(channel(activity, Channel.LATITUDE).at(0))
                        .isCloseTo(-1e9 * 180 / Math.pow(2, 31), within(1e-9));
            }
        }

        @Test
        void allOnesAreMissing() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(
                                            0, 20, 253, 4, UINT32, 3, 1, UINT8, 13, 1, SINT8, 41, 2,
                                            UINT16)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(255, 127)
                                    .u16(0xFFFF)
                                    .data(0)
                                    .u32(TIME + 1)
                                    .raw(0, 0xF9)
                                    .u16(0)
                                    .session());
            assertThat(channel(activity, Channel.HEART_RATE))
                    .isEqualTo(SampledSignal.of(Double.NaN, 0));
            assertThat(channel(activity, Channel.TEMPERATURE))
                    .isEqualTo(SampledSignal.of(Double.NaN, -7));
            assertThat(channel(activity, Channel.GROUND_CONTACT_TIME))
                    .isEqualTo(SampledSignal.of(Double.NaN, 0));
        }

        @Test
        void theEnhancedFieldIsPreferredWhereItIsThere() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(
                                            0, 20, 253, 4, UINT32, 73, 4, UINT32, 6, 2, UINT16, 78,
                                            4, UINT32, 2, 2, UINT16)
                                    .data(0)
                                    .u32(TIME)
                                    .u32(3184)
                                    .u16(1000)
                                    .u32(2538)
                                    .u16(2500)
                                    .data(0)
                                    .u32(TIME + 1)
                                    .u32(0xFFFF_FFFFL)
                                    .u16(1000)
                                    .u32(0xFFFF_FFFFL)
                                    .u16(2500)
                                    .session());
            assertThat(channel(activity, Channel.SPEED)).isEqualTo(SampledSignal.of(3.184, 1));
            assertThat(channel(activity, Channel.ALTITUDE).at(0)).isCloseTo(7.6, within(1e-9));
            assertThat(channel(activity, Channel.ALTITUDE).at(1)).isZero();
        }

        @Test
        void cadenceIsStepsWithTheFraction() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 4, 1, UINT8, 53, 1, UINT8)
                                    .define(1, 20, 253, 4, UINT32, 52, 2, UINT16)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(84, 64) // 84 + 64/128 strides
                                    .data(0)
                                    .u32(TIME + 1)
                                    .raw(85, 255) // no fraction
                                    .data(1)
                                    .u32(TIME + 2)
                                    .u16(84 * 256 + 192) // 84.75 strides
                                    .session());
            assertThat(channel(activity, Channel.CADENCE))
                    .isEqualTo(SampledSignal.of(169, 170, 169.5));
        }

        @Test
        void aRidesCrankTurnsAreNoSteps() throws UnreadableInputException {
            Activity ride =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 4, 1, UINT8)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(90)
                                    .session(TIME, 2, 10));
            assertThat(ride.samples().channel(Channel.CADENCE)).isEmpty();
        }

        @Test
        void compressedTimestampsRollOver() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                                    .define(1, 20, 3, 1, UINT8)
                                    .data(0)
                                    .u32(TIME + 30)
                                    .raw(120)
                                    .raw(0x80 | 1 << 5 | 31, 121) // local type 1, 31: one second on
                                    .raw(0x80 | 1 << 5 | 1, 122) // 1 is 33
                                    .raw(0x80 | 1 << 5, 123) // 0 is 64
                                    .session(TIME + 30, 1, 60));
            assertThat(activity.samples().seconds()).isEqualTo(SampledSignal.of(0, 1, 3, 34));
        }

        @Test
        void compressedSpeedAndDistanceAreCountedOn() throws UnreadableInputException {
            // 12 bits speed in cm/s, low first, then 12 bits distance in 1/16 m.
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 8, 3, BYTE)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(0x2C, 0x01, 0xFF) // 300 cm/s, 0xFF0 sixteenths
                                    .data(0)
                                    .u32(TIME + 1)
                                    .raw(0x2C, 0x01, 0x02) // 0x020: rolled over, 48 sixteenths on
                                    .data(0)
                                    .u32(TIME + 2)
                                    .raw(0xFF, 0xFF, 0xFF) // missing
                                    .session());
            assertThat(channel(activity, Channel.SPEED))
                    .isEqualTo(SampledSignal.of(3, 3, Double.NaN));
            assertThat(channel(activity, Channel.DISTANCE))
                    .isEqualTo(SampledSignal.of(255, 258, Double.NaN));
        }

        @Test
        void aFieldThatIsNoMultipleOfItsTypeIsLeftOut() throws UnreadableInputException {
            FileReading reading =
                    read(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 5, 3, UINT32, 3, 1, UINT8)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(1, 2, 3, 120)
                                    .session()
                                    .file());
            Activity activity = reading.activities().getFirst();
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.MALFORMED_FIELD);
            assertThat(activity.samples().channel(Channel.DISTANCE)).isEmpty();
            assertThat(channel(activity, Channel.HEART_RATE).at(0)).isEqualTo(120);
        }

        @Test
        void ofAnArrayTheFirstValueIsTaken() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 7, 4, UINT16)
                                    .data(0)
                                    .u32(TIME)
                                    .u16(251)
                                    .u16(9)
                                    .session());
            assertThat(channel(activity, Channel.POWER).at(0)).isEqualTo(251);
        }

        @Test
        void aDefinitionMayChangeWithinTheFile() throws UnreadableInputException {
            Activity activity =
                    only(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(120)
                                    .define(0, 20, 3, 1, UINT8, 253, 4, UINT32)
                                    .data(0)
                                    .raw(130)
                                    .u32(TIME + 1)
                                    .session());
            assertThat(channel(activity, Channel.HEART_RATE)).isEqualTo(SampledSignal.of(120, 130));
        }
    }

    @Nested
    final class Damage {
        @Test
        void aTruncatedFileKeepsTheSamplesBeforeTheCut() throws UnreadableInputException {
            byte[] whole = heart().file();
            int second = 14 + 9 + 2 + 12 + 6; // header, file_id, definition, first record
            FileReading reading = read(Arrays.copyOf(whole, second + 3));
            assertThat(reading.activities().getFirst().samples().count()).isEqualTo(1);
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.TRUNCATED);
            assertThat(reading.diagnostics().getFirst().where()).isEqualTo(new Where.Byte(second));
        }

        @Test
        void everyTruncationIsReadOrRefused() {
            byte[] whole = heart().file();
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                try {
                    assertThat(read(cut).diagnostics()).as("cut at %d", length).isNotEmpty();
                } catch (UnreadableInputException e) {
                    assertThat(length).isLessThan(14);
                }
            }
        }

        @Test
        void anUndefinedMessageEndsTheFileWhereNothingReadsWellBehind()
                throws UnreadableInputException {
            FitBytes bytes =
                    new FitBytes()
                            .fileId(4)
                            .session()
                            .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                            .data(0)
                            .u32(TIME)
                            .raw(120)
                            .data(0)
                            .u32(TIME + 1)
                            .raw(121);
            int at = 14 + bytes.messages().length;
            FileReading reading = read(bytes.raw(9, 9, 9).file());
            assertThat(reading.activities()).hasSize(1);
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.UNDEFINED_MESSAGE);
            assertThat(reading.diagnostics().getFirst().where()).isEqualTo(new Where.Byte(at));
        }

        @Test
        void readingGoesOnBehindALostByte() throws UnreadableInputException {
            FitBytes bytes =
                    new FitBytes()
                            .fileId(4)
                            .session(TIME, 1, 200)
                            .define(0, 20, 253, 4, UINT32, 3, 1, UINT8);
            for (int i = 0; i < 200; i++) {
                bytes.data(0).u32(TIME + i);
                if (i != 100) { // the heart rate of the record at 100 s is lost
                    bytes.raw(100 + i % 50);
                }
            }
            FileReading reading = read(bytes.file());
            Activity activity = reading.activities().getFirst();
            SampledSignal heart = channel(activity, Channel.HEART_RATE);
            assertThat(heart.length()).isBetween(197, 199);
            for (int i = 0; i < heart.length(); i++) {
                assertThat(heart.at(i)).isEqualTo(100 + activity.samples().seconds().at(i) % 50);
            }
            assertThat(reading.diagnostics()).isNotEmpty();
        }

        /// The distance's lost byte makes 0x10 a header, of local type 0, which would be a record.
        @Test
        void aReservedBitShowsThatReadingIsOutOfStep() throws UnreadableInputException {
            FitBytes bytes =
                    new FitBytes()
                            .fileId(4)
                            .session(TIME, 1, 200)
                            .define(0, 20, 253, 4, UINT32, 5, 4, UINT32);
            for (int i = 0; i < 200; i++) {
                bytes.data(0).u32(TIME + i);
                if (i == 100) {
                    bytes.raw(0x10, 0x10, 0x10, 0x10, 0x10); // one byte too many
                } else {
                    bytes.u32(300L * i);
                }
            }
            FileReading reading = read(bytes.file());
            Activity activity = reading.activities().getFirst();
            SampledSignal distance = channel(activity, Channel.DISTANCE);
            assertThat(distance.length()).isEqualTo(199);
            for (int i = 0; i < distance.length(); i++) {
                assertThat(distance.at(i)).isEqualTo(3 * activity.samples().seconds().at(i));
            }
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.CORRUPT);
        }

        @Test
        void aWriterThatSetsReservedBitsIsReadAllTheSame() throws UnreadableInputException {
            FitBytes bytes = new FitBytes().fileId(4).define(0, 20, 253, 4, UINT32, 3, 1, UINT8);
            bytes.raw(0x10).u32(TIME).raw(120).raw(0x10).u32(TIME + 1).raw(121);
            Activity activity = read(bytes.file()).activities().getFirst();
            assertThat(channel(activity, Channel.HEART_RATE)).isEqualTo(SampledSignal.of(120, 121));
        }

        @Test
        void recordsOutOfOrderArePutInOrderAndTold() throws UnreadableInputException {
            FileReading reading =
                    read(
                            new FitBytes()
                                    .define(0, 20, 253, 4, UINT32, 3, 1, UINT8)
                                    .data(0)
                                    .u32(TIME + 5)
                                    .raw(125)
                                    .data(0)
                                    .u32(TIME)
                                    .raw(120)
                                    .session()
                                    .file());
            Activity activity = reading.activities().getFirst();
            assertThat(activity.samples().seconds()).isEqualTo(SampledSignal.of(0, 5));
            assertThat(channel(activity, Channel.HEART_RATE)).isEqualTo(SampledSignal.of(120, 125));
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.TIME_JUMP);
        }

        @Test
        void recordsWithoutAnyTimeAreLeftOutAndTold() throws UnreadableInputException {
            FileReading reading =
                    read(
                            new FitBytes()
                                    .fileId(4)
                                    .define(0, 20, 3, 1, UINT8)
                                    .data(0)
                                    .raw(120)
                                    .file());
            assertThat(reading.activities()).isEmpty();
            assertThat(reading.kind()).isEqualTo(ContentKind.ACTIVITY);
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.NO_TIME);
        }
    }

    @Nested
    final class Sessions {
        /// Run, then ride; the summaries before or behind the records.
        private static FitBytes records(FitBytes bytes) {
            bytes.define(0, 20, 253, 4, UINT32, 3, 1, UINT8);
            for (int i = 0; i < 30; i++) {
                bytes.data(0).u32(TIME + i).raw(100 + i);
            }
            return bytes;
        }

        private static FitBytes summaries(FitBytes bytes) {
            bytes.session(TIME, 1, 12).session(TIME + 12, 3, 3).session(TIME + 15, 2, 15);
            bytes.define(1, 19, 253, 4, UINT32, 2, 4, UINT32, 9, 4, UINT32);
            bytes.data(1).u32(TIME + 12).u32(TIME).u32(4200);
            bytes.data(1).u32(TIME + 30).u32(TIME + 15).u32(9900);
            return bytes;
        }

        @Test
        void recordsAndLapsGoToTheSessionTheyBeganIn() throws UnreadableInputException {
            for (FitBytes bytes :
                    new FitBytes[] {
                        summaries(records(new FitBytes().fileId(4))),
                        records(summaries(new FitBytes().fileId(4)))
                    }) {
                FileReading reading = read(bytes.file());
                assertThat(reading.diagnostics()).isEmpty();
                assertThat(reading.activities())
                        .extracting(activity ->
                                activity.sport().name() + " " + activity.samples().count())
                        .containsExactly("running 12", "transition 3", "cycling 15");
                assertThat(reading.activities())
                        .extracting(activity -> activity.laps().size())
                        .containsExactly(1, 0, 1);
                assertThat(channel(reading.activities().get(2), Channel.HEART_RATE).at(0))
                        .isEqualTo(115);
            }
        }

        @Test
        void aFileWithoutSessionGivesTheActivityOfItsRecords() throws UnreadableInputException {
            FileReading reading = read(records(new FitBytes().fileId(4)).file());
            Activity activity = reading.activities().getFirst();
            assertThat(activity.samples().count()).isEqualTo(30);
            assertThat(activity.elapsedSeconds()).hasValue(29);
            assertThat(activity.timerSeconds()).isEmpty();
            assertThat(activity.distanceMeters()).isEmpty();
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.TRUNCATED);
        }

        @Test
        void theTimersEventsTellTheTimeWithoutPauses() throws UnreadableInputException {
            FitBytes bytes =
                    records(new FitBytes().fileId(4))
                            .define(2, 21, 253, 4, UINT32, 0, 1, ENUM, 1, 1, ENUM);
            bytes.data(2).u32(TIME).raw(0, 0).data(2).u32(TIME + 10).raw(0, 4);
            bytes.data(2).u32(TIME + 20).raw(0, 0).data(2).u32(TIME + 29).raw(0, 4);
            bytes.session(TIME, 1, 29);
            assertThat(only(bytes).timerSeconds()).hasValue(19);
        }

        @Test
        void aTimerThatNobodyStoppedRanUntilTheLastRecord() throws UnreadableInputException {
            FitBytes bytes =
                    records(new FitBytes().fileId(4))
                            .define(2, 21, 253, 4, UINT32, 0, 1, ENUM, 1, 1, ENUM);
            bytes.data(2)
                    .u32(TIME + 9)
                    .raw(0, 0)
                    .data(2)
                    .u32(TIME + 12)
                    .raw(0, 3); // a marker stops nothing
            bytes.session(TIME, 1, 29);
            assertThat(only(bytes).timerSeconds()).hasValue(20);
        }

        @Test
        void universalTimeFarFromGreenwichIsNoLocalTime() throws UnreadableInputException {
            FitBytes bytes =
                    new FitBytes()
                            .define(0, 20, 253, 4, UINT32, 1, 4, SINT32)
                            .data(0)
                            .u32(TIME)
                            .u32((long) (-73.9 / 180 * (1L << 31)) & 0xFFFF_FFFFL)
                            .session()
                            .define(2, 34, 253, 4, UINT32, 5, 4, UINT32)
                            .data(2)
                            .u32(TIME)
                            .u32(TIME);
            FileReading reading = read(bytes.file());
            assertThat(reading.activities().getFirst().utcOffset()).isEmpty();
            assertThat(reading.diagnostics().getFirst().code()).isEqualTo(Code.ASSUMED_ZONE);
        }

        @Test
        void twoClocksOfOneMomentGiveTheOffset() throws UnreadableInputException {
            FitBytes bytes = heart().define(2, 34, 253, 4, UINT32, 5, 4, UINT32);
            bytes.data(2).u32(TIME + 100).u32(TIME + 100 + 19_800);
            assertThat(only(bytes).utcOffset()).contains(ZoneOffset.ofHoursMinutes(5, 30));
        }

        @Test
        void aClockThatIsNoOffsetIsMissing() throws UnreadableInputException {
            FitBytes bytes = heart().define(2, 34, 253, 4, UINT32, 5, 4, UINT32);
            bytes.data(2).u32(TIME + 100).u32(0);
            assertThat(only(bytes).utcOffset()).isEmpty();
        }

        @Test
        void theRunnersRatingIsBorgCr10() throws UnreadableInputException {
            FitBytes bytes =
                    new FitBytes()
                            .fileId(4)
                            .define(0, 18, 2, 4, UINT32, 5, 1, ENUM, 193, 1, UINT8)
                            .data(0)
                            .u32(TIME)
                            .raw(1, 70);
            assertThat(only(bytes).rpe()).hasValue(7);
        }

        @Test
        void aCourseIsNoActivity() throws UnreadableInputException {
            FileReading reading = read(records(new FitBytes().fileId(6)).file());
            assertThat(reading.kind()).isEqualTo(ContentKind.COURSE);
            assertThat(reading.activities()).isEmpty();
        }
    }

    @Nested
    final class Bounds {
        private static final int LARGE = 500_000;

        private static byte[] filled(FitBytes head, int value) {
            byte[] start = head.messages();
            byte[] messages = Arrays.copyOf(start, LARGE);
            Arrays.fill(messages, start.length, LARGE, (byte) value);
            FitBytes file = new FitBytes();
            for (byte one : messages) {
                file.raw(one);
            }
            return file.file();
        }

        @Test
        void millionsOfBareTimesAreNotKept() throws UnreadableInputException {
            FitBytes head = new FitBytes().fileId(4).session().define(1, 20);
            FileReading reading =
                    read(filled(head.define(0, 20, 253, 4, UINT32).data(0).u32(TIME), 0xA1));
            assertThat(reading.activities().getFirst().samples().count()).isLessThan(LARGE / 3);
        }

        @Test
        void nothingButUndefinedMessagesIsGivenUpSoon() throws UnreadableInputException {
            FileReading reading = read(filled(new FitBytes().fileId(4), 0x0B));
            assertThat(reading.activities()).isEmpty();
            assertThat(reading.diagnostics()).isNotEmpty();
        }

        @Test
        void aHeaderThatPromisesFourGigabytesReservesNone() throws UnreadableInputException {
            byte[] bytes = heart().file(14, 0xFFFF_FFF0L);
            FileReading reading = read(bytes);
            assertThat(reading.activities().getFirst().samples().count()).isEqualTo(2);
            assertThat(reading.diagnostics())
                    .extracting(diagnostic -> diagnostic.code())
                    .contains(Code.TRUNCATED);
        }
    }
}
