package run.backstride.analysis.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.FormNorms;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Profile;

/// Measures of form, freed of speed, slope, heat and of the pain before the run.
///
/// Of the run whose pain is to be explained only the first third counts; whole runs count for later days.
final class FormExposures {
    private final List<RunMeasures> runs;
    private final Days days;
    private final PainOutcome pain;
    private final Optional<Quantity> leg;

    FormExposures(List<RunMeasures> runs, Days days, PainOutcome pain, Profile profile) {
        this.runs = runs;
        leg = leg(profile);
        this.days = days;
        this.pain = pain;
    }

    private static Optional<Quantity> leg(Profile profile) {
        if (profile.legLengthCm().isPresent()) {
            return Optional.of(
                    Quantity.of(
                            profile.legLengthCm().getAsDouble() / CENTIMETERS_PER_METER,
                            Unit.METERS));
        }
        return profile.heightCm().isPresent()
                ? Optional.of(
                        FormNorms.legOfHeight(
                                Quantity.of(profile.heightCm().getAsDouble(), Unit.CENTIMETERS)))
                : Optional.empty();
    }

    /// One measure of one run: from its first third, or from all of it.
    private record Point(RunMeasures run, FormMeasure form, double value, double speed) {}

    ExposureColumn cadence() {
        Optional<String> source = commonestSource(Metric.CADENCE);
        if (source.isEmpty()) {
            return absent(Exposure.LOW_CADENCE, "no cadence is recorded");
        }
        List<Point> whole = points(Metric.CADENCE, source.get(), false);
        List<Variant> variants = new ArrayList<>();
        variants.addAll(againstNorm(source.get(), "", gap(whole, FormExposures::norm)));
        leg.ifPresent(length ->
                variants.addAll(
                        againstNorm(
                                source.get(),
                                ", against the norm scaled to leg length",
                                gap(whole, speed -> FormNorms.cadenceForLeg(speed, length)))));
        return variants.isEmpty()
                ? absent(Exposure.LOW_CADENCE, tooFew())
                : new ExposureColumn(Exposure.LOW_CADENCE, variants, "");
    }

    private static OptionalDouble norm(double speed) {
        return FormNorms.at(Metric.CADENCE, speed)
                .map(norm -> OptionalDouble.of(norm.expected()))
                .orElse(OptionalDouble.empty());
    }

    /// How far the runner lies below the norm at the same speed, on average over the runs that the norm
    /// speaks of; 0 (the runner's own mean is the target) where it speaks of none.
    private static double gap(List<Point> whole, DoubleFunction<OptionalDouble> norm) {
        return whole.stream()
                .filter(point -> norm.apply(point.speed()).isPresent())
                .mapToDouble(point -> norm.apply(point.speed()).getAsDouble() - point.value())
                .average()
                .orElse(0);
    }

    private List<Variant> againstNorm(String source, String name, double gap) {
        return variants(
                source,
                Metric.CADENCE,
                name,
                (_, deviation) -> Exposure.LOW_CADENCE.stepsAbove(gap - deviation));
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

    private static final double CENTIMETERS_PER_METER = 100;

    private interface Steps {
        double of(double mean, double deviation);
    }

    private ExposureColumn column(Exposure exposure, String source, Metric metric, Steps steps) {
        List<Variant> variants = variants(source, metric, "", steps);
        return variants.isEmpty()
                ? absent(exposure, tooFew())
                : new ExposureColumn(exposure, variants, "");
    }

    private static String tooFew() {
        return "fewer than %.0f runs have the measure"
                .formatted(ExposureConstants.RUNS_FOR_FORM.amount());
    }

    private List<Variant> variants(String source, Metric metric, String name, Steps steps) {
        List<Point> first = points(metric, source, true);
        List<Point> whole = points(metric, source, false);
        List<Variant> variants = new ArrayList<>();
        int needed = (int) ExposureConstants.RUNS_FOR_FORM.amount();
        if (first.size() >= needed) {
            double mean = mean(first, Point::value);
            double[] perDay = perDay(first, mean, steps, days.missing(), 0);
            variants.addAll(Shapes.of("first third of the run" + name, perDay));
            variants.addAll(
                    Shapes.of(
                            "first third of this run and the two before" + name,
                            Days.lastRuns(perDay)));
        }
        if (whole.size() >= needed) {
            variants.addAll(
                    Shapes.of("runs of the 14 days before" + name, fortnightBefore(whole, steps)));
        }
        return variants;
    }

    private double[] fortnightBefore(List<Point> whole, Steps steps) {
        int lead = (int) ExposureConstants.MONTH.amount();
        double[] extended = new double[days.count() + lead];
        Arrays.fill(extended, Double.NaN);
        perDay(whole, mean(whole, Point::value), steps, extended, lead);
        double[] dayBefore = new double[extended.length];
        dayBefore[0] = Double.NaN;
        System.arraycopy(extended, 0, dayBefore, 1, extended.length - 1);
        int fortnight = (int) ExposureConstants.FORTNIGHT.amount();
        return Days.trailingMean(dayBefore, lead, fortnight, 2, days.count());
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
