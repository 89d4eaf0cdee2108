package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.xml.Reading.apple;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.diagnostic;
import static run.backstride.files.xml.Reading.only;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

class AppleHealthReaderTest {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE HealthData [
            <!-- HealthKit Export Version: 12 -->
            <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
            <!ATTLIST HealthData locale CDATA #REQUIRED>
            ]>
            <HealthData locale="en_GB"><ExportDate value="2024-06-01 09:00:00 +0200"/>
            <Me HKCharacteristicTypeIdentifierDateOfBirth="1980-02-02"
             HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>
            """;
    private static final String WORKOUT =
            """
            <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="1.5" durationUnit="min"
             sourceName="My Watch" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple Inc.,
             model:Watch, hardware:Watch6,2, software:10.1&gt;" startDate="2024-05-01 08:00:00 +0200"
             endDate="2024-05-01 08:02:00 +0200">
            %s</Workout>
            """;

    @Nested
    class ARunAmongItsRecords {

        @Test
        void hasTheRecordsThatLieWithinIt() throws UnreadableInputException {
            Activity run =
                    only(
                            read(
                                    moment("HeartRate", "count/min", "140", "08:00:00")
                                            + moment("HeartRate", "count/min", "150", "08:01:00")
                                            + moment("HeartRate", "count/min", "60", "07:59:59")
                                            + moment("HeartRate", "count/min", "61", "08:02:01"),
                                    ""));
            assertThat(run.samples().seconds().toArray()).containsExactly(0, 60);
            assertThat(channel(run, Channel.HEART_RATE)).containsExactly(140, 150);
        }

        @Test
        void hasItsTotalsItsWatchAndItsClock() throws UnreadableInputException {
            FileReading reading = read("", "");
            Activity run = only(reading);
            assertThat(reading.kind()).isEqualTo(ContentKind.ACTIVITY);
            assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:00:00Z"));
            assertThat(run.utcOffset()).contains(ZoneOffset.ofHours(2));
            assertThat(run.elapsedSeconds()).hasValue(120);
            assertThat(run.timerSeconds()).hasValue(90);
            assertThat(run.distanceMeters()).isEmpty();
            assertThat(run.device().manufacturer()).isEqualTo("apple");
            assertThat(run.device().product()).isEqualTo("Watch6,2");
            assertThat(run.samples().count()).isZero();
        }

        @Test
        void hasItsRunningMeasuresInOurUnits() throws UnreadableInputException {
            Activity run =
                    only(
                            read(
                                    span(
                                                    "RunningGroundContactTime",
                                                    "ms",
                                                    "251",
                                                    "08:00:00",
                                                    "08:00:10")
                                            + span(
                                                    "RunningVerticalOscillation",
                                                    "cm",
                                                    "8.8",
                                                    "08:00:00",
                                                    "08:00:10")
                                            + span(
                                                    "RunningStrideLength",
                                                    "m",
                                                    "1.05",
                                                    "08:00:00",
                                                    "08:00:10")
                                            + span(
                                                    "RunningPower",
                                                    "W",
                                                    "240",
                                                    "08:00:00",
                                                    "08:00:10")
                                            + span(
                                                    "RunningSpeed",
                                                    "km/hr",
                                                    "10.8",
                                                    "08:00:00",
                                                    "08:00:10"),
                                    ""));
            assertThat(channel(run, Channel.GROUND_CONTACT_TIME)).containsExactly(251);
            assertThat(channel(run, Channel.VERTICAL_OSCILLATION)[0]).isCloseTo(88, within(1e-9));
            assertThat(channel(run, Channel.STEP_LENGTH)[0]).isCloseTo(1050, within(1e-9));
            assertThat(channel(run, Channel.POWER)).containsExactly(240);
            assertThat(channel(run, Channel.SPEED)[0]).isCloseTo(3, within(1e-9));
        }

        @Test
        void hasMomentsThatHoldUntilTheNextButNotForLong() throws UnreadableInputException {
            Activity run =
                    only(
                            read(
                                    moment("RunningSpeed", "m/s", "3", "08:00:00")
                                            + moment("RunningSpeed", "m/s", "4", "08:00:05")
                                            + moment(
                                                    "RunningGroundContactTime",
                                                    "ms",
                                                    "250",
                                                    "08:00:03")
                                            + moment("HeartRate", "count/min", "140", "08:00:19")
                                            + moment("HeartRate", "count/min", "141", "08:00:20"),
                                    ""));
            assertThat(run.samples().seconds().toArray()).containsExactly(0, 3, 5, 19, 20);
            assertThat(channel(run, Channel.SPEED)).containsExactly(3, 3, 4, 4, Double.NaN);
            assertThat(channel(run, Channel.GROUND_CONTACT_TIME))
                    .containsExactly(Double.NaN, 250, 250, Double.NaN, Double.NaN);
        }

        @Test
        void hasTheDistanceAtEveryRowOfARecord() throws UnreadableInputException {
            Activity run =
                    only(
                            read(
                                    span(
                                                    "DistanceWalkingRunning",
                                                    "m",
                                                    "60",
                                                    "08:00:00",
                                                    "08:00:20")
                                            + moment("HeartRate", "count/min", "140", "08:00:05"),
                                    ""));
            assertThat(channel(run, Channel.DISTANCE)).containsExactly(0, 15, 60);
            assertThat(channel(run, Channel.SPEED)).containsExactly(3, 3, 3);
        }

        @Test
        void hasCadenceFromStepsOverMinutes() throws UnreadableInputException {
            FileReading reading =
                    read(
                            span("StepCount", "count", "29", "08:00:00", "08:00:10")
                                    + span("StepCount", "count", "85", "08:00:10", "08:00:40")
                                    + moment("HeartRate", "count/min", "150", "08:00:20"),
                            "");
            Activity run = only(reading);
            assertThat(run.samples().seconds().toArray()).containsExactly(0, 10, 20);
            assertThat(channel(run, Channel.CADENCE)[0]).isCloseTo(174, within(1e-9));
            assertThat(channel(run, Channel.CADENCE)[1]).isCloseTo(170, within(1e-9));
            assertThat(channel(run, Channel.CADENCE)[2]).isCloseTo(170, within(1e-9));
            assertThat(codes(reading)).isEmpty();
        }

        @Test
        void neverAddsThePhonesStepsToTheWatchs() throws UnreadableInputException {
            String watch = span("StepCount", "count", "29", "08:00:00", "08:00:10");
            String phone = watch.replace("My Watch", "My Phone").replace("\"29\"", "\"25\"");
            Activity run = only(read(phone + watch + phone, ""));
            assertThat(channel(run, Channel.CADENCE)[0]).isCloseTo(174, within(1e-9));
        }

        @Test
        void takesTheFullestSourceWhereTheWorkoutsOwnHasNothing() throws UnreadableInputException {
            String phone =
                    span("StepCount", "count", "28", "08:00:00", "08:00:10")
                            .replace("My Watch", "My Phone");
            Activity run = only(read(phone, ""));
            assertThat(channel(run, Channel.CADENCE)[0]).isCloseTo(168, within(1e-9));
        }

        @Test
        void hasTheDistanceSoFar() throws UnreadableInputException {
            FileReading reading =
                    read(
                            span("DistanceWalkingRunning", "km", "0.03", "08:00:00", "08:00:10")
                                    + span(
                                            "DistanceWalkingRunning",
                                            "km",
                                            "0.06",
                                            "08:00:10",
                                            "08:00:30"),
                            "");
            Activity run = only(reading);
            assertThat(channel(run, Channel.DISTANCE)).containsExactly(0, 30, 90);
            assertThat(run.distanceMeters()).hasValue(90);
            assertThat(channel(run, Channel.SPEED)[1]).isCloseTo(3, within(1e-9));
            assertThat(codes(reading)).containsExactly(Code.DERIVED_MOTION);
        }

        @Test
        void leavesOutAValueInAnUnknownUnit() throws UnreadableInputException {
            FileReading reading = read(moment("HeartRate", "furlongs", "140", "08:00:00"), "");
            assertThat(only(reading).samples().count()).isZero();
            assertThat(diagnostic(reading, Code.MALFORMED_FIELD).saw()).contains("furlongs");
        }

        @Test
        void countsARecordOnceThoughACorrelationRepeatsIt() throws UnreadableInputException {
            String steps = span("StepCount", "count", "29", "08:00:00", "08:00:10");
            Activity run =
                    only(read("<Correlation type='x'>" + steps + "</Correlation>" + steps, ""));
            assertThat(channel(run, Channel.CADENCE)[0]).isCloseTo(174, within(1e-9));
        }
    }

    @Nested
    class TheWorkoutsChildren {

        @Test
        void indoorRunningIsTheTreadmill() throws UnreadableInputException {
            assertThat(only(read("", metadata("HKIndoorWorkout", "1"))).sport().isTreadmill())
                    .isTrue();
            assertThat(only(read("", metadata("HKIndoorWorkout", "0"))).sport().isTreadmill())
                    .isFalse();
        }

        @Test
        void theWorkoutsZoneIsTheRunnersWhateverTheExportsClock() throws UnreadableInputException {
            Activity run = only(read("", metadata("HKTimeZone", "America/Los_Angeles")));
            assertThat(run.utcOffset()).contains(ZoneOffset.ofHours(-7));
        }

        @Test
        void theWeatherIsOneSampleInDegreesCelsius() throws UnreadableInputException {
            String beats =
                    moment("HeartRate", "count/min", "140", "08:00:00")
                            + moment("HeartRate", "count/min", "150", "08:01:00");
            Activity run = only(read(beats, metadata("HKWeatherTemperature", "68 degF")));
            assertThat(channel(run, Channel.TEMPERATURE)).containsExactly(20, Double.NaN);
        }

        @Test
        void theClimbIsInMeters() throws UnreadableInputException {
            Activity run = only(read("", metadata("HKElevationAscended", "1234 cm")));
            assertThat(run.ascentMeters().orElseThrow()).isCloseTo(12.34, within(1e-9));
        }

        @Test
        void newTotalsStandInStatistics() throws UnreadableInputException {
            String statistics =
                    "<WorkoutStatistics type='HKQuantityTypeIdentifierDistanceWalkingRunning' sum='0.5' unit='mi'/>";
            assertThat(only(read("", statistics)).distanceMeters().orElseThrow())
                    .isCloseTo(804.672, within(1e-9));
        }

        @Test
        void oldTotalsStandInAttributes() throws UnreadableInputException {
            String old =
                    WORKOUT.replace(
                            "<Workout ", "<Workout totalDistance='1.2' totalDistanceUnit='km' ");
            Activity run = only(apple(HEAD + old.formatted("") + "</HealthData>"));
            assertThat(run.distanceMeters()).hasValue(1200);
        }

        @Test
        void pausesCountWhereThereIsNoDuration() throws UnreadableInputException {
            String events = event("Pause", "08:00:30", "") + event("Resume", "08:00:50", "");
            String text =
                    (HEAD + WORKOUT.formatted(events) + "</HealthData>")
                            .replace("duration=\"1.5\"", "");
            assertThat(only(apple(text)).timerSeconds()).hasValue(100);
        }

        @Test
        void lapsAreLapsAndSegmentsAreNot() throws UnreadableInputException {
            String events =
                    event("Lap", "08:00:00", "duration='1' durationUnit='min'")
                            + event("Segment", "08:00:00", "duration='1' durationUnit='min'");
            Activity run = only(read("", events));
            assertThat(run.laps()).hasSize(1);
            assertThat(run.laps().getFirst().elapsedSeconds()).hasValue(60);
        }

        @Test
        void theEffortThatTheRunnerEnteredIsTheExertion() throws UnreadableInputException {
            Activity run =
                    only(
                            read(
                                    moment(
                                            "WorkoutEffortScore",
                                            "appleEffortScore",
                                            "7",
                                            "08:00:00"),
                                    ""));
            assertThat(run.rpe()).hasValue(7);
        }
    }

    @Nested
    class TheRoute {
        private static final String REFERENCE =
                "<WorkoutRoute><FileReference path='/workout-routes/route.gpx'/></WorkoutRoute>";

        @Test
        void givesPositionsWithinTheWorkout() throws UnreadableInputException {
            FileReading reading = readWithRoute(REFERENCE, gpx("06:00:00", "06:00:10", "07:00:00"));
            Activity run = only(reading);
            assertThat(run.samples().seconds().toArray()).containsExactly(0, 10);
            assertThat(channel(run, Channel.LATITUDE)).containsExactly(52, 52);
            assertThat(channel(run, Channel.SPEED)).containsExactly(3, 3);
            assertThat(codes(reading)).contains(Code.TIME_JUMP);
        }

        @Test
        void doesNotMixItsSpeedWithTheWatchs() throws UnreadableInputException {
            String text =
                    HEAD
                            + span("RunningSpeed", "m/s", "2.8", "08:00:10", "08:00:12")
                            + WORKOUT.formatted(REFERENCE)
                            + "</HealthData>";
            Activity run = only(apple(text, routes(gpx("06:00:00", "06:00:10"))));
            assertThat(channel(run, Channel.SPEED)).containsExactly(Double.NaN, 2.8);
        }

        @Test
        void thatIsMissingIsSaid() throws UnreadableInputException {
            assertThat(codes(read("", REFERENCE))).containsExactly(Code.MISSING_FILE);
        }

        @Test
        void thatIsNoGpxIsSaid() throws UnreadableInputException {
            assertThat(codes(readWithRoute(REFERENCE, "<html/>")))
                    .containsExactly(Code.UNKNOWN_FORMAT);
        }

        @Test
        void mayStandInTheExportItself() throws UnreadableInputException {
            String inline =
                    """
                    <WorkoutRoute><Location date="2024-05-01 08:00:05 +0200" latitude="37.7" longitude="-122.4"
                     altitude="21" horizontalAccuracy="2" course="-1" speed="-1"/></WorkoutRoute>
                    """;
            FileReading reading = read("", inline);
            assertThat(channel(only(reading), Channel.LATITUDE)).containsExactly(37.7);
            assertThat(channel(only(reading), Channel.SPEED)).containsExactly(Double.NaN);
            assertThat(codes(reading)).doesNotContain(Code.OUT_OF_RANGE);
        }
    }

    @Nested
    class TheDiary {

        @Test
        void sleepIsTheStagesOfOneSource() throws UnreadableInputException {
            String night =
                    sleep("InBed", "2024-05-01 23:00:00", "2024-05-02 07:00:00", "Watch")
                            + sleep(
                                    "AsleepCore",
                                    "2024-05-01 23:30:00",
                                    "2024-05-02 02:00:00",
                                    "Watch")
                            + sleep("Awake", "2024-05-02 02:00:00", "2024-05-02 02:30:00", "Watch")
                            + sleep(
                                    "AsleepDeep",
                                    "2024-05-02 02:30:00",
                                    "2024-05-02 05:00:00",
                                    "Watch")
                            + sleep(
                                    "AsleepREM",
                                    "2024-05-02 05:00:00",
                                    "2024-05-02 06:30:00",
                                    "Watch")
                            + sleep(
                                    "Asleep",
                                    "2024-05-01 23:00:00",
                                    "2024-05-02 07:00:00",
                                    "Phone");
            Diary diary = read(night, "").diary();
            assertThat(diary.nights()).hasSize(1);
            assertThat(diary.nights().getFirst().date()).isEqualTo(LocalDate.of(2024, 5, 2));
            assertThat(diary.nights().getFirst().hours().orElseThrow())
                    .isCloseTo(6.5, within(1e-9));
        }

        @Test
        void overlappingRecordsCountOnce() throws UnreadableInputException {
            String night =
                    sleep("AsleepUnspecified", "2024-05-01 23:00:00", "2024-05-02 05:00:00", "App")
                            + sleep(
                                    "AsleepUnspecified",
                                    "2024-05-02 04:00:00",
                                    "2024-05-02 06:00:00",
                                    "App")
                            + sleep(
                                    "AsleepUnspecified",
                                    "2024-05-02 01:00:00",
                                    "2024-05-02 02:00:00",
                                    "App");
            assertThat(read(night, "").diary().nights().getFirst().hours().orElseThrow())
                    .isCloseTo(7, within(1e-9));
        }

        @Test
        void theRestingHeartRateJoinsTheNight() throws UnreadableInputException {
            String records =
                    sleep("Asleep", "2024-05-01 00:00:00", "2024-05-01 07:00:00", "App")
                            + moment("RestingHeartRate", "count/min", "52", "08:00:00");
            Diary.Night night = read(records, "").diary().nights().getFirst();
            assertThat(night.restingHeartRate()).hasValue(52);
            assertThat(night.hours()).hasValue(7);
        }

        @Test
        void sdnnIsNeverTakenForRmssdAndThatIsSaidOnce() throws UnreadableInputException {
            String record = moment("HeartRateVariabilitySDNN", "ms", "61", "07:00:00");
            FileReading reading = read(record + record, "");
            assertThat(reading.diary().nights()).isEmpty();
            assertThat(codes(reading)).containsExactly(Code.DIFFERENT_MEASURE);
        }

        @Test
        void thePersonHasTheLatestMassAndHeight() throws UnreadableInputException {
            String records =
                    moment("BodyMass", "lb", "150", "09:00:00")
                            + moment("BodyMass", "kg", "70", "08:00:00")
                            + moment("Height", "ft", "6", "08:00:00");
            Diary.Profile person = read(records, "").diary().profile();
            assertThat(person.massKg().orElseThrow()).isCloseTo(68.04, within(0.01));
            assertThat(person.heightCm().orElseThrow()).isCloseTo(182.88, within(1e-9));
            assertThat(person.birthYear()).hasValue(1980);
            assertThat(person.sex()).contains(Diary.Sex.FEMALE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TraditionalStrengthTraining, STRENGTH",
        "FunctionalStrengthTraining, STRENGTH",
        "CoreTraining, STRENGTH",
        "Flexibility, MOBILITY",
        "Yoga, MOBILITY",
        "Pilates, MOBILITY",
        "Cooldown, MOBILITY",
        "MindAndBody, MOBILITY",
        "Walking, WALK",
        "Hiking, WALK",
        "Cycling, RIDE",
        "Swimming, SWIM",
        "Running, RUN",
        "Rowing, OTHER"
    })
    void everyWorkoutHasItsKind(String type, Sport.Kind kind) throws UnreadableInputException {
        FileReading reading =
                apple(
                        HEAD
                                + WORKOUT.formatted("").replace("TypeRunning", "Type" + type)
                                + "</HealthData>");
        assertThat(only(reading).sport().kind()).isEqualTo(kind);
    }

    @Test
    void anExportThatBreaksOffKeepsWhatComesBefore() throws UnreadableInputException {
        String text =
                HEAD
                        + WORKOUT.formatted("")
                        + moment("HeartRate", "count/min", "1", "08:00:00").substring(0, 60);
        FileReading reading = apple(text);
        assertThat(reading.activities()).hasSize(1);
        assertThat(codes(reading)).containsExactly(Code.MALFORMED_XML);
    }

    @Test
    void anExportWithoutWorkoutsStillHasItsNights() throws UnreadableInputException {
        String night = sleep("Asleep", "2024-05-01 00:00:00", "2024-05-01 07:00:00", "App");
        FileReading reading = apple(HEAD + night + "</HealthData>");
        assertThat(reading.kind()).isEqualTo(ContentKind.SLEEP);
        assertThat(reading.diary().nights()).hasSize(1);
        assertThat(codes(reading)).containsExactly(Code.NOT_AN_ACTIVITY);
    }

    @Test
    void anExportThatCannotBeOpenedIsUnreadable() {
        StreamSource gone =
                () -> {
                    throw new FileNotFoundException("gone");
                };
        assertThatThrownBy(() -> AppleHealthReader.read(gone, "export.xml", RouteSource.none()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("could not be opened");
    }

    private static FileReading read(String records, String children)
            throws UnreadableInputException {
        return apple(HEAD + records + WORKOUT.formatted(children) + "</HealthData>");
    }

    private static FileReading readWithRoute(String children, String gpx)
            throws UnreadableInputException {
        return apple(HEAD + WORKOUT.formatted(children) + "</HealthData>", routes(gpx));
    }

    private static RouteSource routes(String gpx) {
        return path -> {
            assertThat(path).isEqualTo("/workout-routes/route.gpx");
            return Optional.of(new ByteArrayInputStream(gpx.getBytes(StandardCharsets.UTF_8)));
        };
    }

    private static String gpx(String... times) {
        StringBuilder text = new StringBuilder("<gpx><trk><trkseg>");
        for (String time : times) {
            text.append("<trkpt lat='52' lon='4'><time>2024-05-01T")
                    .append(time)
                    .append("Z</time>");
            text.append("<extensions><speed>3</speed></extensions></trkpt>");
        }
        return text + "</trkseg></trk></gpx>";
    }

    private static String moment(String type, String unit, String value, String time) {
        return span(type, unit, value, time, time);
    }

    private static String span(String type, String unit, String value, String from, String to) {
        return """
        <Record type="HKQuantityTypeIdentifier%s" sourceName="My Watch" unit="%s" startDate="2024-05-01 %s +0200"
         endDate="2024-05-01 %s +0200" value="%s"><MetadataEntry key="a" value="b"/></Record>
        """
                .formatted(type, unit, from, to, value);
    }

    private static String sleep(String stage, String from, String to, String source) {
        return """
        <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="%s" startDate="%s +0200" endDate="%s +0200"
         value="HKCategoryValueSleepAnalysis%s"/>
        """
                .formatted(source, from, to, stage);
    }

    private static String metadata(String key, String value) {
        return "<MetadataEntry key='%s' value='%s'/>".formatted(key, value);
    }

    private static String event(String type, String time, String more) {
        return "<WorkoutEvent type='HKWorkoutEventType%s' date='2024-05-01 %s +0200' %s/>"
                .formatted(type, time, more);
    }
}
