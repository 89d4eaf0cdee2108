package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Code;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.ImportedFile.Outcome;

/// What importing does, on both databases.
final class ImportTest {
    private static final String RUN = "run 2026-01-03T06:00:00Z 30 5.5\n";
    private static final String LATER = "run 2026-01-05T06:00:00Z 40 7.25\n";

    @TempDir private Path folder;

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void everyFileHasItsOutcome(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch =
                    f.bring(files("a", RUN, "b", RUN, "c", "bad torn\n", "d", "nothing\n"));
            assertThat(batch.state()).isEqualTo(State.DONE);
            assertThat(f.files(batch))
                    .extracting(ImportedFile::name, ImportedFile::outcome, ImportedFile::message)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("a", Outcome.SUCCESS, ""),
                            org.assertj.core.groups.Tuple.tuple(
                                    "b", Outcome.DUPLICATE, "The same content as a."),
                            org.assertj.core.groups.Tuple.tuple("c", Outcome.FAILED, "torn"),
                            org.assertj.core.groups.Tuple.tuple("d", Outcome.NOTHING_IN_IT, ""));
            assertThat(f.files(batch).get(2).diagnostics().getFirst().code())
                    .isEqualTo(Code.CORRUPT);
            assertThat(f.activities()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameFilesAgainChangeNothing(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring(files("a", RUN, "b", "pain 2026-01-03 4\n"));
            var before = f.history();
            ImportBatch again = f.bring(files("other name", RUN, "b", "pain 2026-01-03 4\n"));
            assertThat(f.files(again)).allMatch(file -> file.outcome() == Outcome.DUPLICATE);
            assertThat(f.history()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsReadUnderItsOwnNames(Kind kind) throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs/2026"));
        Files.writeString(runs.resolve("one"), RUN);
        Files.writeString(runs.resolve("two"), LATER);
        try (Fixture f = Fixture.open(kind, folder.resolve("data"))) {
            Path given = folder.resolve("runs");
            ImportBatch batch = f.store().imports().handInPaths(f.id(), List.of(given));
            f.run(batch);
            assertThat(f.files(batch))
                    .extracting(ImportedFile::name)
                    .containsExactly(given + "/2026/one", given + "/2026/two");
            ImportInput first = f.store().imports().inputs(f.id(), batch.id()).getFirst();
            assertThat(f.store().imports().original(first)).hasContent(RUN.strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryIsTheOneThatReadingTheFilesGives(Kind kind) {
        Map<String, String> files =
                files(
                        "a", RUN + "pain 2026-01-03 4\n",
                        "b", LATER + "shoe Blue\nstrength 2026-01-04 plank\n",
                        "c", "run 2026-01-05T06:00:30Z 39 7.2\npain 2026-01-03 6\n");
        HistoryBuilder direct = new HistoryBuilder();
        int rank = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            ReadFile read = LineReader.file(rank, file.getKey(), file.getValue());
            long order = rank++;
            read.activities().forEach(activity -> direct.add(order, activity));
            direct.add(order, read.diary());
        }
        var expected = direct.build(Fixture.ZONE, Fixture.AS_OF);
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring(files);
            assertThat(f.store().histories().history(f.id(), Fixture.AS_OF)).isEqualTo(expected);
            assertThat(f.activities()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledImportKeepsWhatIsThereAndGoesOnLater(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = f.handIn(files("a", RUN, "b", LATER, "c", "pain 2026-01-03 4\n"));
            ImportBatch stopped =
                    f.store()
                            .importing()
                            .run(f.id(), batch.id(), new LineReader(), (done, _) -> done < 1);
            assertThat(stopped.state()).isEqualTo(State.CANCELLED);
            assertThat(f.files(batch)).extracting(ImportedFile::name).containsExactly("a");
            assertThat(f.run(batch).state()).isEqualTo(State.DONE);
            assertThat(f.files(batch))
                    .extracting(ImportedFile::name)
                    .containsExactly("a", "b", "c");
            assertThat(f.activities()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatFailsInTheMiddleGoesOnLater(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = f.handIn(files("a", RUN, "b", LATER));
            AtomicInteger files = new AtomicInteger();
            BatchReader failing =
                    (inputs, sink) -> new LineReader().read(inputs, new FailingSink(sink, files));
            assertThatThrownBy(() ->
                            f.store()
                                    .importing()
                                    .run(f.id(), batch.id(), failing, ImportListener.NONE))
                    .isInstanceOf(StoreException.class);
            assertThat(f.store().imports().batch(f.id(), batch.id()).orElseThrow().state())
                    .isEqualTo(State.FAILED);
            assertThat(f.files(batch)).hasSize(1);
            f.run(batch);
            assertThat(f.files(batch)).hasSize(2);
        }
    }

    private record FailingSink(BatchReader.Sink sink, AtomicInteger files)
            implements BatchReader.Sink {
        @Override
        public void accept(ReadFile file) {
            if (files.incrementAndGet() > 1) {
                throw new IllegalStateException("broken");
            }
            sink.accept(file);
        }

        @Override
        public void progressed(int done, int total) {
            sink.progressed(done, total);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordingComesBackToTheBit(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUN);
            String id = f.activities().getFirst().id();
            Activity written = LineReader.file(0, "a", RUN).activities().getFirst();
            Activity read = f.store().activities().recording(f.id(), id).orElseThrow();
            assertThat(read.samples().count()).isEqualTo(1801);
            assertThat(read.samples().present()).isEqualTo(written.samples().present());
            assertThat(read)
                    .usingRecursiveComparison()
                    .withEqualsForType(SampledSignal::equals, SampledSignal.class)
                    .isEqualTo(written);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfARunnerIsFoundUnderAnother(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = f.bring("a", RUN);
            String activity = f.activities().getFirst().id();
            Runner other = f.store().runners().add("Bo", Fixture.ZONE);
            assertThat(f.store().activities().recording(other.id(), activity)).isEmpty();
            assertThat(f.store().activities().measured(other.id(), activity)).isEmpty();
            assertThat(f.store().activities().remove(other.id(), activity)).isFalse();
            assertThat(f.store().imports().batch(other.id(), batch.id())).isEmpty();
            assertThat(f.store().imports().files(other.id(), batch.id())).isEmpty();
            assertThat(f.activities()).hasSize(1);
        }
    }
}
