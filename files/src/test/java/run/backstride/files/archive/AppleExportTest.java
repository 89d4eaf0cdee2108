package run.backstride.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;
import run.backstride.files.fit.FitReader;
import run.backstride.files.xml.GpxReader;
import run.backstride.files.xml.TcxReader;

class AppleExportTest {
    private static final String EXPORT =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData locale=\"zh_CN\"></HealthData>";
    private static final String ROUTE = "<gpx version=\"1.1\"></gpx>";

    @TempDir private Path folder;

    private final List<String> routesRead = Collections.synchronizedList(new ArrayList<>());

    /// Notes what the export's route files hold; the export itself is read elsewhere.
    private final LeafReaders readers =
            new LeafReaders(
                    FitReader::read,
                    TcxReader::read,
                    GpxReader::read,
                    (source, name, routes, _) -> {
                        try {
                            var in = source.open();
                            in.readAllBytes();
                            in.close();
                            in.close();
                            for (String path :
                                    List.of(
                                            "/workout-routes/route_2024-07-23_10.03am.gpx",
                                            "/workout-routes/gone.gpx",
                                            "../../../../etc/passwd")) {
                                Optional<java.io.InputStream> route = routes.open(path);
                                if (route.isPresent()) {
                                    try (var bytes = route.get()) {
                                        routesRead.add(
                                                new String(
                                                        bytes.readAllBytes(),
                                                        StandardCharsets.UTF_8));
                                    }
                                }
                            }
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return new FileReading(
                                name,
                                Format.APPLE_HEALTH,
                                ContentKind.ACTIVITY,
                                List.of(),
                                Diary.EMPTY,
                                List.of());
                    });

    private final Zips export =
            new Zips()
                    .with("apple_health_export/导出.xml", EXPORT)
                    .with("apple_health_export/export_cda.xml", EXPORT)
                    .with(
                            "apple_health_export/electrocardiograms/ecg_2024.csv",
                            "date,during\n2024-05-01,3\n")
                    .with("apple_health_export/workout-routes/route_2024-07-23_10.03am.gpx", ROUTE);

    private Readings read(Path path) {
        return Readings.of(Inputs.open(List.of(path), Limits.STANDARD, readers), 2);
    }

    @Test
    void theExportIsFoundWhateverItsNameAndFindsItsRoutes() throws IOException {
        Readings readings = read(Files.write(folder.resolve("export.zip"), export.bytes()));

        assertThat(readings.all())
                .extracting(FileReading::file)
                .containsExactly(folder.resolve("export.zip") + "!apple_health_export/导出.xml");
        assertThat(routesRead).containsExactly(ROUTE);
        assertThat(readings.codes()).containsExactly(Code.NOT_ALLOWED);
    }

    @Test
    void theSameIsReadFromAnUnpackedFolder() throws IOException {
        export.unpack(folder);

        Readings readings = read(folder);

        assertThat(readings.all())
                .extracting(FileReading::format)
                .containsExactly(Format.APPLE_HEALTH);
        assertThat(routesRead).containsExactly(ROUTE);
        assertThat(readings.result().fingerprints()).hasSize(1);
    }

    @Test
    void anExportByItselfHasNoRoutes() throws IOException {
        Readings readings =
                read(
                        Files.write(
                                folder.resolve("x.xml.gz"),
                                Zips.gzip(EXPORT.getBytes(StandardCharsets.UTF_8))));

        assertThat(readings.all())
                .extracting(FileReading::format)
                .containsExactly(Format.APPLE_HEALTH);
        assertThat(routesRead).isEmpty();
    }
}
