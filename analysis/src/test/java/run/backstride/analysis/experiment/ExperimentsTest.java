package run.backstride.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.DiaryEvidence;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.LogLine;
import run.backstride.core.experiment.LogLine.Done;

/// From a plan and the runner's days to a result.
class ExperimentsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ExperimentPlan PLAN = PlanReadingTest.plan(Trial.CADENCE_CUE, 3);
    private static final int RUNS = 12;

    @Test
    void aChangeThatTakesTwoPointsAwayIsFoundAndCounts() {
        ExperimentResult result = concluded(RUNS, run -> pain(run, 2), List.of());
        assertThat(result.state()).isEqualTo(State.COMPLETE);
        assertThat(result.test().pValue()).isLessThanOrEqualTo(1.0 / 32);
        assertThat(result.asRandomised().orElseThrow().interval95().contains(2)).isTrue();
        assertThat(result.asRandomised().orElseThrow().probabilityOfAny()).isGreaterThan(0.95);
        assertThat(result.isConclusive()).isTrue();
        assertThat(result.ratio()).isGreaterThan(3);
        assertThat(OutcomeWords.outcome(PLAN, result))
                .anyMatch(words -> words.contains("could not have been below"))
                .anyMatch(words -> words.contains("expectation is part"));
    }

    @Test
    void aChangeThatDoesNothingLowersTheOdds() {
        ExperimentResult result = concluded(RUNS, run -> pain(run, 0), List.of());
        assertThat(result.test().pValue()).isGreaterThan(0.05);
        assertThat(result.ratio()).isLessThan(1);
    }

    @Test
    void painAboveFiveOnTwoRunDaysEndsItAndLaterRunsDoNotCount() {
        ExperimentResult result =
                concluded(RUNS, run -> run == 2 || run == 4 ? 6 : 4 + run % 2, List.of());
        assertThat(result.state()).isEqualTo(State.STOPPED);
        assertThat(result.stop().orElseThrow().date()).isEqualTo(day(4));
        assertThat(result.runs()).isEqualTo(5);
        assertThat(result.isConclusive()).isFalse();
    }

    @Test
    void oneThatTheRunnerEndedStaysEndedHoweverManyRunsFollow() {
        RunnerHistory history = history(RUNS, run -> pain(run, 2), List.of());
        LocalDate asOf = day(RUNS);
        ExperimentResult result =
                Experiments.conclude(
                        new FiledExperiment("plan.txt", PLAN, List.of(), Optional.of(day(3))),
                        history,
                        LoadMeasurement.measure(history, asOf),
                        asOf);
        assertThat(result.state()).isEqualTo(State.STOPPED);
        assertThat(result.stop().orElseThrow().date()).isEqualTo(day(3));
        assertThat(result.runs()).isEqualTo(4);
        assertThat(result.isConclusive()).isFalse();
        assertThat(result.next()).isEmpty();
    }

    @Test
    void whatALaterEntryOfADaySaysStandsAndTheRestStays() {
        LogLine before =
                new LogLine(
                        "",
                        0,
                        day(0),
                        Optional.empty(),
                        "",
                        OptionalDouble.of(7),
                        OptionalDouble.empty(),
                        false,
                        "");
        LogLine after =
                new LogLine(
                        "",
                        0,
                        day(0),
                        Optional.of(Done.NEITHER),
                        "treadmill",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        false,
                        "");
        List<LogLine> days = DayLines.of(List.of(before, line(1, Arm.CHANGE), after));
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().belief()).hasValue(7);
        assertThat(days.getFirst().done()).contains(Done.NEITHER);
        assertThat(days.getFirst().instead()).isEqualTo("treadmill");
    }

    @Test
    void aRedFlagInTheLogOrInTheScreeningEndsIt() {
        LogLine flag =
                new LogLine(
                        "log.csv",
                        2,
                        day(3),
                        Optional.empty(),
                        "",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true,
                        "");
        ExperimentResult logged = concluded(RUNS, run -> pain(run, 1), List.of(flag));
        assertThat(logged.stop().orElseThrow().date()).isEqualTo(day(3));
        RunnerHistory answered =
                history(
                        RUNS,
                        run -> pain(run, 1),
                        List.of(new Diary.ScreeningAnswer(day(5), 1, true)));
        assertThat(conclude(answered, List.of()).stop().orElseThrow().date()).isEqualTo(day(5));
    }

    @Test
    void runsDoneOtherwiseCountAsDrawnAndAsDone() {
        List<LogLine> log = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            log.add(line(run, run == 3 || run == 8 ? done(run).other() : done(run)));
        }
        ExperimentResult result =
                concluded(
                        RUNS,
                        run -> {
                            Arm did = run == 3 || run == 8 ? done(run).other() : done(run);
                            return (did == Arm.CHANGE ? 2 : 4) + (run % 3 == 0 ? 1 : 0);
                        },
                        log);
        assertThat(result.deviations()).hasSize(2);
        assertThat(result.notLogged()).isZero();
        assertThat(result.asDone().orElseThrow().mean())
                .isGreaterThan(result.asRandomised().orElseThrow().mean());
        assertThat(result.belief().orElseThrow()).isEqualTo(5);
    }

    @Test
    void anUnfinishedExperimentSaysSoAndChangesNothing() {
        ExperimentResult result = concluded(7, run -> pain(run, 2), List.of());
        assertThat(result.state()).isEqualTo(State.RUNNING);
        assertThat(result.isConclusive()).isFalse();
        assertThat(result.next().orElseThrow().what()).isEqualTo("run 8 of 12");
        assertThat(OutcomeWords.outcome(PLAN, result)).first().asString().contains("not complete");
    }

    @Test
    void theFortnightNamesWhatWasDrawnForEachComingRun() {
        ExperimentResult result = concluded(7, run -> pain(run, 2), List.of());
        List<Plan.Day> days = fortnight(PLAN, result).days();
        for (int i = 0; i < days.size(); i++) {
            int run = 7 + i / 2;
            if (i % 2 == 0 && run < RUNS) {
                assertThat(days.get(i).exercises())
                        .first()
                        .asString()
                        .contains("run %d of 12".formatted(run + 1))
                        .endsWith(PLAN.instruction(PLAN.schedule().arm(run, 0)));
            } else {
                assertThat(days.get(i).exercises()).isEmpty();
            }
        }
    }

    @Test
    void theFortnightNamesTheBlockOfEachDay() {
        ExperimentPlan sleep = PlanReadingTest.plan(Trial.SLEEP, 3);
        ExperimentResult waiting =
                Experiments.conclude(
                        sleep,
                        history(0, _ -> 0, List.of()),
                        LoadMeasurement.measure(history(0, _ -> 0, List.of()), MONDAY),
                        List.of(),
                        day(RUNS));
        assertThat(fortnight(sleep, waiting).days())
                .allSatisfy(day -> {
                    int index = (int) MONDAY.until(day.date(), ChronoUnit.DAYS);
                    assertThat(day.exercises())
                            .singleElement()
                            .asString()
                            .endsWith(sleep.instruction(sleep.schedule().arm(0, index)));
                });
    }

    /// A run on every other day, from the day after the last of the history.
    private static Plan fortnight(ExperimentPlan plan, ExperimentResult result) {
        List<Plan.Day> days = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            days.add(new Plan.Day(day(RUNS).plusDays(i), i % 2 == 0, "as usual", List.of()));
        }
        Plan usual =
                new Plan(
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of(),
                        days,
                        List.of(),
                        day(RUNS).plusDays(14),
                        List.of());
        ExperimentReport report =
                new ExperimentReport("e/plan.txt", plan, result, List.of(), false);
        return TrialFortnight.of(usual, List.of(report));
    }

    @Test
    void withoutAnyScoreOrWithOneScoreOnlyNothingIsClaimed() {
        ExperimentResult none = concluded(RUNS, _ -> Double.NaN, List.of());
        assertThat(none.scored()).isZero();
        assertThat(none.unscored()).isEqualTo(RUNS);
        assertThat(none.asRandomised()).isEmpty();
        assertThat(String.join(" ", OutcomeWords.outcome(PLAN, none)))
                .contains("No run that counts");
        ExperimentResult same = concluded(RUNS, _ -> 3, List.of());
        assertThat(same.asRandomised()).isEmpty();
        assertThat(same.isConclusive()).isFalse();
        assertThat(String.join(" ", OutcomeWords.outcome(PLAN, same))).contains("the same score");
    }

    @Test
    void whatWasNotTriedKeepsItsOdds() {
        ExperimentPlan sleep = PlanReadingTest.plan(Trial.STRETCHING, 3);
        assertThat(sleep.trial().share()).isBetween(0.1, 0.5);
        assertThat(Trial.SHOES.share()).isEqualTo(1);
        FiledExperiment filed = new FiledExperiment("e/plan.txt", PLAN, List.of());
        ExperimentResult result = concluded(RUNS, run -> pain(run, 0), List.of());
        List<ExperimentReport> reports =
                ExperimentEvidence.reports(List.of(filed), List.of(result));
        assertThat(reports.getFirst().counts()).isTrue();
        DiaryEvidence evidence = ExperimentEvidence.with(DiaryEvidence.NONE, reports);
        assertThat(evidence.ratios().get(PLAN.mistake())).isEqualTo(result.ratio());
    }

    private static Arm done(int run) {
        return PLAN.schedule().arm(run, 2 * run);
    }

    private static double pain(int run, double relief) {
        // Noise without any tie to the schedule, which is drawn.
        double noise = (run * 7 % 5 - 2) / 2.0;
        return Math.rint(4 + noise - (done(run) == Arm.CHANGE ? relief : 0));
    }

    private static LocalDate day(int run) {
        return MONDAY.plusDays(2L * run);
    }

    private static LogLine line(int run, Arm did) {
        return new LogLine(
                "log.csv",
                run + 2,
                day(run),
                Optional.of(did == Arm.CHANGE ? Done.CHANGE : Done.USUAL),
                "",
                OptionalDouble.of(5),
                OptionalDouble.empty(),
                false,
                "");
    }

    private static ExperimentResult concluded(
            int runs, IntToDoubleFunction pain, List<LogLine> log) {
        return conclude(history(runs, pain, List.of()), log);
    }

    private static ExperimentResult conclude(RunnerHistory history, List<LogLine> log) {
        LocalDate asOf = day(RUNS);
        LoadHistory load = LoadMeasurement.measure(history, asOf);
        return Experiments.conclude(PLAN, history, load, log, asOf);
    }

    /// A runner without a watch: the diary knows of the runs.
    private static RunnerHistory history(
            int runs, IntToDoubleFunction pain, List<Diary.ScreeningAnswer> answers) {
        List<Diary.PainDay> days = new ArrayList<>();
        List<LocalDate> unscored = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double score = pain.applyAsDouble(run);
            if (Double.isNaN(score)) {
                unscored.add(day(run));
                continue;
            }
            days.add(
                    new Diary.PainDay(
                            day(run),
                            OptionalDouble.empty(),
                            OptionalDouble.of(score),
                            OptionalDouble.empty(),
                            "",
                            ""));
        }
        Diary diary =
                new Diary(
                        Diary.Profile.UNKNOWN,
                        days,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        answers);
        return new RunnerHistory(
                unscored.stream().map(ExperimentsTest::recorded).toList(),
                List.of(),
                diary,
                List.of());
    }

    private static run.backstride.analysis.running.RunMeasures recorded(LocalDate date) {
        return new run.backstride.analysis.running.RunMeasures(
                date + ".fit",
                date.atTime(7, 0).toInstant(java.time.ZoneOffset.UTC),
                date,
                "",
                false,
                "",
                "",
                OptionalDouble.of(8),
                OptionalDouble.of(45),
                OptionalDouble.of(3),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
