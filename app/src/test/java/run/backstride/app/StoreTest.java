package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Assessor;
import run.backstride.analysis.assess.DiaryEvidence;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.DiaryModel;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.Mistake;
import run.backstride.core.experiment.LogLine;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.files.archive.ProgressListener;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ImportBatch;
import run.backstride.store.ImportListener;
import run.backstride.store.ImportedFile;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.store.Trials;

/// The store with real readers: the same answer as from the files, whatever happens to the program.
final class StoreTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate AS_OF = Run.TODAY;

    /// `-Dbackstride.kills=100` for the long version.
    private static final int KILLS = Integer.getInteger("backstride.kills", 10);

    private static final int MOST_FILES = 20;

    @TempDir private Path folder;

    private static Path simulated(Path folder, int days) throws IOException {
        RunnerSpec spec =
                RunnerSpec.withMistake(Mistake.FOOTWEAR).over(AS_OF.minusDays(days - 1L), days);
        SimulatedFiles.write(SimulatedRunner.simulate(spec, 5), folder);
        return folder;
    }

    private static RunnerHistory read(Path files) {
        HistoryBuilder builder = new HistoryBuilder();
        Inputs.open(List.of(files), Limits.STANDARD)
                .read(
                        1,
                        (order, file) -> {
                            long rank = Analysis.rank(order);
                            file.activities().forEach(activity -> builder.add(rank, activity));
                            builder.add(rank, file.diary());
                        },
                        ProgressListener.NONE);
        return builder.build(ZONE, AS_OF).value();
    }

    private static Assessment assessed(RunnerHistory history) {
        LoadHistory load = LoadMeasurement.measure(history, AS_OF);
        DiaryEvidence diary =
                DiaryEvidence.of(DiaryModel.infer(Exposures.expose(history, load, AS_OF), 7));
        return Assessor.assess(history, load, AS_OF, diary);
    }

    @Test
    void theAssessmentIsTheOneThatTheFilesGive() throws IOException {
        Path files = simulated(folder.resolve("runner"), 100);
        RunnerHistory direct = read(files);
        try (Store store = Store.open(StoreChild.settings(folder.resolve("data")))) {
            Runner runner = store.runners().add("Ada", ZONE);
            ImportBatch batch = store.imports().handInPaths(runner.id(), List.of(files));
            store.importing().run(runner.id(), batch.id(), new StoredFiles(2), ImportListener.NONE);
            RunnerHistory stored = store.histories().history(runner.id(), AS_OF).value();
            assertThat(stored.runs()).isNotEmpty().isEqualTo(direct.runs());
            assertThat(stored).isEqualTo(direct);
            assertThat(assessed(stored)).isEqualTo(assessed(direct));
            Path export = folder.resolve("export.zip");
            store.transfer().export(runner.id(), export);
            Runner again = store.transfer().bringIn(export);
            assertThat(store.histories().history(again.id(), AS_OF).value()).isEqualTo(direct);
        }
    }

    @Test
    void theCorpusIsStoredAsItIsRead() {
        Path corpus = Corpus.folder("exports");
        RunnerHistory direct = read(corpus);
        try (Store store = Store.open(StoreChild.settings(folder.resolve("data")))) {
            Runner runner = store.runners().add("Ada", ZONE);
            ImportBatch batch = store.imports().handInPaths(runner.id(), List.of(corpus));
            store.importing().run(runner.id(), batch.id(), new StoredFiles(1), ImportListener.NONE);
            assertThat(store.histories().history(runner.id(), AS_OF).value()).isEqualTo(direct);
        }
    }

    /// The process is killed, not the machine: what the system had taken over is written in the end.
    @Test
    void killingTheProgramAtAnyMomentLosesNothing() throws IOException, InterruptedException {
        Path files = simulated(folder.resolve("runner"), 60);
        RunnerHistory direct = read(files);
        Path data = folder.resolve("data");
        String runner;
        try (Store store = Store.open(StoreChild.settings(data))) {
            runner = store.runners().add("Ada", ZONE).id();
        }
        SplittableRandom random = new SplittableRandom(20_260_331);
        int resumed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed(data, files, random);
            try (Store store = Store.open(StoreChild.settings(data))) {
                resumed += isSound(store, runner) ? 1 : 0;
                for (ImportBatch batch : store.imports().batches(runner)) {
                    if (batch.state() == ImportBatch.State.DONE) {
                        assertThat(store.histories().history(runner, AS_OF).value())
                                .isEqualTo(direct);
                        assertThat(store.undoing().undo(runner, batch.id()).errors()).isEmpty();
                    }
                }
            }
        }
        assertThat(finished(child(data, files))).isZero();
        try (Store store = Store.open(StoreChild.settings(data))) {
            assertThat(store.histories().history(runner, AS_OF).value()).isEqualTo(direct);
            assertThat(store.imports().batches(runner).getFirst().state())
                    .isEqualTo(ImportBatch.State.DONE);
        }
        assertThat(resumed).as("kills that hit an import at work").isPositive();
    }

    private static void killed(Path data, Path input, SplittableRandom random)
            throws IOException, InterruptedException {
        Process child = child(data, input);
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");
            // At a random file, and a random moment after it.
            int files = random.nextInt(MOST_FILES);
            for (int heard = 0; heard < files && said.readLine() != null; heard++) {
                // counted
            }
            Thread.sleep(random.nextInt(40));
            child.destroyForcibly();
            child.waitFor();
        }
    }

    /// {@return how a child ended that nobody killed}
    private static int finished(Process child) throws IOException, InterruptedException {
        child.getInputStream().transferTo(OutputStream.nullOutputStream());
        return child.waitFor();
    }

    /// {@return whether an import was caught in the middle}
    private static boolean isSound(Store store, String runner) {
        assertThat(store.damage()).isEmpty();
        boolean middle = false;
        int activities = 0;
        for (ImportBatch batch : store.imports().batches(runner)) {
            List<ImportedFile> files = store.imports().files(runner, batch.id());
            assertThat(files)
                    .extracting(ImportedFile::outcome)
                    .doesNotContain(ImportedFile.Outcome.FAILED);
            activities +=
                    files.stream()
                            .filter(file -> file.outcome() == ImportedFile.Outcome.SUCCESS)
                            .mapToInt(ImportedFile::activities)
                            .sum();
            middle |= batch.state() == ImportBatch.State.OPEN && !files.isEmpty();
        }
        var rows = store.activities().list(runner, ActivityQuery.everything(0, 500)).rows();
        assertThat(rows).hasSize(activities);
        for (var row : rows) {
            assertThat(store.activities().recording(runner, row.id())).isPresent();
        }
        return middle;
    }

    private static Process child(Path data, Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "run.backstride.app.StoreChild",
                        data.toString(),
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void anExperimentOfTheCommandLineComesInWithItsFolder() throws IOException {
        String files = simulated(folder.resolve("runner"), 60).toString();
        Path experiment = folder.resolve("experiment");
        String out = experiment.toString();
        Run.of("experiment", "plan", "--for", "footwear", "--pairs", "6", "--out", out, files);
        Run logged =
                Run.of(
                        "experiment",
                        "log",
                        out,
                        "--as-of",
                        AS_OF.plusDays(1).toString(),
                        "--done",
                        "change");
        assertThat(logged.status()).as(logged.err()).isZero();
        try (Store store = Store.open(StoreChild.settings(folder.resolve("data")))) {
            String runner = store.runners().add("Ada", ZONE).id();
            String batch = store.imports().handInPaths(runner, List.of(experiment)).id();
            store.importing().run(runner, batch, new StoredFiles(2), ImportListener.NONE);
            assertThat(store.imports().files(runner, batch))
                    .filteredOn(file -> file.outcome() == ImportedFile.Outcome.FAILED)
                    .extracting(ImportedFile::name, ImportedFile::message)
                    .isEmpty();
            Trials.Kept kept = store.trials().all(runner).getFirst();
            assertThat(kept.plan().text())
                    .isEqualTo(Files.readString(experiment.resolve("plan.txt")));
            assertThat(store.trials().logged(runner, kept.id()))
                    .extracting(LogLine::date)
                    .containsExactly(AS_OF.plusDays(1));
        }
    }

    @Test
    void theOriginalsComeBackAsTheyWere() throws IOException {
        Path files = simulated(folder.resolve("runner"), 5);
        try (Store store = Store.open(StoreChild.settings(folder.resolve("data")));
                Stream<Path> walk = Files.walk(files)) {
            Runner runner = store.runners().add("Ada", ZONE);
            ImportBatch batch = store.imports().handInPaths(runner.id(), List.of(files));
            var kept =
                    store.imports().inputs(runner.id(), batch.id()).stream()
                            .collect(Collectors.toMap(i -> i.relative(), i -> i));
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(
                                store.imports()
                                        .original(
                                                java.util.Objects.requireNonNull(
                                                        kept.get(
                                                                files.relativize(file)
                                                                        .toString()))))
                        .hasBinaryContent(Files.readAllBytes(file));
            }
        }
    }
}
