package run.backstride.analysis.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.TestKind;
import run.backstride.core.evidence.Threshold;

/// Makes figures of what was measured, before they are held against anything.
final class Figures {

    private Figures() {}

    /// {@return a figure without interval and without a verdict}
    static Signal plain(
            String name,
            String title,
            Quantity value,
            int count,
            String countOf,
            String measuredBy) {
        return new Signal(
                name,
                title,
                value,
                Optional.empty(),
                count,
                countOf,
                measuredBy,
                Optional.empty(),
                false);
    }

    /// {@return the latest results of a self-test, one for each side, each with its measurement error}
    ///
    /// @param halfWidth half of the 95 % interval of one result, given the result; empty where not known
    static List<Signal> selfTest(
            Case facts,
            TestKind kind,
            String name,
            String title,
            Function<Double, OptionalDouble> halfWidth) {
        SelfTests tests = facts.tests();
        return tests.latestSides(kind).stream()
                .map(test ->
                        latest(
                                test,
                                tests.of(kind, test.side()).size(),
                                name,
                                title,
                                halfWidth.apply(test.value())))
                .toList();
    }

    private static Signal latest(
            SelfTest test, int count, String name, String title, OptionalDouble halfWidth) {
        boolean sided = test.side() != BodySide.BOTH;
        String side = Words.side(test.side());
        Optional<Interval> interval =
                halfWidth.isPresent()
                        ? Optional.of(
                                new Interval(
                                        test.value() - halfWidth.getAsDouble(),
                                        test.value() + halfWidth.getAsDouble()))
                        : Optional.empty();
        return new Signal(
                sided ? name + "-" + side : name,
                sided ? title + ", " + side : title,
                Quantity.of(test.value(), test.test().unit()),
                interval,
                count,
                count == 1 ? "test" : "tests, the latest counts",
                "self-test of " + test.date(),
                Optional.empty(),
                false);
    }

    /// {@return the latest left and right result of a self-test, where there are both}
    static Optional<SideDifference> difference(Case facts, TestKind kind) {
        Optional<SelfTest> left = facts.tests().latest(kind, BodySide.LEFT);
        Optional<SelfTest> right = facts.tests().latest(kind, BodySide.RIGHT);
        return left.flatMap(l -> right.map(r -> new SideDifference(l.value(), r.value())));
    }

    /// Left and right of one test.
    ///
    /// @param left value of the left side
    /// @param right value of the right side
    record SideDifference(double left, double right) {
        double absolute() {
            return AssessConstants.withoutDust(Math.abs(left - right));
        }

        /// {@return in per cent of the larger; 0 where both are 0}
        double percent() {
            double larger = Math.max(left, right);
            return larger > 0
                    ? AssessConstants.withoutDust(
                            absolute() / larger * WeightConstants.HUNDRED.amount())
                    : 0;
        }

        /// {@return their difference in per cent as a figure; the title names the weaker side}
        Signal figure(String name, String title) {
            return plain(
                    name,
                    title + ", difference of the sides, weaker: " + smaller(),
                    Quantity.of(percent(), Unit.PERCENT),
                    2,
                    "tests, one a side",
                    "self-test");
        }

        /// {@return the side with the smaller value, `left`, `right` or `neither`}
        String smaller() {
            if (left == right) {
                return "neither";
            }
            return Words.side(left < right ? BodySide.LEFT : BodySide.RIGHT);
        }
    }

    /// A figure held against the cut-off of the runner's sex. Without a known sex only where both cut-offs
    /// agree; where they do not, the figure stands without a verdict.
    static Signal bySex(Case facts, Signal figure, Threshold male, Threshold female) {
        Optional<Sex> sex = facts.diary().profile().sex();
        Signal asMale = figure.against(male);
        Signal asFemale = figure.against(female);
        if (sex.equals(Optional.of(Sex.MALE))) {
            return asMale;
        }
        if (sex.equals(Optional.of(Sex.FEMALE)) || asMale.verdict() == asFemale.verdict()) {
            return asFemale;
        }
        return figure;
    }

    /// {@return a mean over days or runs, with its 95 % interval}
    static Signal mean(
            String name,
            String title,
            Sample sample,
            Unit unit,
            String countOf,
            String measuredBy) {
        return centred(name, title, sample, sample.mean(), unit, countOf, measuredBy);
    }

    /// {@return a median over runs, with the 95 % interval of its mean around it}
    static Signal median(
            String name,
            String title,
            Sample sample,
            Unit unit,
            String countOf,
            String measuredBy) {
        return centred(name, title, sample, sample.median(), unit, countOf, measuredBy);
    }

    private static Signal centred(
            String name,
            String title,
            Sample sample,
            double centre,
            Unit unit,
            String countOf,
            String measuredBy) {
        return new Signal(
                name,
                title,
                Quantity.of(centre, unit),
                sample.intervalAround(centre),
                sample.size(),
                countOf,
                measuredBy,
                Optional.empty(),
                false);
    }

    /// What one source measured over the recent runs. One source for a metric: the one with most runs, the
    /// watch's own before others, then by name; two sources are never mixed.
    ///
    /// @param source which one
    /// @param sample one value a run
    record Series(String source, Sample sample) {
        String measuredBy() {
            return source.equals("native") ? "watch (native)" : source;
        }
    }

    /// {@return the series of `metric`, where enough recent runs have it}
    static Optional<Series> series(
            Case facts, Metric metric, Function<FormMeasure, OptionalDouble> what) {
        List<RunMeasures> runs = facts.recentRuns();
        return runs.stream()
                .flatMap(run -> run.form().stream())
                .filter(measure -> measure.metric() == metric)
                .map(FormMeasure::source)
                .distinct()
                .map(source -> values(runs, metric, source, what))
                .flatMap(Optional::stream)
                .filter(series -> series.sample().size() >= AssessConstants.FEWEST_RUNS.amount())
                .max(
                        Comparator.<Series>comparingInt(series -> series.sample().size())
                                .thenComparing(series -> series.source().equals("native"))
                                .thenComparing(Series::source, Comparator.reverseOrder()));
    }

    private static Optional<Series> values(
            List<RunMeasures> runs,
            Metric metric,
            String source,
            Function<FormMeasure, OptionalDouble> what) {
        List<Double> values =
                runs.stream()
                        .flatMap(run -> run.form(metric, source).stream())
                        .flatMapToDouble(measure -> what.apply(measure).stream())
                        .boxed()
                        .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Series(source, Sample.of(values)));
    }
}
