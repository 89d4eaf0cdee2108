package run.backstride.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diary.Diary;

class ShoeMileageTest {
    private static final LocalDate FIRST = Runs.FIRST;

    @Test
    void kilometresBeforeARunAreThoseAtTheStartAndOfTheRunsSince() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("Pegasus", FIRST, null, 100)),
                        List.of(
                                use(0, null, "Pegasus"),
                                use(1, null, "pegasus "),
                                use(2, null, "Pegasus")));
        LoadHistory load = new Runs().on(0, 10).on(1, 5).on(2, 8).measured(diary);

        assertThat(load.runs().get(0).shoeKm()).hasValueCloseTo(100.0, within(1e-9));
        assertThat(load.runs().get(1).shoeKm()).hasValueCloseTo(110.0, within(1e-9));
        assertThat(load.runs().get(2).shoeKm()).hasValueCloseTo(115.0, within(1e-9));
        assertThat(load.runs()).allSatisfy(run -> assertThat(run.shoe()).isEqualTo("Pegasus"));
        ShoeMileage pegasus = load.shoes().getFirst();
        assertThat(pegasus.km()).hasValueCloseTo(123.0, within(1e-9));
        assertThat(pegasus.runs()).isEqualTo(3);
        assertThat(load.diagnostics()).isEmpty();
        assertThat(load.pairsInRotation()).hasValue(1);
    }

    @Test
    void aTimeInTheLogTellsTheRunsOfOneDayApart() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("A", FIRST, null, 0), shoe("B", FIRST, null, 0)),
                        List.of(
                                use(0, Runs.start(0, 6).plusSeconds(120), "A"),
                                use(0, Runs.start(0, 18), "B")));
        LoadHistory load = new Runs().at(0, 6, 10).at(0, 18, 5).measured(diary);

        assertThat(load.runs().stream().map(RunLoad::shoe)).containsExactly("A", "B");
    }

    @Test
    void aTimeByAnotherClockStillTellsTheDay() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("A", FIRST, null, 0)), List.of(use(0, Runs.start(0, 8), "A")));

        assertThat(new Runs().at(0, 6, 10).measured(diary).runs().getFirst().shoe()).isEqualTo("A");
    }

    @Test
    void theLogGoesBeforeTheExportsGear() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("A", FIRST, null, 0), shoe("B", FIRST, null, 0)),
                        List.of(use(0, null, "A")));
        LoadHistory load = new Runs().withGear(0, 10, "b").withGear(1, 10, "b").measured(diary);

        assertThat(load.runs().stream().map(RunLoad::shoe)).containsExactly("A", "B");
    }

    @Test
    void twoShoesOfOneDayWithoutATimeAreUnknownAndSaid() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("A", FIRST, null, 0), shoe("B", FIRST, null, 0)),
                        List.of(use(0, null, "A"), use(0, null, "B")));
        LoadHistory load = new Runs().on(0, 10).measured(diary);

        assertThat(load.runs().getFirst().shoe()).isEmpty();
        assertThat(load.diagnostics()).singleElement().matches(d -> d.code() == Code.UNKNOWN_SHOE);
    }

    @Test
    void aShoeThatIsNotListedKeepsItsNameButItsPastIsUnknown() {
        LoadHistory load = new Runs().withGear(0, 10, "Ghost").withGear(1, 10, "Ghost").measured();

        assertThat(load.runs()).allSatisfy(run -> assertThat(run.shoe()).isEqualTo("Ghost"));
        assertThat(load.runs()).allSatisfy(run -> assertThat(run.shoeKm()).isEmpty());
        assertThat(load.shoes().getFirst().km()).hasValueCloseTo(20.0, within(1e-9));
        assertThat(load.diagnostics()).singleElement().matches(d -> d.saw().contains("Ghost"));
    }

    @Test
    void aRunBeforeTheShoesFirstDayOrAfterItsLastIsNotItsOwn() {
        Diary diary =
                Diaries.shoes(
                        List.of(shoe("A", FIRST.plusDays(1), FIRST.plusDays(2), 0)), List.of());
        LoadHistory load =
                new Runs()
                        .withGear(0, 10, "A")
                        .withGear(1, 10, "A")
                        .withGear(3, 10, "A")
                        .measured(diary);

        assertThat(load.runs().stream().map(RunLoad::shoe)).containsExactly("", "A", "");
        assertThat(load.shoes().getFirst().km()).hasValueCloseTo(10.0, within(1e-9));
        assertThat(load.shoes().getFirst().retired()).isTrue();
        assertThat(load.diagnostics()).singleElement().matches(d -> d.saw().startsWith("2 runs"));
    }

    @Test
    void aShoeOlderThanTheLogHasAnUnknownPast() {
        Diary diary = Diaries.shoes(List.of(shoe("A", FIRST.minusDays(200), null, 0)), List.of());
        LoadHistory load = new Runs().withGear(0, 10, "A").measured(diary);

        assertThat(load.runs().getFirst().shoeKm()).isEmpty();
    }

    @Test
    void aListedShoeThatNeverRanAndHasNoPastHasNoKilometres() {
        Diary diary =
                Diaries.shoes(
                        List.of(
                                new Diary.Shoe(
                                        "A",
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty())),
                        List.of());

        assertThat(new Runs().on(0, 10).measured(diary).shoes().getFirst().km()).isEmpty();
    }

    @Test
    void onlyPairsThatRanInTheLastFourWeeksAreInRotation() {
        Diary diary =
                Diaries.shoes(
                        List.of(
                                shoe("A", FIRST, null, 0),
                                shoe("B", FIRST, null, 0),
                                shoe("C", FIRST, null, 0)),
                        List.of());
        LoadHistory load =
                new Runs()
                        .withGear(0, 10, "A")
                        .withGear(40, 10, "B")
                        .withGear(50, 10, "C")
                        .measured(diary);

        assertThat(load.pairsInRotation()).hasValue(2);
    }

    private static Diary.Shoe shoe(
            String name, LocalDate start, @Nullable LocalDate retired, double km) {
        return new Diary.Shoe(
                name,
                "",
                Optional.empty(),
                Optional.of(start),
                Optional.ofNullable(retired),
                OptionalDouble.of(km),
                OptionalDouble.empty());
    }

    private static Diary.ShoeUse use(int day, @Nullable Instant time, String shoe) {
        return new Diary.ShoeUse(FIRST.plusDays(day), Optional.ofNullable(time), shoe);
    }
}
