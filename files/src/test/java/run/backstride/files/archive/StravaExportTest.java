package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.FileReading;

class StravaExportTest {
    private static final Instant START = Instant.parse("2023-05-09T10:09:29Z");
    private static final String SHOES =
            "Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\nBlue,Asics,Nimbus,Run\n,Hoka,Mach 5,\n";

    /// The first 44 of today's columns, and enough behind them.
    private static final String HEADER =
            "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
                    + "Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,"
                    + "Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,"
                    + "Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,"
                    + "Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,"
                    + "Max Temperature,Average Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,"
                    + "Downhill Time,Other Time,Perceived Exertion,Type,Start Time,Weighted Average Power,Power Count,"
                    + "Prefer Perceived Exertion,Perceived Relative Effort,Commute,Total Weight Lifted,From Upload,"
                    + "Grade Adjusted Distance";

    @TempDir private Path folder;

    private static String row(
            String date, String name, String type, String gear, String file, String exertion) {
        return "1,\""
                + date
                + "\","
                + name
                + ","
                + type
                + ",\"two\nlines\",1500,5.01,150,,false,,"
                + gear
                + ","
                + file
                + ",,,1500.0,1400.0,5012.3,,,33.0"
                + ",".repeat(23)
                + exertion
                + ",".repeat(10)
                + "\n";
    }

    private Readings zip(String list, Zips more) throws IOException {
        byte[] bytes = more.with("activities.csv", list).with("shoes.csv", SHOES).bytes();
        return Readings.of(Files.write(folder.resolve("export_1.zip"), bytes));
    }

