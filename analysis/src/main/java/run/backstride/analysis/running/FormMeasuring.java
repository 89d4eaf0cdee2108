package run.backstride.analysis.running;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;

/// Measures every metric of every source over the steady windows of one run.
final class FormMeasuring {
    /// Name of the watch's own channels as a source.
    static final String NATIVE = "native";

    private final TimeAxis time;
    private final Pace pace;
    private final SteadyWindows windows;
    private final List<FormMeasure> form = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private FormMeasuring(TimeAxis time, Pace pace, SteadyWindows windows) {
        this.time = time;
        this.pace = pace;
        this.windows = windows;
    }

    /// Measures the native channels first, then each sensor source in the order of the file.
    static FormMeasuring of(Activity run, TimeAxis time, Pace pace, SteadyWindows windows) {
        FormMeasuring measuring = new FormMeasuring(time, pace, windows);
        measuring.measure(NATIVE, nativeSignals(run.samples()));
        Set<String> names = new HashSet<>(Set.of(NATIVE));
        for (SensorSource source : run.sources()) {
            measuring.measure(source, distinct(source.name(), names));
        }
        measuring.sayWhatIsMissing();
        return measuring;
    }

    /// {@return what was measured}
    List<FormMeasure> form() {
        return form;
    }

    /// {@return why something is missing, in words}
    List<String> reasons() {
        return reasons;
    }

    static String distinct(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + " #" + number;
        }
        return candidate;
    }

    private static Map<Metric, SampledSignal> nativeSignals(Samples samples) {
        Map<Metric, SampledSignal> signals = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            samples.channel(metric.channel()).ifPresent(signal -> signals.put(metric, signal));
        }
        return signals;
    }

    private void measure(SensorSource source, String name) {
        Map<Metric, SampledSignal> single = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            List<SensorSource.Field> fields =
                    source.fields().stream()
                            .filter(f -> f.channel().filter(c -> c == metric.channel()).isPresent())
                            .toList();
            if (fields.size() == 1) {
                single.put(metric, fields.getFirst().converted());
            } else {
                // Two fields of one quantity, one a foot say, are two sources.
                fields.forEach(f -> measure(metric, name + " " + f.name(), f.converted()));
            }
        }
        measure(name, single);
    }

    private void measure(String source, Map<Metric, SampledSignal> signals) {
        SampledSignal cadence = signals.get(Metric.CADENCE);
        SampledSignal stepLength = signals.get(Metric.STEP_LENGTH);
        Map<Metric, SampledSignal> kept = new EnumMap<>(Metric.class);
        kept.putAll(signals);
        if (cadence != null && stepLength != null && fits(cadence) && fits(stepLength)) {
            StepIdentity identity = StepIdentity.of(cadence, stepLength, pace);
            kept.computeIfPresent(Metric.STEP_LENGTH, (_, signal) -> identity.kept(signal));
            kept.computeIfPresent(Metric.VERTICAL_RATIO, (_, s) -> fits(s) ? identity.kept(s) : s);
            if (identity.brokenPercent() >= 1) {
                reasons.add(
                        "Step length of %s contradicts speed and cadence in %.0f %% of its samples; they were"
                                        .formatted(source, identity.brokenPercent())
                                + " left out, and the vertical ratio of those samples.");
            }
        }
        kept.forEach((metric, signal) -> measure(metric, source, signal));
    }

    private boolean fits(SampledSignal signal) {
        return signal.length() == time.count();
    }

    private void measure(Metric metric, String source, SampledSignal signal) {
        if (!fits(signal)) {
            reasons.add("%s of %s: not one value a sample.".formatted(words(metric), source));
            return;
        }
        WindowMeans means = WindowMeans.of(signal, metric, windows, time, pace);
        if (means.count() == 0) {
            if (windows.count() > 0 && signal.present() > 0) {
                reasons.add(
                        "%s of %s: present in no steady, level minute, or never plausible."
                                .formatted(words(metric), source));
            }
            return;
        }
        double mean = means.mean();
        Optional<FormNorms.Norm> norm = FormNorms.at(metric, means.meanSpeed());
        int early = means.countUntil(time.total() / 3);
        form.add(
                new FormMeasure(
                        metric,
                        source,
                        mean,
                        means.standardDeviation(),
                        means.count(),
                        means.samples(),
                        means.meanSpeed(),
                        norm.map(n -> OptionalDouble.of(n.expected()))
                                .orElse(OptionalDouble.empty()),
                        norm.map(n -> n.score(mean)).orElse(OptionalDouble.empty()),
                        OptionalDouble.empty(),
                        means.drift(),
                        early > 0
                                ? OptionalDouble.of(means.meanOfFirst(early))
                                : OptionalDouble.empty(),
                        early > 0
                                ? OptionalDouble.of(means.meanSpeedOfFirst(early))
                                : OptionalDouble.empty()));
    }

    private void sayWhatIsMissing() {
        for (Metric metric : Metric.values()) {
            if (form.stream().noneMatch(m -> m.metric() == metric)
                    && reasons.stream().noneMatch(r -> r.startsWith(words(metric)))
                    && windows.count() > 0) {
                reasons.add(words(metric) + ": not recorded.");
            }
        }
        for (FormMeasure measure : form) {
            boolean hasNorm =
                    FormNorms.at(measure.metric(), FormNormConstants.TABLE_MIDDLE.amount())
                            .isPresent();
            if (hasNorm && measure.expected().isEmpty()) {
                reasons.add(
                        "%s of %s: run at %.1f m/s, and norms hold from %s to %s m/s only."
                                .formatted(
                                        words(measure.metric()),
                                        measure.source(),
                                        measure.meanSpeed(),
                                        FormNormConstants.SLOWEST.amount(),
                                        FormNormConstants.FASTEST.amount()));
            }
        }
        if (!form.isEmpty() && form.stream().allMatch(m -> m.drift().isEmpty())) {
            reasons.add("No drift: too few steady minutes, or the pace changed along with time.");
        }
    }

    private static String words(Metric metric) {
        String id = metric.id().replace('-', ' ');
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
