package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diary.Diary;
import run.backstride.files.FileReading;

/// The fixture follows the layout, the names and the units that such exports have.
class GarminExportTest {
    private static final Instant START = Instant.parse("2024-05-01T06:30:00Z");
    private static final String FITNESS = "DI_CONNECT/DI-Connect-Fitness/jo@example.org_";
    private static final String WELLNESS =
            "DI_CONNECT/DI-Connect-Wellness/2024-01-01_2024-06-01_1_";

    @TempDir private Path folder;
    private final Zips export = new Zips();

    @BeforeEach
    void anExport() {
        long millis = START.toEpochMilli();
        export.with(
                        FITNESS + "0_summarizedActivities.json",
                        """
                        [{"summarizedActivitiesExport":[
                          {"activityId":101,"name":"Morning run","activityType":"trail_running","startTimeGmt":%d.0,
                           "startTimeLocal":%d.0,"distance":1001234.0,"duration":3600000.0,"elapsedDuration":3700000.0,
                           "elevationGain":12300.0,"workoutRpe":40,"workoutFeel":50,"avgSpeed":0.27,"steps":NaN},
                          {"activityId":102,"name":"Forgot the watch","activityType":"running","beginTimestamp":%d,
                           "distance":500000.0,"duration":1800000.0}]}]
                        """
                                .formatted(millis, millis + 7_200_000, millis + 86_400_000L))
                .with(
                        FITNESS + "gear.json",
                        """
                        [{"gearDTOS":[
                           {"gearPk":7,"gearTypeName":"Shoes","displayName":"Blue ones","customMakeModel":"Asics Nimbus 25",
                            "dateBegin":"2024-01-15T00:00:00.0","dateEnd":null,"maximumMeters":800000.0},
                           {"gearPk":8,"gearTypeName":"Shoes","displayName":null,"customMakeModel":"Hoka Mach 5","dateEnd":"2024-03-01"},
                           {"gearPk":9,"gearTypeName":"Bike","customMakeModel":"Trek"}],
                          "gearActivityTypeDTOS":[],
                          "gearActivityDTOs":{"9":[{"activityId":101,"gearPk":9}],"7":[{"activityId":101,"gearPk":7},{"activityId":102,"gearPk":7}]}}]
                        """)
                .with(
                        WELLNESS + "sleepData.json",
                        """
                        [{"calendarDate":"2024-05-02","deepSleepSeconds":3600,"lightSleepSeconds":14400,"remSleepSeconds":7200,"awakeSleepSeconds":900,
                          "sleepStartTimestampGMT":"2024-05-01T21:00:00.0"},
                         {"calendarDate":"2024-05-03","sleepStartTimestampGMT":"2024-05-02T21:00:00.0"}]
                        """)
                .with(
                        WELLNESS + "healthStatusData.json",
                        """
                        [{"calendarDate":"2024-05-02","metrics":[{"type":"HR","value":51.0},{"type":"HRV","value":62.0,"status":"IN_RANGE"}]}]
                        """)
                .with(
                        "DI_CONNECT/DI-Connect-Aggregator/UDSFile_2024-01-01_2024-06-01.json",
                        """
                        [{"calendarDate":"2024-05-02","totalSteps":9000,"restingHeartRate":48},{"calendarDate":"2024-05-03","restingHeartRate":0}]
                        """)
                .with("customer_data/customer.json", "date,during\n2024-05-01,3\n")
                .with("DI_CONNECT/DI-Connect-User/user_contact.json", "date,during\n2024-05-01,3\n")
                .with(
                        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip",
                        new Zips()
                                .with(
                                        "jo@example.org_5001.fit",
                                        Readings.fit(0, START.plusSeconds(1)))
                                .with("jo@example.org_5002_weight.fit", Readings.fit(0, START))
                                .with("notes.txt", "date,during\n2024-05-01,3\n")
                                .bytes());
    }

    private Readings read() throws IOException {
        return Readings.of(Files.write(folder.resolve("uuid_1.zip"), export.bytes()));
    }

