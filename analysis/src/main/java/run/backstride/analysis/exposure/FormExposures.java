package run.backstride.analysis.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.SampledSignal;

/// Measures of form, freed of speed, slope, heat and of the pain before the run.
///
/// Of the run whose pain is to be explained only the first third counts; whole runs count for later days.
final class FormExposures {
    private final List<RunMeasures> runs;
    private final Days days;
    private final PainOutcome pain;

    FormExposures(List<RunMeasures> runs, Days days, PainOutcome pain) {
        this.runs = runs;
        this.days = days;
        this.pain = pain;
    }

    /// One measure of one run: from its first third, or from all of it.
    private record Point(RunMeasures run, FormMeasure form, double value, double speed) {}

    ExposureColumn cadence() {
        Optional<String> source = commonestSource(Metric.CADENCE);
        if (source.isEmpty()) {
            return absent(Exposure.LOW_CADENCE, "no cadence is recorded");
        }
        List<Point> whole = points(Metric.CADENCE, source.get(), false);
        // How far the runner lies below the norm at the same speed, on average over the runs the
        // norm speaks of.
        double gap =
                whole.stream()
                        .filter(point -> point.form().expected().isPresent())
                        .mapToDouble(point -> point.form().expected().getAsDouble() - point.value())
                        .average()
                        .orElse(0);
        return column(
                Exposure.LOW_CADENCE,
                source.get(),
                Metric.CADENCE,
                (mean, deviation) -> Exposure.LOW_CADENCE.stepsAbove(gap - deviation));
    }

    ExposureColumn verticalRatio() {
        Optional<String> source = commonestSource(Metric.VERTICAL_RATIO);
        if (source.isEmpty()) {
            return absent(Exposure.VERTICAL_RATIO, "no vertical ratio is recorded");
        }
        return column(
                Exposure.VERTICAL_RATIO,
                source.get(),
                Metric.VERTICAL_RATIO,
                (mean, deviation) -> Exposure.VERTICAL_RATIO.stepsAbove(mean + deviation));
    }

    ExposureColumn imbalance() {
        Optional<String> source = commonestSource(Metric.BALANCE_LEFT);
        if (source.isEmpty()) {
            return absent(Exposure.CONTACT_IMBALANCE, "no ground contact balance is recorded");
        }
        return column(
                Exposure.CONTACT_IMBALANCE,
                source.get(),
                Metric.BALANCE_LEFT,
                (mean, deviation) ->
                        Exposure.CONTACT_IMBALANCE.stepsAbove(
                                Math.abs(mean + deviation - BALANCED)));
    }

    /// Half of ground contact on each foot, in percent.
    private static final double BALANCED = 50;

    private interface Steps {
        double of(double mean, double deviation);
    }

    private ExposureColumn column(Exposure exposure, String source, Metric metric, Steps steps) {
        List<Point> first = points(metric, source, true);
        List<Point> whole = points(metric, source, false);
        List<Variant> variants = new ArrayList<>();
        int needed = (int) ExposureConstants.RUNS_FOR_FORM.amount();
        if (first.size() >= needed) {
            double mean = mean(first, Point::value);
            double[] perDay = perDay(first, mean, steps, days.missing(), 0);
            variants.add(new Variant("first third of the run", SampledSignal.of(perDay)));
        }
        if (whole.size() >= needed) {
            double mean = mean(whole, Point::value);
            int lead = (int) ExposureConstants.MONTH.amount();
            double[] extended = new double[days.count() + lead];
            java.util.Arrays.fill(extended, Double.NaN);
            perDay(whole, mean, steps, extended, lead);
            double[] shifted = new double[extended.length];
            shifted[0] = Double.NaN;
            System.arraycopy(extended, 0, shifted, 1, extended.length - 1);
            int fortnight = (int) ExposureConstants.FORTNIGHT.amount();
            variants.add(
                    new Variant(
                            "runs of the 14 days before",
                            SampledSignal.of(
                                    Days.trailingMean(shifted, lead, fortnight, 2, days.count()))));
        }
        return variants.isEmpty()
                ? absent(exposure, "fewer than " + needed + " runs have the measure")
                : new ExposureColumn(exposure, variants, "");
    }

    /// Puts the steps of each run on its day; the mean where a day has several runs.
    private double[] perDay(
            List<Point> points, double mean, Steps steps, double[] target, int lead) {
        double[] deviations =
                Residuals.of(points.stream().map(this::nuisances).toList(), values(points));
        Map<Integer, List<Double>> byDay = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            int day = days.index(points.get(i).run().date()) + lead;
            if (day >= 0 && day < target.length) {
                byDay.computeIfAbsent(day, _ -> new ArrayList<>())
                        .add(steps.of(mean, deviations[i]));
            }
        }
        byDay.forEach((day, values) ->
                target[day] =
                        values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
        return target;
    }

    private static double[] values(List<Point> points) {
        return points.stream().mapToDouble(Point::value).toArray();
    }

    /// Speed, slope, heat, and how much worse the morning was than the mornings of the month before.
    private double[] nuisances(Point point) {
        RunMeasures run = point.run();
        return new double[] {
            point.speed(),
            run.meanSlopePercent().orElse(Double.NaN),
            run.temperature().orElse(Double.NaN),
            morningDeviation(run)
        };
    }

    private double morningDeviation(RunMeasures run) {
        int month = (int) ExposureConstants.MONTH.amount();
        double sum = 0;
        int present = 0;
        for (int back = 1; back <= month; back++) {
            var morning = pain.morning(run.date().minusDays(back));
            if (morning.isPresent()) {
                sum += morning.getAsDouble();
                present++;
            }
        }
        var today = pain.morning(run.date());
        return today.isPresent() && present >= ExposureConstants.WEEK.amount()
                ? today.getAsDouble() - sum / present
                : Double.NaN;
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> value) {
        return points.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private List<Point> points(Metric metric, String source, boolean firstThird) {
        List<Point> points = new ArrayList<>();
        for (RunMeasures run : runs) {
            Optional<FormMeasure> form = run.form(metric, source);
            if (form.isEmpty()) {
                continue;
            }
            FormMeasure measure = form.get();
            if (!firstThird) {
                points.add(new Point(run, measure, measure.mean(), measure.meanSpeed()));
            } else if (measure.firstThird().isPresent() && measure.firstThirdSpeed().isPresent()) {
                points.add(
                        new Point(
                                run,
                                measure,
                                measure.firstThird().getAsDouble(),
                                measure.firstThirdSpeed().getAsDouble()));
            }
        }
        return points;
    }

    /// The source that measured the most runs; the first by name among equals. Sources never mix.
    private Optional<String> commonestSource(Metric metric) {
        return runs.stream()
                .flatMap(run -> run.form().stream())
                .filter(form -> form.metric() == metric)
                .collect(
                        Collectors.groupingBy(
                                FormMeasure::source, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static ExposureColumn absent(Exposure exposure, String reason) {
        return new ExposureColumn(exposure, List.of(), reason);
    }
}