    @Test
    void aFileGetsItsTitleShoeAndExertion() throws IOException {
        Readings readings =
                zip(
                        HEADER
                                + "\n"
                                + row(
                                        "May 9, 2023, 10:09:29 AM",
                                        "Morning",
                                        "Run",
                                        "hoka mach 5",
                                        "activities/7.fit.gz",
                                        "4.0"),
                        new Zips().with("activities/7.fit.gz", Zips.gzip(Readings.fit(0, START))));

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.name()).isEqualTo("Morning");
                    assertThat(a.gear()).isEqualTo("Hoka Mach 5");
                    assertThat(a.rpe()).hasValue(4);
                });
        assertThat(readings.diary().shoes())
                .extracting(Diary.Shoe::name)
                .containsExactly("Blue", "Hoka Mach 5");
        assertThat(readings.diagnostics()).isEmpty();
    }

    @Test
    void anEntryMadeByHandBecomesAnActivityWithoutSamples() throws IOException {
        Readings readings =
                zip(
                        HEADER
                                + "\n"
                                + row(
                                        "May 9, 2023, 10:09:29 PM",
                                        "Treadmill",
                                        "Run",
                                        "Blue",
                                        "",
                                        ""),
                        new Zips());

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.start()).isEqualTo(Instant.parse("2023-05-09T22:09:29Z"));
                    assertThat(a.sport().kind()).isEqualTo(Sport.Kind.RUN);
                    assertThat(a.distanceMeters()).hasValue(5012.3);
                    assertThat(a.elapsedSeconds()).hasValue(1500);
                    assertThat(a.timerSeconds()).hasValue(1400);
                    assertThat(a.ascentMeters()).hasValue(33);
                    assertThat(a.rpe()).isEmpty();
                    assertThat(a.samples().count()).isZero();
                    assertThat(a.gear()).isEqualTo("Blue");
                });
    }

    @Test
    void aRowWhoseFileIsMissingIsKeptAndSaid() throws IOException {
        Readings readings =
                zip(
                        HEADER
                                + "\n"
                                + row(
                                        "May 9, 2023, 10:09:29 AM",
                                        "A",
                                        "Run",
                                        "",
                                        "activities/gone.gpx",
                                        ""),
                        new Zips());

        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo(Code.MISSING_FILE);
                    assertThat(d.where()).isEqualTo(new Where.Text(2, 0));
                });
    }

    @Test
    void aFileThatIsBrokenStillGivesWhatItsRowSays() throws IOException {
        Readings readings =
                zip(
                        HEADER
                                + "\n"
                                + row(
                                        "May 9, 2023, 10:09:29 AM",
                                        "A",
                                        "Run",
                                        "Blue",
                                        "activities/7.fit",
                                        ""),
                        new Zips().with("activities/7.fit", "broken"));

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> assertThat(a.gear()).isEqualTo("Blue"));
        assertThat(readings.codes()).containsExactly(Code.BAD_HEADER);
    }

    @Test
    void theOldListCountsMetres() throws IOException {
        Readings readings =
                zip(
                        """
                        id,date,name,type,description,elapsed_time,distance,commute,gear,filename
                        1,2018-09-12 15:02:23,Evening Run,Run,,783,3681.0,false,Blue,
                        """,
                        new Zips());

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.start()).isEqualTo(Instant.parse("2018-09-12T15:02:23Z"));
                    assertThat(a.distanceMeters()).hasValue(3681);
                });
    }

    @Test
    void aGermanListIsReadWithItsDecimalCommasAndDates() throws IOException {
        String header =
                "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,"
                        + "Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis,Aktivitätsausrüstung,Dateiname";
        Readings readings =
                zip(
                        header
                                + "\n8228026758,\"09.12.2022, 15:24:49\",Abends,Lauf,,3189,\"9,44\",,,false,\"\",Blue,\n",
                        new Zips());

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.start()).isEqualTo(Instant.parse("2022-12-09T15:24:49Z"));
                    assertThat(a.distanceMeters()).hasValue(9440);
                    assertThat(a.sport().kind()).isEqualTo(Sport.Kind.RUN);
                });
    }

    @Test
    void aListInAnUnknownLanguageIsReadByItsPlaces() throws IOException {
        String header = "A,B,C,D,E,F,G,H,I,J,K,L,M";
        Readings readings =
                zip(
                        header
                                + "\n1,\"9 mei 2026, 00:03:01\",Titel,X,,3189,9.44,,,false,,Blue,activities/7.fit\n",
                        new Zips().with("activities/7.fit", Readings.fit(0, START)));

        assertThat(readings.activities())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.name()).isEqualTo("Titel");
                    assertThat(a.gear()).isEqualTo("Blue");
                });
    }

    @Test
    void privatePartsAreNeverOpened() throws IOException {
        String pain = "date,during\n2026-05-09,3\n";
        Zips zips = new Zips();
        for (String name :
                new String[] {
                    "contacts.csv",
                    "followers.csv",
                    "following.csv",
                    "messaging.json",
                    "reactions.csv",
                    "logins.csv",
                    "mobile_device_identifiers.csv",
                    "profile.csv",
                    "media/pain.csv",
                    "comments.csv"
                }) {
            zips.with(name, pain);
        }
        Readings archive =
                zip(HEADER + "\n" + row("May 9, 2023, 10:09:29 AM", "A", "Run", "", "", ""), zips);

        assertThat(archive.diary().pain()).isEmpty();
        assertThat(archive.all())
                .extracting(FileReading::file)
                .singleElement()
                .asString()
                .endsWith("activities.csv");
        assertThat(archive.diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo(Code.NOT_ALLOWED);
                    assertThat(d.saw())
                            .contains("10 files")
                            .contains("contacts.csv")
                            .contains("media/");
                });
    }

    @Test
    void privatePartsAreNotOpenedWithoutTheListEither() throws IOException {
        Files.writeString(folder.resolve("contacts.csv"), "date,during\n2026-05-09,3\n");

        Readings readings = Readings.of(folder);

        assertThat(readings.all()).isEmpty();
        assertThat(readings.codes()).containsExactly(Code.NOT_ALLOWED);
    }

    @Test
    void anUnpackedExportMayHaveLostItsGzipAndGainedADiary() throws IOException {
        Files.createDirectories(folder.resolve("x/activities"));
        Files.writeString(
                folder.resolve("x/activities.csv"),
                HEADER
                        + "\n"
                        + row(
                                "May 9, 2023, 10:09:29 AM",
                                "A",
                                "Run",
                                "Blue",
                                "activities/7.fit.gz",
                                ""));
        Files.write(folder.resolve("x/activities/7.fit"), Readings.fit(0, START));
        Files.writeString(folder.resolve("x/pain.csv"), "date,during\n2026-05-09,3\n");
        Files.writeString(folder.resolve("x/posts.csv"), "date,during\n2026-05-10,3\n");

        Readings readings = Readings.of(folder);

        assertThat(readings.activities()).extracting(Activity::gear).containsExactly("Blue");
        assertThat(readings.diary().pain()).hasSize(1);
        assertThat(readings.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.NOT_ALLOWED);
    }

    @Test
    void aListThatShowsNothingStillKeepsTheRestClosed() throws IOException {
        Readings readings =
                Readings.of(
                        Files.write(
                                folder.resolve("x.zip"),
                                new Zips()
                                        .with("activities.csv", "a;b\n1;2\n")
                                        .with("activities/7.fit", Readings.fit(0, START))
                                        .with("posts.csv", "date,during\n2026-05-09,3\n")
                                        .bytes()));

        assertThat(readings.activities()).hasSize(1);
        assertThat(readings.diary().pain()).isEmpty();
        assertThat(readings.codes())
                .containsExactlyInAnyOrder(Code.MALFORMED_TABLE, Code.NOT_ALLOWED);
    }

    @Test
    void theDiarysOwnTableOfShoesMayLieThere() throws IOException {
        byte[] bytes =
                new Zips()
                        .with("activities.csv", HEADER + "\n")
                        .with("shoes.csv", "shoe,model,start_km\nred,Mach,120\n")
                        .bytes();

        Readings readings = Readings.of(Files.write(folder.resolve("x.zip"), bytes));

        assertThat(readings.diary().shoes())
                .singleElement()
                .satisfies(shoe -> assertThat(shoe.startKm()).hasValue(120));
    }

    @Test
    void progressCountsWhatIsLeftUnopenedToo() throws IOException {
        byte[] bytes =
                new Zips()
                        .with("activities.csv", HEADER + "\n")
                        .with("media/a.jpg", Readings.noise(50_000, 1))
                        .with("activities/7.fit", Readings.fit(0, START))
                        .bytes();
        Path zip = Files.write(folder.resolve("x.zip"), bytes);
        List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

        Inputs.open(List.of(zip), Limits.STANDARD).read(2, (_, _) -> {}, heard::add);

        assertThat(heard.getLast().bytesDone()).isEqualTo(bytes.length);
        assertThat(heard.getLast().filesDone()).isEqualTo(heard.getLast().filesTotal());
    }

    @Test
    void twoRowsOfOneFileGoToTheActivitiesOfTheirSport() throws IOException {
        Readings readings =
                zip(
                        HEADER
                                + "\n"
                                + row(
                                        "May 9, 2023, 9:09:29 AM",
                                        "Bike leg",
                                        "Ride",
                                        "Bike",
                                        "activities/7.fit",
                                        "")
                                + row(
                                        "May 9, 2023, 10:09:29 AM",
                                        "Run leg",
                                        "Run",
                                        "Blue",
                                        "activities/7.fit",
                                        ""),
                        new Zips().with("activities/7.fit", Readings.fit(0, START)));

        assertThat(readings.activities()).extracting(Activity::name).containsExactly("Run leg");
    }
}
