package run.backstride.analysis.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.inference.DiaryInference.Fitted;
import run.backstride.analysis.inference.DiaryInference.NegativeControl;
import run.backstride.analysis.inference.DiaryInference.Pair;
import run.backstride.analysis.inference.DiaryInference.TooShort;
import run.backstride.core.Mistake;

/// From the daily panel to the relief that each mistake may bring: the latent pain model of
/// [LatentPainSampler], asked what the runs of the last 28 days would have hurt had each exposure been at
/// its target.
public final class DiaryModel {
    private static final int WARM_UP_SWEEPS = 300;
    private static final int KEPT_DRAWS = 1200;
    private static final int LONG_DIARY_DRAWS = 800;

    /// Scored runs from which fewer draws are kept, to stay within two seconds.
    private static final int LONG_DIARY = 500;

    private DiaryModel() {}

    /// What the diary says.
    ///
    /// @param panel the runner's days
    /// @param seed of the sampler; the same seed gives the same answer to the bit
    public static DiaryInference infer(DailyPanel panel, long seed) {
        int scored = panel.painDays().size();
        int needed = (int) InferenceConstants.PAIN_DAYS_NEEDED.amount();
        if (scored < needed) {
            return new TooShort(
                    scored,
                    needed,
                    "%d run days have a pain score; %d more are needed before your diary can say anything of its own."
                            .formatted(scored, needed - scored));
        }
        PanelDesign asked = PanelDesign.of(panel);
        int from = asked.from();
        PainDraws draws = draw(asked.design(), seed, from);
        List<Double> errors = Resolution.of(draws);
        Map<Mistake, double[]> reliefs = reliefs(asked, draws, from, errors);
        return new Fitted(
                scored,
                perMistake(panel, asked, draws, reliefs, errors),
                inseparable(reliefs),
                Forecast.of(asked.design().scoredDays()),
                control(draws),
                notes(panel, asked, from));
    }

    static PainDraws draw(PainDesign design, long seed, int from) {
        int kept = design.days() >= LONG_DIARY ? LONG_DIARY_DRAWS : KEPT_DRAWS;
        return new LatentPainSampler(design, new Normals(new SplittableRandom(seed)))
                .run(WARM_UP_SWEEPS, kept, 1, from);
    }

    /// Draws of the relief of each mistake that the diary can speak of.
    private static Map<Mistake, double[]> reliefs(
            PanelDesign asked, PainDraws draws, int from, List<Double> errors) {
        Map<Mistake, double[]> reliefs = new EnumMap<>(Mistake.class);
        for (Mistake mistake : Mistake.values()) {
            List<Integer> effects = told(asked, mistake, errors);
            if (!effects.isEmpty()) {
                reliefs.put(mistake, ReliefDraws.of(draws, effects, from));
            }
        }
        return reliefs;
    }

    private static List<Integer> effectsOf(PanelDesign asked, Mistake mistake) {
        List<Integer> effects = new ArrayList<>();
        for (int j = 0; j < asked.asked().size(); j++) {
            if (asked.asked().get(j).exposure().mistake() == mistake) {
                effects.add(j);
            }
        }
        return effects;
    }

    /// The exposures that make up the relief of a mistake. One that mirrors another counts only where this diary can
    /// tell it apart; of the others what is not told stays in, as wide as what was believed before.
    private static List<Integer> told(PanelDesign asked, Mistake mistake, List<Double> errors) {
        return effectsOf(asked, mistake).stream()
                .filter(j -> isTold(errors.get(j)) || !isMirror(asked, j))
                .toList();
    }

    private static boolean isTold(double error) {
        return error <= InferenceConstants.LARGEST_ERROR.amount();
    }

    private static boolean isMirror(PanelDesign asked, int j) {
        return InferenceConstants.largeProbability(asked.asked().get(j).exposure())
                .equals(InferenceConstants.LARGE_PROBABILITY_UNSUPPORTED);
    }

    private static List<String> untold(PanelDesign asked, Mistake mistake, List<Double> errors) {
        Stream<String> never =
                asked.left().stream()
                        .filter(column -> column.exposure().mistake() == mistake)
                        .map(ExposureColumn::reason);
        Stream<String> tooLittle =
                effectsOf(asked, mistake).stream()
                        .filter(j -> !isTold(errors.get(j)))
                        .map(j ->
                                "%s changed too little, or only together with other things, to compare runs with and without it: %s"
                                        .formatted(
                                                asked.asked().get(j).exposure().title(),
                                                isMirror(asked, j)
                                                        ? "it is left out"
                                                        : "its part is what was believed before, not what your days show"));
        return Stream.concat(never, tooLittle).toList();
    }

    private static List<MistakeRelief> perMistake(
            DailyPanel panel,
            PanelDesign asked,
            PainDraws draws,
            Map<Mistake, double[]> reliefs,
            List<Double> errors) {
        List<MistakeRelief> all = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            List<Integer> told = told(asked, mistake, errors);
            double[] relief = reliefs.get(mistake);
            Contrast contrast = Contrast.of(panel, asked, draws, told);
            all.add(
                    new MistakeRelief(
                            mistake,
                            relief == null
                                    ? Optional.empty()
                                    : Optional.of(ReliefPosterior.of(relief)),
                            relief == null
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(BayesFactor.of(relief, draws, told)),
                            String.join("; ", untold(asked, mistake, errors)),
                            contrast.speaksFor(),
                            contrast.speaksAgainst()));
        }
        return all;
    }

    private static List<Pair> inseparable(Map<Mistake, double[]> reliefs) {
        List<Pair> pairs = new ArrayList<>();
        List<Map.Entry<Mistake, double[]>> known = List.copyOf(reliefs.entrySet());
        for (int a = 0; a < known.size(); a++) {
            for (int b = a + 1; b < known.size(); b++) {
                double correlation = correlation(known.get(a).getValue(), known.get(b).getValue());
                if (correlation < InferenceConstants.INSEPARABLE.amount()) {
                    pairs.add(pair(known.get(a).getKey(), known.get(b).getKey(), correlation));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(Mistake first, Mistake second, double correlation) {
        String text =
                "%s and %s rise and fall together in your diary (correlation of their expected reliefs %.2f): it knows"
                                .formatted(first.title(), second.title(), correlation)
                        + " their sum, not which of the two. Change one by a random schedule and leave the other alone.";
        return new Pair(first, second, correlation, text);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = java.util.Arrays.stream(a).average().orElseThrow();
        double meanB = java.util.Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private static NegativeControl control(PainDraws draws) {
        int last = draws.design().effects().size() - 1;
        ReliefPosterior effect = ReliefPosterior.of(draws.effectDraws(last));
        boolean isNull = effect.interval95().contains(0);
        return new NegativeControl(
                effect.interval95(),
                isNull,
                isNull
                        ? "A made-up column, which cannot matter, was given the same chance: it shows no effect, as it must."
                        : "A made-up column, which cannot matter, seems to have an effect. In fewer than one diary of twenty"
                                + " this is chance; take what your diary says with more doubt.");
    }

    private static List<String> notes(DailyPanel panel, PanelDesign asked, int from) {
        List<String> notes = new ArrayList<>(panel.notes());
        int scored = asked.days().size();
        notes.add(
                "Expected relief speaks of %d days from %s to %s."
                        .formatted(
                                scored - from,
                                panel.date(asked.days().get(from)),
                                panel.date(asked.days().get(scored - 1))));
        return notes;
    }
}
