package run.backstride.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.analysis.experiment.Experiments;
import run.backstride.analysis.experiment.Schedule;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.LogLine;
import run.backstride.core.experiment.LogLine.Done;

/// A simulated runner in an experiment, with the nuisances of life. It is not the model that judges the experiment:
/// pain is latent, cut and rounded, adherence fails, scores are missing the more often the less it hurts.
///
/// @param level latent pain as usual, NRS points
/// @param deviation of the latent pain, NRS points
/// @param correlation from one run to the next
/// @param trendPerMonth NRS points in 30 days
/// @param carryOver share of the relief that is left on the next run
/// @param unscored chance that a run without pain is not scored; each point of pain lowers it by 0.06
/// @param astray chance that a run is done as the other arm
/// @param relief latent points that the change takes away
/// @param before what came before an experiment with a random start
record TrialRunner(
        double level,
        double deviation,
        double correlation,
        double trendPerMonth,
        double carryOver,
        double unscored,
        double astray,
        double relief,
        NaturalCourse.Kind before) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final double RUNS_PER_WEEK = 4;
    private static final LoadHistory NO_LOAD =
            new LoadHistory(
                    List.of(), List.of(), List.of(), "minutes", "", OptionalInt.empty(), List.of());

    /// No nuisance but correlated, rounded noise.
    static TrialRunner plain(double correlation, double relief) {
        return new TrialRunner(2.5, 1, correlation, 0, 0, 0, 0, relief, NaturalCourse.Kind.STEADY);
    }

    /// All of them.
    static TrialRunner beset(double correlation, double relief) {
        return new TrialRunner(
                2.5, 1, correlation, -0.5, 0.2, 0.25, 0.1, relief, NaturalCourse.Kind.STEADY);
    }

    /// No nuisance but correlated, rounded noise, and what came before.
    static TrialRunner after(NaturalCourse.Kind before, double correlation, double relief) {
        return new TrialRunner(2.5, 1, correlation, 0, 0, 0, 0, relief, before);
    }

    TrialRunner with(double otherRelief) {
        return new TrialRunner(
                level,
                deviation,
                correlation,
                trendPerMonth,
                carryOver,
                unscored,
                astray,
                otherRelief,
                before);
    }

    /// One experiment that was run.
    ///
    /// @param result what was concluded
    /// @param truthAsRandomised relief as written that the runs drawn with the change had over what they would have
    ///     had as usual, failures to adhere included
    /// @param truthAsDone the same had all been done as drawn
    record Outcome(ExperimentResult result, double truthAsRandomised, double truthAsDone) {}

    /// Scores of runs before any experiment.
    List<Double> diary(int runs, SplittableRandom random) {
        List<Double> scores = new ArrayList<>();
        double error = random.nextGaussian();
        for (int run = 0; run < runs; run++) {
            double pain = written(level + deviation * error);
            if (isScored(pain, random)) {
                scores.add(pain);
            }
            error = next(error, random);
        }
        return scores;
    }

    /// Runs an experiment of that plan.
    Outcome run(ExperimentPlan plan, SplittableRandom random) {
        Schedule schedule = plan.schedule();
        boolean byRuns = schedule instanceof Schedule.PerRun;
        int runs =
                schedule instanceof Schedule.PerRun(var arms)
                        ? arms.size()
                        : (int) (schedule.days() * RUNS_PER_WEEK / 7);
        List<Diary.PainDay> days = new ArrayList<>();
        List<LogLine> log = new ArrayList<>();
        double error = random.nextGaussian();
        NaturalCourse course = NaturalCourse.of(before, random);
        if (plan.earlier().isPresent()) {
            error = liveBefore(course, error, days, random);
        }
        double actedBefore = 0;
        double drawn = 0;
        double full = 0;
        int withChange = 0;
        for (int run = 0; run < runs; run++) {
            int day = (int) (run * 7 / RUNS_PER_WEEK);
            Arm arm = schedule.arm(run, day);
            Arm did = random.nextDouble() < astray ? other(arm) : arm;
            double acts = schedule.strength(run, day);
            double acted = did == arm ? acts : did == Arm.CHANGE ? 1 : 0;
            double rest =
                    level
                            + deviation * error
                            + trendPerMonth * day / 30
                            - (byRuns ? carryOver * relief * actedBefore : 0)
                            + course.on(day);
            double pain = written(rest - relief * acted);
            if (arm == Arm.CHANGE && schedule.counts(day)) {
                withChange++;
                full += written(rest) - written(rest - relief);
                drawn += (1 - 2 * astray) * (written(rest) - written(rest - relief));
            }
            boolean scored = isScored(pain, random);
            days.add(day(day, pain, scored));
            log.add(line(day, did));
            actedBefore = acted;
            error = next(error, random);
        }
        RunnerHistory history = new RunnerHistory(List.of(), List.of(), diary(days), List.of());
        ExperimentResult result =
                Experiments.conclude(plan, history, NO_LOAD, log, FIRST.plusDays(runs * 2L + 400));
        return new Outcome(result, drawn / withChange, full / withChange);
    }

    /// The diary before the plan, every run as usual.
    ///
    /// @return the error of the first run of the experiment
    private double liveBefore(
            NaturalCourse course, double first, List<Diary.PainDay> days, SplittableRandom random) {
        double error = first;
        for (int run = (int) (course.diaryBegins() * RUNS_PER_WEEK / 7); run < 0; run++) {
            int day = (int) Math.floor(run * 7 / RUNS_PER_WEEK);
            double pain =
                    written(level + deviation * error + trendPerMonth * day / 30 + course.on(day));
            days.add(day(day, pain, isScored(pain, random)));
            error = next(error, random);
        }
        return error;
    }

    private static Diary.PainDay day(int day, double pain, boolean scored) {
        return new Diary.PainDay(
                FIRST.plusDays(day),
                OptionalDouble.of(0),
                scored ? OptionalDouble.of(pain) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "");
    }

    private static Diary diary(List<Diary.PainDay> days) {
        return new Diary(
                Diary.Profile.UNKNOWN,
                days,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static LogLine line(int day, Arm did) {
        return new LogLine(
                "log.csv",
                day + 2,
                FIRST.plusDays(day),
                Optional.of(did == Arm.CHANGE ? Done.CHANGE : Done.USUAL),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                "");
    }

    private static Arm other(Arm arm) {
        return arm == Arm.CHANGE ? Arm.USUAL : Arm.CHANGE;
    }

    private double next(double error, SplittableRandom random) {
        return correlation * error
                + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
    }

    private boolean isScored(double pain, SplittableRandom random) {
        return random.nextDouble() >= unscored - 0.06 * pain;
    }

    private static double written(double latent) {
        return Math.rint(Math.max(0, Math.min(10, latent)));
    }
}
