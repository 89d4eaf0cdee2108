package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;
import run.backstride.core.diary.Diary;

class FormScoresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void aPainfulRunIsScoredAgainstThePainFreeOnes() {
        List<RunMeasures> runs = runs(9, "fr955");
        runs.add(run(9, 160, "fr955"));
        List<RunMeasures> scored = FormScores.fillIn(runs, diary(9, 5));

        assertThat(cadence(scored.get(9)).ownScore().orElseThrow()).isLessThan(-3);
        assertThat(cadence(scored.get(0)).ownScore()).isPresent();
    }

    @Test
    void measuresFromElsewhereGetTheirNormScore() {
        RunMeasures run = run(0, 160, "fr955");
        FormMeasure m = cadence(run);
        FormMeasure bare =
                new FormMeasure(
                        m.metric(),
                        m.source(),
                        m.mean(),
                        m.standardDeviation(),
                        m.windows(),
                        m.samples(),
                        m.meanSpeed(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        m.drift(),
                        m.firstThird(),
                        m.firstThirdSpeed());

        assertThat(m.normScore()).isPresent();
        assertThat(FormScores.fillIn(List.of(run.withForm(List.of(bare))), Diary.EMPTY))
                .containsExactly(run);
    }

    @Test
    void runsWithoutAnEntryAreNotPainFree() {
        List<RunMeasures> runs = runs(20, "fr955");

        assertThat(FormScores.fillIn(runs, Diary.EMPTY))
                .allSatisfy(run -> assertThat(cadence(run).ownScore()).isEmpty());
        assertThat(FormScores.fillIn(runs, diary(7, 0)))
                .allSatisfy(run -> assertThat(cadence(run).ownScore()).isEmpty());
    }

    @Test
    void painOnTheNextMorningCounts() {
        List<Diary.PainDay> pain = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            // Nothing during or after; each morning hurts.
            pain.add(day(day, 3, 0, 0));
        }
        assertThat(FormScores.fillIn(runs(19, "fr955"), withPain(pain)))
                .allSatisfy(run -> assertThat(cadence(run).ownScore()).isEmpty());
    }

    @Test
    void anotherWatchHasABaselineOfItsOwn() {
        List<RunMeasures> runs = runs(12, "fr955");
        runs.add(run(12, 170, "fenix"));

        List<RunMeasures> scored = FormScores.fillIn(runs, diary(13, 0));
        assertThat(cadence(scored.get(0)).ownScore()).isPresent();
        assertThat(cadence(scored.get(12)).ownScore()).isEmpty();
    }

    private static List<RunMeasures> runs(int count, String watch) {
        List<RunMeasures> runs = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            runs.add(run(day, 169 + day % 3, watch));
        }
        return runs;
    }

    private static RunMeasures run(int day, double cadence, String watch) {
        Instant start = Instant.parse("2026-03-01T06:00:00Z").plusSeconds(86_400L * day);
        return SyntheticRun.minutes(12)
                .start(start)
                .device("garmin", watch)
                .with(Channel.CADENCE, _ -> cadence)
                .measure();
    }

    /// `free` days without pain, then five with `after` afterwards.
    private static Diary diary(int free, double after) {
        List<Diary.PainDay> pain = new ArrayList<>();
        for (int day = 0; day < free; day++) {
            pain.add(day(day, 0, 0, 0));
        }
        for (int day = free; after > 0 && day < free + 5; day++) {
            pain.add(day(day, 0, 0, after));
        }
        return withPain(pain);
    }

    private static Diary.PainDay day(int day, double morning, double during, double after) {
        return new Diary.PainDay(
                FIRST.plusDays(day),
                OptionalDouble.of(morning),
                OptionalDouble.of(during),
                OptionalDouble.of(after),
                "",
                "");
    }

    private static Diary withPain(List<Diary.PainDay> pain) {
        Diary none = Diary.EMPTY;
        return new Diary(
                none.profile(),
                pain,
                none.shoes(),
                none.shoeUses(),
                none.strength(),
                none.mobility(),
                none.nights(),
                none.tests(),
                none.screening());
    }

    private static FormMeasure cadence(RunMeasures run) {
        return run.form(Metric.CADENCE, "native").orElseThrow();
    }
}
