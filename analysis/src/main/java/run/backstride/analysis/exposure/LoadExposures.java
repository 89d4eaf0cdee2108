package run.backstride.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.core.SampledSignal;

/// Kilometres on the pair, distance spikes, days since a hard run.
final class LoadExposures {
    private final LoadHistory load;
    private final Days days;

    LoadExposures(LoadHistory load, Days days) {
        this.load = load;
        this.days = days;
    }

    ExposureColumn shoes() {
        Exposure exposure = Exposure.SHOE_WEAR;
        double[] km = worst(run -> run.shoeKm().orElse(Double.NaN));
        if (SampledSignal.of(km).present() == 0) {
            return new ExposureColumn(
                    exposure, List.of(), "which pair ran, or its kilometres, is not known");
        }
        double late = ExposureConstants.SHOE_LATE.amount();
        double step = exposure.step().amount();
        return new ExposureColumn(
                exposure,
                List.of(
                        new Variant("every kilometre counts", map(km, exposure::stepsAbove)),
                        new Variant(
                                "only kilometres beyond 480",
                                map(km, value -> Math.max(0, exposure.stepsAbove(value)))),
                        new Variant(
                                "only kilometres beyond 640",
                                map(km, value -> Math.max(0, (value - late) / step)))),
                "");
    }

    ExposureColumn shocks() {
        Exposure exposure = Exposure.LOAD_SHOCK;
        double[] spike =
                map(
                                worst(run -> run.spikeRatio().orElse(Double.NaN)),
                                ratio -> Math.max(0, exposure.stepsAbove(ratio)))
                        .toArray();
        double restTarget = ExposureConstants.REST_TARGET.amount();
        double restStep = ExposureConstants.REST_STEP.amount();
        double[] shortRest =
                worst(run ->
                        run.hoursSinceHard().isPresent()
                                ? Math.max(
                                        0,
                                        (restTarget - run.hoursSinceHard().getAsDouble())
                                                / restStep)
                                : Double.NaN);
        List<Variant> variants = new ArrayList<>();
        addIfKnown(variants, "the run's own distance", spike);
        addIfKnown(variants, "the largest of the 7 days before", largestBefore(spike));
        addIfKnown(variants, "less than 48 hours after a hard run", shortRest);
        return variants.isEmpty()
                ? new ExposureColumn(exposure, List.of(), "no run follows another within 30 days")
                : new ExposureColumn(exposure, variants, "");
    }

    private static void addIfKnown(List<Variant> variants, String name, double[] steps) {
        SampledSignal signal = SampledSignal.of(steps);
        if (signal.present() > 0) {
            variants.add(new Variant(name, signal));
        }
    }

    /// The largest value of the seven days before each day; missing where none of them has one.
    private double[] largestBefore(double[] values) {
        int week = (int) ExposureConstants.WEEK.amount();
        double[] largest = days.missing();
        for (int day = 0; day < largest.length; day++) {
            for (int before = Math.max(0, day - week); before < day; before++) {
                if (!Double.isNaN(values[before])) {
                    largest[day] =
                            Double.isNaN(largest[day])
                                    ? values[before]
                                    : Math.max(largest[day], values[before]);
                }
            }
        }
        return largest;
    }

    /// The largest value among a day's runs.
    private double[] worst(ToDoubleFunction<RunLoad> value) {
        double[] perDay = days.missing();
        for (RunLoad run : load.runs()) {
            double here = value.applyAsDouble(run);
            if (days.has(run.date()) && !Double.isNaN(here)) {
                int day = days.index(run.date());
                perDay[day] = Double.isNaN(perDay[day]) ? here : Math.max(perDay[day], here);
            }
        }
        return perDay;
    }

    private static SampledSignal map(double[] values, DoubleUnaryOperator operator) {
        return SampledSignal.of(values).map(operator);
    }
}
