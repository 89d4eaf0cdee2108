package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.ImportedFile.Outcome;

/// What undoing an import and editing by hand do, on both databases.
final class UndoTest {
    private static final String RUN = "run 2026-01-03T06:00:00Z 30 5.5\n";

    @TempDir private Path folder;

    private static List<PainDay> pain(Fixture f) {
        return f.store().diary().entries(f.id(), DiaryKind.PAIN).stream()
                .map(DiaryEntry::value)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void undoingLeavesNothingOfAnImport(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            var empty = f.history();
            ImportBatch batch = f.bring("a", RUN + "pain 2026-01-03 4\nshoe Blue\n");
            Undone undone = f.store().undoing().undo(f.id(), batch.id());
            assertThat(undone).isEqualTo(new Undone(3, 0, 0, List.of()));
            assertThat(f.history()).isEqualTo(empty);
            assertThat(f.store().imports().batch(f.id(), batch.id()).orElseThrow().state())
                    .isEqualTo(State.UNDONE);
            assertThat(folder.resolve("originals"))
                    .isDirectoryNotContaining(path -> path.toFile().isFile());
            assertThat(f.files(f.bring("a", RUN)).getFirst().outcome()).isEqualTo(Outcome.SUCCESS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRunnerEditedStays(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = f.bring("a", RUN + "pain 2026-01-03 4\npain 2026-01-04 2\n");
            f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-03", 7));
            String activity = f.activities().getFirst().id();
            f.store().activities().edit(f.id(), activity, "Mine", "Red", OptionalDouble.of(6));
            Undone undone = f.store().undoing().undo(f.id(), batch.id());
            assertThat(undone).isEqualTo(new Undone(1, 2, 0, List.of()));
            assertThat(pain(f)).containsExactly(LineReader.pain("2026-01-03", 7));
            assertThat(f.history().runs().getFirst())
                    .satisfies(run -> assertThat(run.title()).isEqualTo("Mine"))
                    .satisfies(run -> assertThat(run.gear()).isEqualTo("Red"))
                    .satisfies(run -> assertThat(run.rpe()).hasValue(6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherImportHoldsTooStaysWithThatOne(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch first = f.bring("a", RUN);
            ImportBatch second = f.bring("b", RUN);
            Undone undone = f.store().undoing().undo(f.id(), first.id());
            assertThat(undone).isEqualTo(new Undone(0, 0, 1, List.of()));
            assertThat(f.activities()).hasSize(1);
            assertThat(f.files(second).getFirst().outcome()).isEqualTo(Outcome.SUCCESS);
            f.store().undoing().undo(f.id(), second.id());
            assertThat(f.activities()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void painOfAFewDaysIsThatOfAllDaysCutOutEvenWhereAnImportedDayWasMoved(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", "pain 2026-01-03 4\npain 2026-01-04 2\npain 2026-02-01 3\n");
            String moved = f.store().diary().entries(f.id(), DiaryKind.PAIN).getFirst().id();
            f.store().diary().edit(f.id(), DiaryKind.PAIN, moved, LineReader.pain("2026-02-09", 4));
            f.bring("b", "pain 2026-01-03 4\npain 2026-01-05 6\n");
            f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-06", 1));
            LocalDate first = LocalDate.parse("2026-01-01");
            LocalDate last = LocalDate.parse("2026-01-31");
            assertThat(f.store().diary().painBetween(f.id(), first, last))
                    .isEqualTo(
                            f.store().diary().entries(f.id(), DiaryKind.PAIN).stream()
                                    .filter(entry -> entry.value().date().getMonthValue() == 1)
                                    .toList())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRunnerWroteStandsAgainstLaterImports(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("pain", "pain 2026-01-03 4\nstrength 2026-01-03 plank\n");
            f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-03", 1));
            f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-06", 5));
            var strength = f.store().diary().entries(f.id(), DiaryKind.STRENGTH).getFirst();
            assertThat(f.store().diary().remove(f.id(), DiaryKind.STRENGTH, strength.id()))
                    .isTrue();
            f.bring(
                    "pain longer",
                    "pain 2026-01-03 4\npain 2026-01-06 9\npain 2026-01-07 3\nstrength 2026-01-03 plank\n");
            assertThat(pain(f))
                    .containsExactlyInAnyOrder(
                            LineReader.pain("2026-01-03", 1),
                            LineReader.pain("2026-01-06", 5),
                            LineReader.pain("2026-01-07", 3));
            assertThat(f.history().diary().pain()).hasSize(3);
            assertThat(f.history().diary().strength()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActivityTakenAwayDoesNotComeBack(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUN);
            assertThat(f.store().activities().remove(f.id(), f.activities().getFirst().id()))
                    .isTrue();
            f.bring("b", RUN);
            assertThat(f.activities()).isEmpty();
            assertThat(f.history().runs()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfEntryComesBackAsItWasWritten(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            var diary = DiaryOfAllKinds.diary();
            for (DiaryKind<?> one : DiaryKind.all()) {
                putAll(f, one, diary);
            }
            assertThat(f.history().diary()).isEqualTo(diary);
        }
    }

    private static <T> void putAll(
            Fixture f, DiaryKind<T> kind, run.backstride.core.diary.Diary diary) {
        assertThat(kind.of(diary)).isNotEmpty();
        kind.of(diary).forEach(entry -> f.store().diary().put(f.id(), kind, entry));
    }
}
