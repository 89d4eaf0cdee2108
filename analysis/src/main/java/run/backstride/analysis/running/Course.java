package run.backstride.analysis.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import run.backstride.core.SampledSignal;

/// The traces of an activity in few enough points to draw. Each point is the mean of the values that are there
/// among some neighbouring samples; between two samples with a gap stands a point without values.
///
/// @param seconds since the first sample, one a point
/// @param meters since the first sample, one a point; `NaN` where nothing tells
/// @param lines one a trace
public record Course(SampledSignal seconds, SampledSignal meters, List<Line> lines) {

    /// Copies the list.
    public Course {
        lines = List.copyOf(lines);
    }

    /// One trace.
    ///
    /// @param kind which quantity
    /// @param source who measured it
    /// @param values one a point
    /// @param band what is expected at the speed of each point, where there is a norm for the quantity
    public record Line(Trace.Kind kind, String source, SampledSignal values, Optional<Band> band) {}

    /// What runners of the norm table show at a speed: their mean less and plus one standard deviation, so about
    /// two of three runners.
    ///
    /// @param low lower edge, one a point; `NaN` where the speed is unknown or outside the norm's
    /// @param high upper edge
    public record Band(SampledSignal low, SampledSignal high) {}

    static Course of(Traces traces, int most) {
        Points points = Points.of(traces, most);
        SampledSignal speed = points.means(traces::speed);
        List<Line> lines = new ArrayList<>();
        for (Trace trace : traces.all()) {
            lines.add(
                    new Line(
                            trace.kind(),
                            trace.source(),
                            points.means(trace.values()::at),
                            band(traces, trace.kind(), speed)));
        }
        boolean far = traces.speedOrigin() != Traces.SpeedOrigin.NONE;
        return new Course(
                points.seconds(traces),
                points.means(i -> far ? traces.meters(i) : Double.NaN),
                lines);
    }

    private static Optional<Band> band(Traces traces, Trace.Kind kind, SampledSignal speed) {
        double[] low = new double[speed.length()];
        double[] high = new double[speed.length()];
        Arrays.fill(low, Double.NaN);
        Arrays.fill(high, Double.NaN);
        boolean any = false;
        for (int i = 0; i < low.length; i++) {
            Optional<FormNorms.Norm> norm = traces.norm(kind, speed.at(i));
            if (norm.isPresent() && norm.get().standardDeviation().isPresent()) {
                double spread = norm.get().standardDeviation().getAsDouble();
                low[i] = norm.get().expected() - spread;
                high[i] = norm.get().expected() + spread;
                any = true;
            }
        }
        return any
                ? Optional.of(new Band(SampledSignal.of(low), SampledSignal.of(high)))
                : Optional.empty();
    }

    /// Which samples make which point: `first[p]` to `first[p + 1]`, or none where a gap lies.
    private static final class Points {
        private final int[] first;
        private final int[] end;
        private final int count;

        private Points(int[] first, int[] end, int count) {
            this.first = first;
            this.end = end;
            this.count = count;
        }

        static Points of(Traces traces, int most) {
            int samples = traces.count();
            int together = Math.max(1, (samples + most - 1) / most);
            int[] first = new int[2 * samples];
            int[] end = new int[2 * samples];
            int count = 0;
            int from = 0;
            while (from < samples) {
                if (from > 0 && traces.time().gapBefore(from)) {
                    first[count] = from;
                    end[count++] = from;
                }
                int to = from + 1;
                while (to < samples && to - from < together && !traces.time().gapBefore(to)) {
                    to++;
                }
                first[count] = from;
                end[count++] = to;
                from = to;
            }
            return new Points(first, end, count);
        }

        SampledSignal seconds(Traces traces) {
            double[] seconds = new double[count];
            for (int p = 0; p < count; p++) {
                boolean gap = first[p] == end[p];
                int last = gap ? first[p] : end[p] - 1;
                int begin = gap ? first[p] - 1 : first[p];
                seconds[p] = (traces.second(begin) + traces.second(last)) / 2;
            }
            return SampledSignal.of(seconds);
        }

        SampledSignal means(java.util.function.IntToDoubleFunction of) {
            double[] means = new double[count];
            for (int p = 0; p < count; p++) {
                double sum = 0;
                int present = 0;
                for (int i = first[p]; i < end[p]; i++) {
                    double value = of.applyAsDouble(i);
                    if (!Double.isNaN(value)) {
                        sum += value;
                        present++;
                    }
                }
                means[p] = present > 0 ? sum / present : Double.NaN;
            }
            return SampledSignal.of(means);
        }
    }
}
