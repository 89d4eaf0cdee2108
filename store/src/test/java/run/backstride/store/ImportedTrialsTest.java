package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.LogLine;

/// Experiments whose plan and log lie in imported folders, on both databases.
final class ImportedTrialsTest {
    @TempDir private Path folder;

    /// Reads plans as they are, and logs of lines that are a date.
    private static final class PaperReader implements BatchReader {
        @Override
        public List<Diagnostic> read(List<Input> inputs, Sink sink) {
            int rank = 0;
            for (Input input : inputs) {
                sink.accept(file(rank++, input));
            }
            return List.of();
        }

        private static ReadFile file(int rank, Input input) {
            String text;
            try {
                text = Files.readString(input.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ExperimentPapers papers =
                    text.startsWith("backstride-experiment")
                            ? new ExperimentPapers(
                                    List.of(new ExperimentPapers.LockedText(input.given(), text)),
                                    List.of())
                            : new ExperimentPapers(List.of(), lines(input.given(), text));
            return new ReadFile(
                    "" + rank,
                    rank,
                    input.given(),
                    List.of(),
                    Diary.EMPTY,
                    List.of(),
                    papers,
                    Optional.empty());
        }

        private static List<LogLine> lines(String file, String text) {
            List<LogLine> lines = new ArrayList<>();
            for (String day : text.lines().toList()) {
                lines.add(line(file, lines.size() + 1, day));
            }
            return lines;
        }
    }

    private static LogLine line(String file, int line, String day) {
        return new LogLine(
                file,
                line,
                LocalDate.parse(day),
                Optional.of(LogLine.Done.CHANGE),
                "",
                OptionalDouble.empty(),
                OptionalDouble.of(2),
                false,
                "");
    }

    private static ImportBatch bring(Fixture f, Map<String, String> files) {
        List<Imports.Upload> uploads = new ArrayList<>();
        // The log comes before the plan.
        new TreeMap<>(files)
                .forEach((name, text) ->
                        uploads.add(
                                new Imports.Upload(
                                        name,
                                        "",
                                        new ByteArrayInputStream(
                                                text.getBytes(StandardCharsets.UTF_8)))));
        ImportBatch batch = f.store().imports().handIn(f.id(), uploads);
        return f.store()
                .importing()
                .run(f.id(), batch.id(), new PaperReader(), ImportListener.NONE);
    }

    private static List<String> days(Fixture f) {
        Trials.Kept only = f.store().trials().all(f.id()).getFirst();
        return f.store().trials().logged(f.id(), only.id()).stream()
                .map(line -> line.date().toString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanAndItsLogMakeAnExperimentWhicheverIsReadFirst(Kind kind) {
        String plan = KeepingTest.plan().text();
        try (Fixture f = Fixture.open(kind, folder)) {
            bring(f, Map.of("x/log.csv", "2026-02-02\n2026-02-04\n", "x/plan.txt", plan));
            assertThat(f.store().trials().all(f.id()))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.plan().text()).isEqualTo(plan))
                    .satisfies(kept -> assertThat(kept.state()).isEqualTo(Trials.State.RUNNING));
            assertThat(days(f)).containsExactly("2026-02-02", "2026-02-04");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameFolderLaterBringsOnlyTheNewLines(Kind kind) {
        String plan = KeepingTest.plan().text();
        try (Fixture f = Fixture.open(kind, folder)) {
            bring(f, Map.of("x/log.csv", "2026-02-02\n", "x/plan.txt", plan));
            ImportBatch later =
                    bring(f, Map.of("x/log.csv", "2026-02-02\n2026-02-04\n", "x/plan.txt", plan));
            assertThat(f.store().trials().all(f.id())).hasSize(1);
            assertThat(days(f)).containsExactly("2026-02-02", "2026-02-04");
            f.store().undoing().undo(f.id(), later.id());
            assertThat(days(f)).containsExactly("2026-02-02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoingTakesTheExperimentAwayUnlessTheRunnerWroteInIt(Kind kind) {
        String plan = KeepingTest.plan().text();
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = bring(f, Map.of("x/log.csv", "2026-02-02\n", "x/plan.txt", plan));
            f.store().undoing().undo(f.id(), batch.id());
            assertThat(f.store().trials().all(f.id())).isEmpty();
            batch = bring(f, Map.of("x/log.csv", "2026-02-02\n", "x/plan.txt", plan));
            String id = f.store().trials().all(f.id()).getFirst().id();
            f.store().trials().log(f.id(), id, line("here", 1, "2026-02-05"));
            f.store().undoing().undo(f.id(), batch.id());
            assertThat(f.store().trials().all(f.id())).hasSize(1);
            assertThat(days(f)).containsExactly("2026-02-02", "2026-02-05");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlanThatWasLockedHereGetsTheLogOfTheFile(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.store().trials().lock(f.id(), KeepingTest.plan());
            ImportBatch batch =
                    bring(
                            f,
                            Map.of(
                                    "x/log.csv",
                                    "2026-02-02\n",
                                    "x/plan.txt",
                                    KeepingTest.plan().text()));
            assertThat(f.store().trials().all(f.id())).hasSize(1);
            assertThat(days(f)).containsExactly("2026-02-02");
            f.store().undoing().undo(f.id(), batch.id());
            assertThat(f.store().trials().all(f.id())).hasSize(1);
            assertThat(days(f)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedPlanIsRefusedAndSaid(Kind kind) {
        String changed = KeepingTest.plan().text().replace("2026-02-01", "2026-02-02");
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = bring(f, Map.of("x/plan.txt", changed));
            assertThat(f.store().trials().all(f.id())).isEmpty();
            assertThat(f.files(batch))
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file.outcome()).isEqualTo(ImportedFile.Outcome.FAILED))
                    .satisfies(file -> assertThat(file.message()).contains("changed after"))
                    .satisfies(file ->
                            assertThat(file.diagnostics())
                                    .extracting(Diagnostic::code)
                                    .containsExactly(Code.CHANGED_PLAN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportedExperimentComesBackWithItsLog(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder.resolve("one"))) {
            bring(f, Map.of("x/log.csv", "2026-02-02\n", "x/plan.txt", KeepingTest.plan().text()));
            f.store().transfer().export(f.id(), folder.resolve("ada.zip"));
            Fixture again =
                    new Fixture(f.store(), f.store().transfer().bringIn(folder.resolve("ada.zip")));
            assertThat(days(again)).containsExactly("2026-02-02");
            ImportBatch batch = f.store().imports().batches(again.id()).getFirst();
            f.store().undoing().undo(again.id(), batch.id());
            assertThat(f.store().trials().all(again.id())).isEmpty();
            assertThat(days(f)).containsExactly("2026-02-02");
        }
    }
}
