package run.backstride.analysis.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.backstride.analysis.exposure.DailyPanel;

/// What in the diary speaks for and against one mistake, in words, with the days that carry it.
///
/// @param speaksFor sentences
/// @param speaksAgainst sentences
record Contrast(List<String> speaksFor, List<String> speaksAgainst) {
    private static final int DAYS_NAMED = 3;

    /// Difference in pain below which two groups of runs are alike.
    private static final double ALIKE = 0.25;

    Contrast {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
    }

    static Contrast of(
            DailyPanel panel, PanelDesign asked, PainDraws draws, List<Integer> effects) {
        List<String> speaksFor = new ArrayList<>();
        List<String> speaksAgainst = new ArrayList<>();
        if (!everChanged(draws.design().scores())) {
            return new Contrast(speaksFor, speaksAgainst);
        }
        for (int j : effects) {
            describe(panel, asked, draws, j, speaksFor, speaksAgainst);
        }
        return new Contrast(speaksFor, speaksAgainst);
    }

    /// Scores that are all the same speak neither for nor against anything.
    private static boolean everChanged(PainDesign.Column scores) {
        return java.util.Arrays.stream(scores.toArray())
                        .filter(score -> !Double.isNaN(score))
                        .distinct()
                        .count()
                > 1;
    }

    /// One scored run.
    private record Run(LocalDate date, double steps, double unexplained) {}

    private static void describe(
            DailyPanel panel,
            PanelDesign asked,
            PainDraws draws,
            int j,
            List<String> speaksFor,
            List<String> speaksAgainst) {
        int variant = commonestVariant(asked, draws, j);
        PainDesign.Column steps = draws.design().effects().get(j).variants().get(variant);
        double[] unexplained = unexplained(draws, j);
        List<Run> runs = new ArrayList<>();
        for (int t = 0; t < steps.length(); t++) {
            if (!Double.isNaN(steps.at(t)) && !Double.isNaN(unexplained[t])) {
                runs.add(new Run(panel.date(asked.days().get(t)), steps.at(t), unexplained[t]));
            }
        }
        runs.sort(Comparator.comparingDouble(Run::steps).thenComparing(Run::date));
        int third = Math.max(1, runs.size() / 3);
        List<Run> least = runs.subList(0, third);
        List<Run> most = runs.subList(runs.size() - third, runs.size());
        double difference = mean(most) - mean(least);
        String what = asked.asked().get(j).exposure().title();
        String how = asked.asked().get(j).variants().get(variant);
        String sentence =
                String.format(
                        Locale.ROOT,
                        "On the %d days with the most %s (%s), pain was %.1f points %s than on the %d with the least,"
                                + " other things equal.",
                        third,
                        what,
                        how,
                        Math.abs(difference),
                        difference >= 0 ? "higher" : "lower",
                        third);
        if (difference >= ALIKE) {
            speaksFor.add(sentence + " Carried most by " + named(carriers(most, 1)) + ".");
        } else {
            speaksAgainst.add(sentence);
        }
        List<Run> contrary = carriers(most, -1);
        if (difference >= ALIKE && contrary.getFirst().unexplained() < 0) {
            speaksAgainst.add(
                    "Little pain in spite of much " + what + ": " + named(contrary) + ".");
        }
    }

    private static List<Run> carriers(List<Run> runs, int sign) {
        return runs.stream()
                .sorted(Comparator.comparingDouble((Run run) -> -sign * run.unexplained()))
                .limit(DAYS_NAMED)
                .sorted(Comparator.comparing(Run::date))
                .toList();
    }

    private static String named(List<Run> runs) {
        return runs.stream().map(run -> run.date().toString()).collect(Collectors.joining(", "));
    }

    private static double mean(List<Run> runs) {
        return runs.stream().mapToDouble(Run::unexplained).average().orElseThrow();
    }

    private static int commonestVariant(PanelDesign asked, PainDraws draws, int j) {
        int[] counts = new int[asked.asked().get(j).variants().size()];
        for (int draw = 0; draw < draws.count(); draw++) {
            counts[draws.variant(draw, j)]++;
        }
        return IntStream.range(0, counts.length)
                .boxed()
                .max(Comparator.comparingInt((Integer v) -> counts[v]))
                .orElseThrow();
    }

    /// Scores without what nuisances and the other exposures explain, at posterior means.
    private static double[] unexplained(PainDraws draws, int asked) {
        PainDesign design = draws.design();
        double[] rest = design.scores().toArray();
        for (int k = 0; k < design.nuisances().size(); k++) {
            double mean = 0;
            for (int draw = 0; draw < draws.count(); draw++) {
                mean += draws.nuisance(draw, k) / draws.count();
            }
            for (int t = 0; t < rest.length; t++) {
                rest[t] -= mean * design.nuisances().get(k).column().at(t);
            }
        }
        for (int j = 0; j < design.effects().size(); j++) {
            if (j != asked) {
                subtract(draws, j, rest);
            }
        }
        return rest;
    }

    private static void subtract(PainDraws draws, int j, double[] rest) {
        List<PainDesign.Column> variants = draws.design().effects().get(j).variants();
        double[] weights = new double[variants.size()];
        for (int draw = 0; draw < draws.count(); draw++) {
            weights[draws.variant(draw, j)] += draws.effect(draw, j) / draws.count();
        }
        for (int v = 0; v < weights.length; v++) {
            for (int t = 0; t < rest.length; t++) {
                double steps = variants.get(v).at(t);
                rest[t] -= Double.isNaN(steps) ? 0 : weights[v] * steps;
            }
        }
    }
}
