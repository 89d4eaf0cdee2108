package run.backstride.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
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
        double[] steps = SampledSignal.of(km).map(exposure::stepsAbove).toArray();
        List<Variant> variants = new ArrayList<>(Shapes.of("kilometres on the pair", steps));
        variants.addAll(
                Shapes.of("kilometres on the pairs of the last three runs", Days.lastRuns(steps)));
        variants.add(
                new Variant(
                        "kilometres on the pair, only beyond 640",
                        SampledSignal.of(km).map(value -> Math.max(0, (value - late) / step))));
        return new ExposureColumn(exposure, variants, "");
    }

    ExposureColumn shocks() {
        Exposure exposure = Exposure.LOAD_SHOCK;
        double[] spike =
                SampledSignal.of(worst(run -> run.spikeRatio().orElse(Double.NaN)))
                        .map(exposure::stepsAbove)
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
        if (SampledSignal.of(spike).present() > 0) {
            variants.addAll(Shapes.of("the run's own distance", spike));
            variants.addAll(
                    Shapes.of("the largest of the 7 days before", largestBefore(spike))
                            .subList(1, 3));
            variants.addAll(Shapes.of("the last three runs", Days.lastRuns(spike)));
        }
        if (SampledSignal.of(shortRest).present() > 0) {
            variants.add(
                    new Variant(
                            "less than 48 hours after a hard run", SampledSignal.of(shortRest)));
        }
        return variants.isEmpty()
                ? new ExposureColumn(exposure, List.of(), "no run follows another within 30 days")
                : new ExposureColumn(exposure, variants, "");
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
}
