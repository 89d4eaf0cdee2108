package run.backstride.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import run.backstride.analysis.experiment.EarlierDays;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.experiment.Noise;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.Power;
import run.backstride.analysis.experiment.Schedule;
import run.backstride.analysis.experiment.Scheme;
import run.backstride.analysis.experiment.Trial;
import run.backstride.analysis.inference.ReliefPosterior;

/// Whether experiments keep what they promise: the level of the randomisation test, the coverage of the intervals,
/// the power. `bin/benchmark.sh ExperimentCalibration [EXPERIMENTS A CELL [level|coverage|power|per-run|blocks|random-start ...]]`; the seeds
/// are fixed, so the same program prints the same figures. docs/EXPERIMENTS.md holds them.
public final class ExperimentCalibration {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final double[] CORRELATIONS = {0, 0.2, 0.4, 0.6, 0.8};
    private static final double[] RELIEFS = {0, 0.5, 1, 2};
    private static final int EARLIER_RUNS = 40;
    private static final int DIARY_RUNS = 72;
    private static final List<String> PARTS = List.of("level", "coverage", "power");

    private ExperimentCalibration() {}

    /// Prints the three tables, or those that are named.
    public static void main(String[] args) {
        int experiments = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        List<String> words = List.of(args).subList(Math.min(1, args.length), args.length);
        System.out.printf("%,d experiments a cell%n", experiments);
        Predicate<Scheme> wanted = scheme -> isAsked(scheme.id(), words, schemes());
        if (isAsked("level", words, PARTS)) {
            level(experiments, wanted);
        }
        if (isAsked("coverage", words, PARTS)) {
            coverage(experiments, wanted);
        }
        if (isAsked("power", words, PARTS)) {
            power(Math.max(50, experiments / 5), wanted);
        }
    }

    private static List<String> schemes() {
        return Arrays.stream(Scheme.values()).map(Scheme::id).toList();
    }

    /// Of each kind of word all are asked for, or those that are named.
    private static boolean isAsked(String word, List<String> named, List<String> kind) {
        return named.contains(word) || named.stream().noneMatch(kind::contains);
    }

    private static Map<String, Plans> designs() {
        Map<String, Plans> designs = new LinkedHashMap<>();
        designs.put("8 pairs of runs", seed -> plan(Trial.CADENCE_CUE, Schedule.runs(8), seed));
        designs.put("5 pairs of weeks", seed -> plan(Trial.SLEEP, Schedule.blocks(5, 7, 2), seed));
        designs.put(
                "random start",
                seed -> plan(Trial.STRENGTH, new Schedule.RandomStart(14, 21, 14, 56), seed));
        return designs;
    }

    @FunctionalInterface
    private interface Plans {
        ExperimentPlan of(long seed);
    }

    private static ExperimentPlan plan(Trial trial, Schedule template, long seed) {
        return new ExperimentPlan(
                trial,
                trial.mistake(),
                Optional.empty(),
                FIRST.minusDays(1),
                FIRST,
                seed,
                template.redrawn(new SplittableRandom(seed)),
                4,
                Noise.assumed(),
                new Power(OptionalDouble.empty(), 0, 0),
                Optional.empty(),
                template instanceof Schedule.RandomStart
                        ? Optional.of(new EarlierDays(56, 28))
                        : Optional.empty(),
                List.of());
    }

    /// Share of experiments with a change that does nothing in which p is at most 0.05; and in which the estimate is
    /// 95 % sure of a relief.
    private static void level(int experiments, Predicate<Scheme> wanted) {
        System.out.println(
                "\nA change that does nothing: share with p <= 0.05 (mean of the least p possible), share with P(relief > 0) >= 0.95");
        eachCell(
                wanted,
                (name, plans, setting, correlation) ->
                        levelRow(name, plans, setting, correlation, experiments));
    }

    private static void levelRow(
            String name, Plans plans, TrialSetting setting, double correlation, int experiments) {
        TrialRunner runner = setting.runner(correlation, 0);
        int done = 0;
        int low = 0;
        int sure = 0;
        double least = 0;
        for (int i = 0; i < experiments; i++) {
            ExperimentPlan plan = plans.of(i);
            TrialRunner.Outcome outcome = runner.run(plan, new SplittableRandom(1_000_003L * i));
            if (outcome.result().state() != State.COMPLETE) {
                continue;
            }
            done++;
            low += outcome.result().test().pValue() <= 0.05 ? 1 : 0;
            least += outcome.result().leastPValue();
            sure +=
                    outcome.result()
                                    .asRandomised()
                                    .filter(relief -> relief.probabilityOfAny() >= 0.95)
                                    .isPresent()
                            ? 1
                            : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-17s %-22s r %.1f: p %.3f (least %.3f), sure %.3f; %d complete%n",
                name,
                setting.words(),
                correlation,
                (double) low / done,
                least / done,
                (double) sure / done,
                done);
    }

    /// How often the intervals hold the truth, over reliefs of 0 to 2 points.
    private static void coverage(int experiments, Predicate<Scheme> wanted) {
        System.out.println(
                "\nShare of intervals that hold the truth (80 %, 95 %), reliefs of 0, 0.5, 1 and 2 latent points in equal parts");
        eachCell(
                wanted,
                (name, plans, setting, correlation) ->
                        coverageRow(name, plans, setting, correlation, experiments));
    }

    @FunctionalInterface
    private interface Cell {
        void print(String name, Plans plans, TrialSetting setting, double correlation);
    }