    @Test
    void aFileIsJoinedByItsStart() throws IOException {
        Activity run =
                read().activities().stream()
                        .filter(a -> a.origin().endsWith(".fit"))
                        .findFirst()
                        .orElseThrow();

        assertThat(run.name()).isEqualTo("Morning run");
        assertThat(run.gear()).isEqualTo("Blue ones");
        assertThat(run.rpe()).hasValue(4);
        assertThat(run.utcOffset()).contains(ZoneOffset.ofHours(2));
    }

    @Test
    void anActivityOfWhichThereIsNoFileIsKeptInOurUnits() throws IOException {
        Activity run =
                read().activities().stream()
                        .filter(a -> !a.origin().endsWith(".fit"))
                        .findFirst()
                        .orElseThrow();

        assertThat(run.name()).isEqualTo("Forgot the watch");
        assertThat(run.start()).isEqualTo(START.plusSeconds(86_400));
        assertThat(run.distanceMeters()).hasValue(5000);
        assertThat(run.timerSeconds()).hasValue(1800);
        assertThat(run.sport().kind()).isEqualTo(Sport.Kind.RUN);
        assertThat(run.gear()).isEqualTo("Blue ones");
        assertThat(run.samples().count()).isZero();
    }

    @Test
    void anActivityWhoseStartWasCutOffIsNotCountedTwice() throws IOException {
        export.with(
                "DI_CONNECT/DI-Connect-Uploaded-Files/more.fit",
                Readings.fit(0, START.plusSeconds(86_400 - 300)));

        assertThat(read().activities())
                .extracting(Activity::name)
                .containsExactlyInAnyOrder("Morning run", "");
    }

    @Test
    void shoesComeWithTheirHistory() throws IOException {
        assertThat(read().diary().shoes())
                .containsExactly(
                        new Diary.Shoe(
                                "Blue ones",
                                "Asics Nimbus 25",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2024, 1, 15)),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        new Diary.Shoe(
                                "Hoka Mach 5",
                                "Hoka Mach 5",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2024, 3, 1)),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()));
    }

    @Test
    void aNightIsJoinedFromThreeFilesAndAnUnknownOneIsNotMadeUp() throws IOException {
        Readings readings = read();

        assertThat(readings.diary().nights())
                .singleElement()
                .satisfies(night -> {
                    assertThat(night.date()).isEqualTo(LocalDate.of(2024, 5, 2));
                    assertThat(night.hours()).hasValue(7);
                    assertThat(night.restingHeartRate()).hasValue(48);
                    assertThat(night.rmssdMs()).hasValue(62);
                });
        assertThat(readings.codes()).contains(Code.OUT_OF_RANGE);
    }

    @Test
    void onlyWhatIsNeededIsOpened() throws IOException {
        Readings readings = read();

        assertThat(readings.diary().pain()).isEmpty();
        assertThat(readings.all()).extracting(FileReading::file).hasSize(2);
        assertThat(readings.codes()).filteredOn(c -> c == Code.NOT_ALLOWED).hasSize(2);
    }

    @Test
    void theSameIsReadFromAnUnpackedFolder() throws IOException {
        Readings packed = read();
        Files.delete(folder.resolve("uuid_1.zip"));
        export.unpack(folder.resolve("garmin"));
        Files.writeString(folder.resolve("garmin/pain.csv"), "date,during\n2024-05-01,3\n");

        Readings unpacked = Readings.of(folder);

        assertThat(unpacked.activities())
                .extracting(Activity::name)
                .containsExactlyElementsOf(
                        packed.activities().stream().map(Activity::name).toList());
        assertThat(unpacked.diary().shoes()).isEqualTo(packed.diary().shoes());
        assertThat(unpacked.diary().nights()).hasSize(1);
        assertThat(unpacked.diary().pain()).as("the runner's own table beside it").hasSize(1);
    }

    @Test
    void aSummaryThatBreaksOffKeepsWhatCameBefore() throws IOException {
        export.with(
                FITNESS + "0_summarizedActivities.json",
                "[{\"summarizedActivitiesExport\":[{\"activityId\":102,\"name\":\"Whole\",\"activityType\":\"running\",\"beginTimestamp\":"
                        + START.minusSeconds(9999).toEpochMilli()
                        + "},{\"activityId\":103,\"na");

        Readings readings = read();

        assertThat(readings.activities()).extracting(Activity::name).contains("Whole");
        assertThat(readings.codes()).contains(Code.CORRUPT);
    }
}
