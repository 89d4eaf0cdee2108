package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.analysis.Answer;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;
import run.backstride.core.diary.Diary;

/// Answers at the edges of what the types allow: nothing, one of a kind, everything the same, absurdly much,
/// hostile text. Whatever comes, the page stays a page.
class AnyAnswerTest {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "plain",
                    "</style><script>alert(1)</script>",
                    "\" onload=\"alert(1)",
                    "' & < > \u0000 \u001b[31m \u202e",
                    "ünïcode 🏃 漢字",
                    "x".repeat(300),
                    "a b ".repeat(200));

    private final SplittableRandom random;

    AnyAnswerTest() {
        random = new SplittableRandom(42);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 60})
    void everyFormHoldsUp(int size) {
        for (int round = 0; round < 12; round++) {
            Answer answer = answer(size);
            for (UnitSystem units : UnitSystem.values()) {
                Markup.assertWellFormed(HtmlReport.render(answer, units));
                for (int width : new int[] {40, 80, 130}) {
                    String page =
                            TerminalReport.render(
                                    answer, TerminalStyle.plain(units).ofWidth(width));
                    assertThat(page.lines()).allMatch(line -> line.length() <= width);
                    assertThat(page).doesNotContain("\u001b", "\u0000", "\u202e");
                }
            }
            assertThat(DocumentSchema.named("assessment").faults(AssessmentJson.render(answer)))
                    .isEmpty();
        }
    }

    private Answer answer(int size) {
        Answer base = random.nextBoolean() ? SampleAnswers.rich() : SampleAnswers.empty();
        Screening screening =
                new Screening(
                        random.nextBoolean() ? Screening.Status.CLEAR : Screening.Status.UNANSWERED,
                        List.of(),
                        random.nextBoolean() ? List.of() : List.of(3),
                        texts(size));
        return new Answer(
                new RunnerHistory(runs(size), List.of(), diary(size), List.of()),
                SampleRunner.load(base.load().runs(), base.load().weeks(), some(size, _ -> shoe())),
                new Assessment(
                        SampleAnswers.AS_OF,
                        new DataSummary(
                                size,
                                size,
                                Optional.empty(),
                                Optional.empty(),
                                size,
                                0,
                                1,
                                size,
                                0,
                                size,
                                0),
                        screening,
                        Arrays.stream(Mistake.values()).map(this::finding).toList(),
                        random.nextDouble(),
                        List.of(),
                        texts(size)),
                base.plan(),
                base.provenance(),
                base.diagnostics());
    }

    private <T> List<T> some(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private List<String> texts(int size) {
        return some(Math.min(size, 3), _ -> text());
    }

    private OptionalDouble maybe(double value) {
        return random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private double score() {
        return random.nextInt(11);
    }

    private Diary diary(int size) {
        List<Diary.PainDay> pain =
                some(
                        size,
                        i ->
                                new Diary.PainDay(
                                        SampleAnswers.AS_OF.minusDays(
                                                random.nextInt(400) + (i % 2)),
                                        maybe(score()),
                                        maybe(score()),
                                        maybe(score()),
                                        text(),
                                        text()));
        return new Diary(
                new Diary.Profile(
                        text(),
                        java.util.OptionalInt.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                pain,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ShoeMileage shoe() {
        return new ShoeMileage(
                text(),
                maybe(random.nextInt(3) * 4000.0),
                random.nextInt(50),
                Optional.empty(),
                Optional.empty(),
                random.nextBoolean());
    }

    private List<RunMeasures> runs(int size) {
        boolean same = random.nextBoolean();
        List<RunMeasures> runs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate date = SampleAnswers.AS_OF.minusDays(3L * (size - i));
            double speed = same ? 3 : random.nextDouble(0.5, 7);
            runs.add(
                    new RunMeasures(
                            text(),
                            Instant.parse(date + "T07:00:00Z"),
                            date,
                            text(),
                            false,
                            text(),
                            text(),
                            maybe(0),
                            maybe(0),
                            maybe(speed),
                            maybe(0),
                            maybe(0),
                            maybe(0),
                            maybe(0),
                            maybe(0),
                            0,
                            List.of(
                                    form(
                                            Metric.CADENCE,
                                            same ? 160 : random.nextDouble(90, 240),
                                            speed),
                                    form(
                                            Metric.BALANCE_LEFT,
                                            same ? 50 : random.nextDouble(20, 80),
                                            speed),
                                    form(Metric.GROUND_CONTACT_TIME, same ? 250 : 90, speed)),
                            Optional.empty(),
                            List.of()));
        }
        return runs;
    }

    private FormMeasure form(Metric metric, double mean, double speed) {
        return new FormMeasure(
                metric,
                random.nextInt(4) == 0 ? "stryd" : "native",
                mean,
                OptionalDouble.empty(),
                1,
                60,
                speed,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Finding finding(Mistake mistake) {
        double mean = random.nextDouble(-4, 9);
        double half = random.nextInt(3) * random.nextDouble(3);
        Presence presence =
                switch (random.nextInt(3)) {
                    case 0 -> new Presence.Present();
                    case 1 -> new Presence.Absent();
                    default -> new Presence.Undecided(text());
                };
        return new Finding(
                mistake,
                presence,
                random.nextInt(3) / 2.0,
                new Relief(
                        mean,
                        new Interval(mean - half, mean + half),
                        new Interval(mean - 2 * half, mean + 2 * half),
                        random.nextInt(2),
                        Relief.Basis.PUBLISHED_EVIDENCE),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Missing(text(), text(), random.nextDouble())),
                List.of());
    }
}
