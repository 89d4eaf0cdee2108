package run.backstride.analysis.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary;

/// Fills in how far each run lies from what runners show at its speed, and from its runner's own pain-free
/// baseline.
///
/// A baseline holds for one metric, one source, one watch, and for treadmill or road: another watch measures
/// with another bias, and a treadmill's speed is not that of the ground.
public final class FormScores {
    private FormScores() {}

    /// {@return the runs in the same order, norm scores filled in where they are missing and there is a norm,
    /// own scores where there are enough pain-free runs}
    public static List<RunMeasures> fillIn(List<RunMeasures> runs, Diary diary) {
        PainFreeDays painFree = new PainFreeDays(diary);
        Map<Key, List<Place>> groups = new LinkedHashMap<>();
        List<List<FormMeasure>> forms = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            RunMeasures run = runs.get(r);
            forms.add(new ArrayList<>(run.form().stream().map(FormScores::withNorm).toList()));
            for (int f = 0; f < run.form().size(); f++) {
                FormMeasure measure = forms.get(r).get(f);
                if (measure.windows() < RunningConstants.BASELINE_WINDOWS.amount()) {
                    continue;
                }
                Key key =
                        new Key(measure.metric(), measure.source(), run.device(), run.treadmill());
                groups.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new Place(r, f, measure, painFree.contains(run.date())));
            }
        }
        for (List<Place> group : groups.values()) {
            double[] scores = scores(group);
            for (int i = 0; i < scores.length; i++) {
                if (!Double.isNaN(scores[i])) {
                    Place place = group.get(i);
                    forms.get(place.run).set(place.form, scored(place.measure, scores[i]));
                }
            }
        }
        List<RunMeasures> filled = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            filled.add(runs.get(r).withForm(forms.get(r)));
        }
        return filled;
    }

    private static double[] scores(List<Place> group) {
        List<Place> free = group.stream().filter(Place::painFree).toList();
        List<Place> others = group.stream().filter(p -> !p.painFree).toList();
        OwnBaseline baseline = new OwnBaseline(speeds(free), means(free));
        double[] otherScores = baseline.scores(speeds(others), means(others));
        double[] scores = new double[group.size()];
        int nextFree = 0;
        int nextOther = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] =
                    group.get(i).painFree
                            ? baseline.scoreAgainstOthers(nextFree++).orElse(Double.NaN)
                            : otherScores[nextOther++];
        }
        return scores;
    }

    private static double[] speeds(List<Place> places) {
        return places.stream().mapToDouble(p -> p.measure.meanSpeed()).toArray();
    }

    private static double[] means(List<Place> places) {
        return places.stream().mapToDouble(p -> p.measure.mean()).toArray();
    }

    private static FormMeasure withNorm(FormMeasure m) {
        Optional<FormNorms.Norm> norm = FormNorms.at(m.metric(), m.meanSpeed());
        return m.expected().isPresent() || norm.isEmpty()
                ? m
                : with(
                        m,
                        OptionalDouble.of(norm.get().expected()),
                        norm.get().score(m.mean()),
                        m.ownScore());
    }

    private static FormMeasure scored(FormMeasure m, double score) {
        return with(m, m.expected(), m.normScore(), OptionalDouble.of(score));
    }

    private static FormMeasure with(
            FormMeasure m,
            OptionalDouble expected,
            OptionalDouble normScore,
            OptionalDouble ownScore) {
        return new FormMeasure(
                m.metric(),
                m.source(),
                m.mean(),
                m.standardDeviation(),
                m.windows(),
                m.samples(),
                m.meanSpeed(),
                expected,
                normScore,
                ownScore,
                m.drift(),
                m.firstThird(),
                m.firstThirdSpeed());
    }

    private record Key(Metric metric, String source, String device, boolean treadmill) {}

    private record Place(int run, int form, FormMeasure measure, boolean painFree) {}
}
