package run.backstride.analysis.running;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
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
        for (Metric metric : Metric.values()) {
            Optional<SampledSignal> signal = run.samples().channel(metric.channel());
            signal.ifPresent(values -> measuring.measure(metric, NATIVE, values));
        }
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

    private static String distinct(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + " #" + number;
        }
        return candidate;
    }

    private void measure(SensorSource source, String name) {
        for (Metric metric : Metric.values()) {
            List<SensorSource.Field> fields =
                    source.fields().stream()
                            .filter(f -> f.channel().filter(c -> c == metric.channel()).isPresent())
                            .toList();
            for (SensorSource.Field field : fields) {
                // Two fields of one quantity, one a foot say, are two sources.
                measure(
                        metric,
                        fields.size() == 1 ? name : name + " " + field.name(),
                        field.converted());
            }
        }
    }

    private void measure(Metric metric, String source, SampledSignal signal) {
        if (signal.length() != time.count()) {
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
        boolean outside =
                form.stream()
                        .anyMatch(m ->
                                m.meanSpeed() < FormNormConstants.SLOWEST.amount()
                                        || m.meanSpeed() > FormNormConstants.FASTEST.amount());
        if (outside) {
            reasons.add(
                    "No comparison with other runners: the norms hold from %s to %s m/s only."
                            .formatted(
                                    FormNormConstants.SLOWEST.amount(),
                                    FormNormConstants.FASTEST.amount()));
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
