package run.backstride.analysis.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import run.backstride.analysis.exposure.Covariate;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.exposure.Variant;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Effect;
import run.backstride.analysis.inference.PainDesign.Nuisance;
import run.backstride.core.SampledSignal;

/// From the daily panel to the numbers of the regression, and which exposure each effect is.
///
/// Its days are the scored run days, and the unscored ones among those that the expected relief speaks of:
/// a run that was not written down counts too, with its pain drawn.
///
/// @param design the regression; its last effect is the made-up control
/// @param asked exposure of each effect but the last
/// @param days panel day of each day of the design
/// @param from first day of the design that the expected relief speaks of
/// @param left exposures that could not be asked for, with the reason
record PanelDesign(
        PainDesign design,
        List<Asked> asked,
        List<Integer> days,
        int from,
        List<ExposureColumn> left) {

    /// Seed of the made-up column; fixed, so that it is the same made-up column for everyone.
    private static final long CONTROL_SEED = 0x6261636b73747269L;

    /// How strongly the made-up column keeps its value from day to day, as habits do.
    private static final double CONTROL_CARRY_OVER = 0.7;

    /// What is believed of the made-up column: as of any exposure that may matter, but in no direction.
    private static final EffectPrior CONTROL_PRIOR =
            new EffectPrior(
                    0,
                    InferenceConstants.SMALL_EFFECT.amount(),
                    0,
                    InferenceConstants.LARGE_MEAN.amount(),
                    InferenceConstants.LARGE_PROBABILITY.amount());

    /// Variation below which a covariate is constant.
    private static final double CONSTANT = 1e-9;

    PanelDesign {
        asked = List.copyOf(asked);
        days = List.copyOf(days);
        left = List.copyOf(left);
    }

    /// An exposure with the variants that this diary can tell.
    ///
    /// @param exposure which
    /// @param variants their names in the order of the effect's columns
    record Asked(Exposure exposure, List<String> variants) {
        Asked {
            variants = List.copyOf(variants);
        }
    }

    static PanelDesign of(DailyPanel panel) {
        int windowStart = windowStart(panel);
        List<Integer> days =
                IntStream.range(0, panel.days())
                        .filter(day ->
                                panel.pain().has(day)
                                        || (day >= windowStart && panel.ran().has(day)))
                        .boxed()
                        .toList();
        int from = (int) days.stream().filter(day -> day < windowStart).count();
        List<Asked> asked = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        List<ExposureColumn> left = new ArrayList<>();
        for (ExposureColumn column : panel.columns()) {
            List<Column> values = new ArrayList<>();
            List<Double> scales = new ArrayList<>();
            List<String> names = new ArrayList<>();
            boolean anyVaries = false;
            for (Variant variant : column.variants()) {
                Column scored = at(days, variant.steps());
                Spread spread = Spread.of(scored);
                // What was always on cannot be told from the level of pain; that it cannot is kept
                // in sight.
                if (spread.isKnown() && (spread.varies() || spread.mean() > 0)) {
                    double scale = 1 / Math.max(1, spread.meanBeyond());
                    values.add(scaled(scored, scale));
                    scales.add(scale);
                    names.add(variant.name());
                    anyVaries |= spread.varies();
                }
            }
            if (!anyVaries) {
                left.add(unasked(column, days));
            } else {
                asked.add(new Asked(column.exposure(), names));
                effects.add(
                        new Effect(
                                column.exposure().id(), values, scales, prior(column.exposure())));
            }
        }
        effects.add(
                Effect.inSteps(
                        "made-up control",
                        List.of(at(days, control(panel.days()))),
                        CONTROL_PRIOR));
        return new PanelDesign(
                new PainDesign(gaps(days), at(days, panel.pain()), nuisances(panel, days), effects),
                asked,
                days,
                from,
                left);
    }

    /// The last 28 days, or back to the eighth last scored run where they have fewer.
    private static int windowStart(DailyPanel panel) {
        List<Integer> scored = panel.painDays();
        int runs = (int) InferenceConstants.WINDOW_RUNS.amount();
        int window = panel.days() - (int) InferenceConstants.WINDOW.amount();
        return Math.min(window, scored.get(Math.max(0, scored.size() - runs)));
    }

    private static EffectPrior prior(Exposure exposure) {
        return prior(
                InferenceConstants.priorMean(exposure).amount(),
                InferenceConstants.largeProbability(exposure).amount());
    }

    private static EffectPrior prior(double mean, double largeProbability) {
        return new EffectPrior(
                mean,
                InferenceConstants.SMALL_EFFECT.amount(),
                InferenceConstants.LARGE_MEAN.amount(),
                InferenceConstants.LARGE_EFFECT.amount(),
                largeProbability);
    }

    private static ExposureColumn unasked(ExposureColumn column, List<Integer> days) {
        if (column.variants().isEmpty()) {
            return column;
        }
        List<Spread> spreads =
                column.variants().stream()
                        .map(variant -> Spread.of(at(days, variant.steps())))
                        .toList();
        return new ExposureColumn(
                column.exposure(), List.of(), reason(column.exposure().title(), spreads));
    }

    /// Why an exposure cannot be asked for: it never changed, or is not known often enough.
    private static String reason(String title, List<Spread> spreads) {
        if (spreads.stream().noneMatch(Spread::isKnown)) {
            return "%s is known for %d of %d runs; %.0f are needed, and half of all"
                    .formatted(
                            title,
                            spreads.stream().mapToInt(Spread::known).max().orElse(0),
                            spreads.getFirst().days(),
                            InferenceConstants.KNOWN_DAYS_NEEDED.amount());
        }
        boolean never = spreads.stream().allMatch(spread -> spread.meanBeyond() == 0);
        return "%s was %s on all your runs: your diary has no run to compare with and cannot tell what it does"
                .formatted(title, never ? "never there" : "much the same");
    }

    /// How much of an exposure is known, and how much it changed.
    ///
    /// @param meanBeyond mean of the steps beyond the target, days on the good side counted as 0
    private record Spread(int known, int days, double mean, double variance, double meanBeyond) {
        static Spread of(Column column) {
            double sum = 0;
            double squares = 0;
            double beyond = 0;
            int known = 0;
            for (double value : column.toArray()) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    squares += value * value;
                    beyond += Math.max(0, value);
                    known++;
                }
            }
            double mean = known > 0 ? sum / known : 0;
            double variance = known > 0 ? squares / known - mean * mean : 0;
            return new Spread(
                    known, column.length(), mean, variance, known > 0 ? beyond / known : 0);
        }

        boolean isKnown() {
            return known >= InferenceConstants.KNOWN_DAYS_NEEDED.amount()
                    && known >= InferenceConstants.KNOWN_SHARE_NEEDED.amount() * days;
        }

        boolean varies() {
            double needed = InferenceConstants.VARIATION_NEEDED.amount();
            return variance > needed * needed;
        }
    }

    private static Column scaled(Column column, double factor) {
        return new Column(java.util.Arrays.stream(column.toArray()).map(v -> v * factor).toArray());
    }

    private static Column gaps(List<Integer> days) {
        double[] gaps = new double[days.size()];
        for (int t = 1; t < gaps.length; t++) {
            gaps[t] = days.get(t) - days.get(t - 1);
        }
        return new Column(gaps);
    }

    private static Column at(List<Integer> days, SampledSignal values) {
        return new Column(days.stream().mapToDouble(values::at).toArray());
    }

    private static List<Nuisance> nuisances(DailyPanel panel, List<Integer> days) {
        List<Nuisance> all = new ArrayList<>();
        double[] ones = new double[days.size()];
        java.util.Arrays.fill(ones, 1);
        all.add(
                new Nuisance(
                        "level",
                        new Column(ones),
                        InferenceConstants.USUAL_PAIN.amount(),
                        InferenceConstants.USUAL_PAIN_SPREAD.amount()));
        for (Covariate covariate : panel.covariates()) {
            double[] values = standardised(at(days, covariate.values()).toArray());
            if (values.length > 0) {
                all.add(
                        new Nuisance(
                                covariate.name(),
                                new Column(values),
                                0,
                                InferenceConstants.COVARIATE_SPREAD.amount()));
            }
        }
        addCourse(all, panel.days(), days);
        return all;
    }

    /// The natural course: a trend, a flare that the diary began with, and slow waves.
    private static void addCourse(List<Nuisance> all, int length, List<Integer> days) {
        double middle = (length - 1) / 2.0;
        double flareDays = InferenceConstants.FLARE_DAYS.amount();
        all.add(
                new Nuisance(
                        "trend a day",
                        new Column(days.stream().mapToDouble(day -> day - middle).toArray()),
                        0,
                        InferenceConstants.TREND_SPREAD.amount()));
        all.add(
                new Nuisance(
                        "flare at the start",
                        new Column(
                                days.stream()
                                        .mapToDouble(day -> StrictMath.exp(-day / flareDays))
                                        .toArray()),
                        0,
                        InferenceConstants.FLARE_SPREAD.amount()));
        int waves =
                (int)
                        Math.min(
                                InferenceConstants.MOST_WAVES.amount(),
                                length / InferenceConstants.WAVE_DAYS.amount());
        for (int wave = 2; wave <= waves; wave++) {
            double pace = wave * Math.PI / length;
            all.add(
                    new Nuisance(
                            "slow wave " + wave,
                            new Column(
                                    days.stream()
                                            .mapToDouble(day -> StrictMath.cos(pace * day))
                                            .toArray()),
                            0,
                            InferenceConstants.WAVE_SPREAD.amount()));
        }
    }

    /// Mean 0 and standard deviation 1; what is not known counts as the mean. Empty where nothing varies.
    private static double[] standardised(double[] values) {
        double sum = 0;
        double squares = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                known++;
            }
        }
        if (known < 2) {
            return new double[0];
        }
        double mean = sum / known;
        double variance = squares / known - mean * mean;
        if (variance < CONSTANT) {
            return new double[0];
        }
        double[] standard = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            standard[t] = Double.isNaN(values[t]) ? 0 : (values[t] - mean) / Math.sqrt(variance);
        }
        return standard;
    }

    private static SampledSignal control(int length) {
        SplittableRandom random = new SplittableRandom(CONTROL_SEED);
        double[] values = new double[length];
        double now = random.nextGaussian();
        double fresh = Math.sqrt(1 - CONTROL_CARRY_OVER * CONTROL_CARRY_OVER);
        for (int day = 0; day < length; day++) {
            values[day] = now;
            now = CONTROL_CARRY_OVER * now + fresh * random.nextGaussian();
        }
        return SampledSignal.of(values);
    }
}
