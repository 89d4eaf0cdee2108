package run.backstride.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;

/// An archive as a runner has one: runs and diary tables of somebody made up.
final class SampleFiles {
    private static final int DAYS = 120;
    private static final Set<String> NOT_OF_AN_EXPORT = Set.of("screening.csv", "truth.json");

    private SampleFiles() {}

    /// {@return a zip in `folder`}
    static Path zip(Path folder) throws IOException {
        Path files = folder.resolve("runner");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        SimulatedFiles.write(
                SimulatedRunner.simulate(
                        RunnerSpec.withMistake(Mistake.FOOTWEAR)
                                .over(today.minusDays(DAYS - 1L), DAYS),
                        7),
                files);
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (!NOT_OF_AN_EXPORT.contains(file.getFileName().toString())) {
                    out.putNextEntry(new ZipEntry(files.relativize(file).toString()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return zip;
    }
}