    private static void eachCell(Predicate<Scheme> wanted, Cell cell) {
        for (TrialSetting setting : TrialSetting.values()) {
            designs()
                    .forEach((name, plans) -> {
                        ExperimentPlan any = plans.of(0);
                        if (!wanted.test(any.trial().scheme())
                                || !TrialSetting.of(any.schedule()).contains(setting)) {
                            return;
                        }
                        for (double correlation : CORRELATIONS) {
                            cell.print(name, plans, setting, correlation);
                        }
                    });
        }
    }

    private static void coverageRow(
            String name, Plans plans, TrialSetting setting, double correlation, int experiments) {
        Hits drawn = new Hits();
        Hits did = new Hits();
        for (int i = 0; i < experiments; i++) {
            double relief = RELIEFS[i % RELIEFS.length];
            TrialRunner runner = setting.runner(correlation, relief);
            TrialRunner.Outcome outcome =
                    runner.run(plans.of(i), new SplittableRandom(7_000_003L * i));
            if (outcome.result().state() == State.COMPLETE) {
                outcome.result()
                        .asRandomised()
                        .ifPresent(found -> drawn.add(found, outcome.truthAsRandomised()));
                outcome.result().asDone().ifPresent(found -> did.add(found, outcome.truthAsDone()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-17s %-22s r %.1f: as drawn %s; as done %s%n",
                name,
                setting.words(),
                correlation,
                drawn,
                did);
    }

    private static final class Hits {
        private int all;
        private int in80;
        private int in95;
        private double bias;

        void add(ReliefPosterior found, double truth) {
            all++;
            in80 += found.interval80().contains(truth) ? 1 : 0;
            in95 += found.interval95().contains(truth) ? 1 : 0;
            bias += found.mean() - truth;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f, %.3f, bias %+.2f (%d)",
                    (double) in80 / all,
                    (double) in95 / all,
                    bias / all,
                    all);
        }
    }

    /// Each runner's own diary of 40 runs gives the noise and the promise; then that relief is given.
    private static void power(int runners, Predicate<Scheme> wanted) {
        System.out.println(
                "\nPower: a plan from 40 earlier runs promises 0.80 at its smallest relief; share in which it was shown, and in which the estimate was 95 % sure of a relief");
        for (Trial trial : List.of(Trial.CADENCE_CUE, Trial.SLEEP, Trial.STRENGTH)) {
            if (!wanted.test(trial.scheme())) {
                continue;
            }
            for (double correlation : new double[] {0, 0.4, 0.8}) {
                for (boolean beset : new boolean[] {false, true}) {
                    powerRow(trial, correlation, beset, runners);
                }
            }
        }
    }

    private static void powerRow(Trial trial, double correlation, boolean beset, int runners) {
        Promise asDrawn = new Promise();
        Promise cautious = new Promise();
        for (int i = 0; i < runners; i++) {
            TrialRunner runner =
                    beset ? TrialRunner.beset(correlation, 0) : TrialRunner.plain(correlation, 0);
            SplittableRandom random = new SplittableRandom(13_000_003L * i);
            List<Double> earlier = runner.diary(EARLIER_RUNS, random);
            Noise noise =
                    Noise.ofScores(earlier, (double) earlier.size() / EARLIER_RUNS)
                            .ofDiaryWith(earlier.size() * DIARY_RUNS / EARLIER_RUNS);
            ExperimentPlan plan = request(trial, noise, i).plan();
            long seed = random.nextLong();
            asDrawn.keep(Optional.of(plan.power()), plan, runner, seed);
            cautious.keep(plan.amiss(), plan, runner, seed);
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %-22s r %.1f: as drawn %s; cautious %s%n",
                trial.id(),
                beset ? "all nuisances" : "correlated, rounded",
                correlation,
                asDrawn,
                cautious);
    }

    /// How often a promise was kept: an experiment in which the change takes away just what was promised to be seen.
    private static final class Promise {
        private final List<Double> promised = new ArrayList<>();
        private int shown;
        private int sure;
        private int hopeless;

        void keep(Optional<Power> power, ExperimentPlan plan, TrialRunner runner, long seed) {
            if (power.isEmpty()) {
                return;
            }
            if (power.get().smallestRelief().isEmpty()) {
                hopeless++;
                return;
            }
            double relief = power.get().smallestRelief().getAsDouble();
            TrialRunner.Outcome outcome =
                    runner.with(latent(runner, relief)).run(plan, new SplittableRandom(seed));
            if (outcome.result().state() == State.COMPLETE) {
                promised.add(relief);
                shown += outcome.result().test().pValue() <= 0.05 ? 1 : 0;
                sure +=
                        outcome.result()
                                        .asRandomised()
                                        .filter(found -> found.probabilityOfAny() >= 0.95)
                                        .isPresent()
                                ? 1
                                : 0;
            }
        }

        @Override
        public String toString() {
            int n = promised.size();
            return n == 0
                    ? "none"
                    : String.format(
                            Locale.ROOT,
                            "p <= 0.05 in %.2f, sure in %.2f of %d (mean promise %.2f, hopeless %d)",
                            (double) shown / n,
                            (double) sure / n,
                            n,
                            promised.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow(),
                            hopeless);
        }
    }

    private static PlanRequest request(Trial trial, Noise noise, long seed) {
        return new PlanRequest(
                trial,
                trial.mistake(),
                Optional.empty(),
                FIRST.minusDays(1),
                FIRST,
                seed,
                4,
                noise,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /// The latent relief of this runner that is written as `relief`.
    private static double latent(TrialRunner runner, double relief) {
        Noise truly = new Noise(runner.level(), runner.deviation(), runner.correlation(), 1);
        double points = 0;
        while (points < 10 && truly.writtenRelief(points) < relief) {
            points += 0.01;
        }
        return points;
    }
}
