package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;

/// What a person marked on a film is kept with it, on both databases.
final class PelvisMarksTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-06");

    @TempDir private Path folder;

    private static GaitMeasures rear() {
        return new GaitMeasures(
                "rear.mp4",
                GaitMeasures.View.REAR,
                60,
                600,
                10,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Points.NETWORK,
                StrideCurves.NONE,
                OptionalDouble.empty());
    }

    /// Six frames, the right end 10 pixels of 100 lower in each.
    private static List<PelvisMark> marks() {
        return IntStream.range(0, 6)
                .mapToObj(i ->
                        new PelvisMark(
                                20 * i,
                                i % 2 == 0 ? BodySide.LEFT : BodySide.RIGHT,
                                new PelvisMark.Spot(100.5, 200),
                                new PelvisMark.Spot(200.5, 210)))
                .toList();
    }

    private static String film(Fixture f) {
        return f.store()
                .recordings()
                .add(f.id(), "rear.mp4", DAY, rear(), new ByteArrayInputStream(new byte[] {1}));
    }

    private static double drop(GaitMeasures gait, BodySide side) {
        return gait.measure(PelvicDrop.NAME, side).orElseThrow().value().amount();
    }

    @ParameterizedTest
    @EnumSource
    void marksAreKeptAndTheDropIsAmongTheMeasuresAndInTheHistory(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            String film = film(f);
            assertThat(f.history().gait()).containsExactly(rear());
            long before = f.store().runners().find(f.id()).orElseThrow().revision();
            assertThat(f.store().recordings().mark(f.id(), film, marks())).isTrue();
            assertThat(f.store().runners().find(f.id()).orElseThrow().revision())
                    .isGreaterThan(before);
            Recordings.Recorded kept = f.store().recordings().all(f.id()).getFirst();
            assertThat(kept.pelvis()).isEqualTo(marks());
            assertThat(drop(kept.measures(), BodySide.LEFT))
                    .isCloseTo(Math.toDegrees(Math.atan(0.1)), within(1e-9));
            assertThat(drop(f.history().gait().getFirst(), BodySide.RIGHT))
                    .isCloseTo(-Math.toDegrees(Math.atan(0.1)), within(1e-9));
            assertThat(f.store().recordings().mark(f.id(), film, List.of())).isTrue();
            assertThat(f.history().gait()).containsExactly(rear());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMarksTheFilmOfAnother(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            String film = film(f);
            Runner other = f.store().runners().add("Bo", Fixture.ZONE);
            assertThat(f.store().recordings().mark(other.id(), film, marks())).isFalse();
            assertThat(f.store().recordings().all(f.id()).getFirst().pelvis()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksLeaveAndComeInWithTheRunnerAndGoWithTheFilm(Kind kind) {
        Path export = folder.resolve("ada.zip");
        try (Fixture f = Fixture.open(kind, folder.resolve("one"))) {
            String film = film(f);
            f.store().recordings().mark(f.id(), film, marks());
            f.store().transfer().export(f.id(), export);
            Runner again = f.store().transfer().bringIn(export);
            assertThat(f.store().recordings().all(again.id()).getFirst().pelvis())
                    .isEqualTo(marks());
            assertThat(f.store().recordings().remove(f.id(), film)).isTrue();
            assertThat(f.store().recordings().all(f.id())).isEmpty();
            assertThat(f.history().gait()).isEmpty();
        }
    }
}
