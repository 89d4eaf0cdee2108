package run.backstride.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import run.backstride.analysis.experiment.Noise;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.ShoePair;
import run.backstride.analysis.experiment.Trial;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;

/// An archive as a runner has one: runs, diary tables and an experiment that began five days ago, of somebody made
/// up.
final class SampleFiles {
    private static final int DAYS = 120;
    private static final int BEGAN = 5;
    private static final int PAIRS = 6;
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
            out.putNextEntry(new ZipEntry("experiment-shoes/plan.txt"));
            out.write(plan(today.minusDays(BEGAN)).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    private static String plan(LocalDate firstDay) {
        return new PlanRequest(
                        Trial.SHOES,
                        Mistake.FOOTWEAR,
                        Optional.of(new ShoePair("grey 1", "blue 1")),
                        firstDay.minusDays(1),
                        firstDay,
                        7,
                        4,
                        new Noise(3, 1.5, 0.3, 20),
                        OptionalInt.of(PAIRS),
                        OptionalInt.empty())
                .plan()
                .text();
    }
}
