package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;

/// Initial contacts and toe-offs of one foot from the path of its points.
///
/// Method: strides are told apart by the swing of the ankle, which noise cannot hide, so that none is
/// missed and none invented; then all strides of the foot are laid over each other ([StrideEnsemble]), the
/// two moments are found on their mean path ([Landing], [Departure]; where a network placed the points
/// [NetworkMoments]), and each stride's own shift carries them back.
/// `docs/adr/0901` has the choice and the figures.
///
/// Holds for level running on a treadmill or over ground, seen from the side or from behind.
final class ContactDetection {
    private static final double MILLIS = 1000;

    /// A contact nearer to the clip's ends than this is not told.
    private static final double EDGE_SECONDS = 0.02;

    /// Marks of one foot that are nearer than this share of a stride are one.
    private static final double APART = 0.6;

    /// Windows about the centre of a cycle, as shares of the stride.
    ///
    /// @param from start
    /// @param to end
    private record Window(double from, double to) {}

    private final FootPath foot;
    private final View view;
    private final Points points;
    private final double framesPerSecond;
    private final double rhythmSeconds;

    /// @param strideSeconds length of a stride, by the rhythm of the hips; `NaN` where it is not known
    ContactDetection(FootPath foot, View view, Points points, double strideSeconds) {
        this.foot = foot;
        this.view = view;
        this.points = points;
        rhythmSeconds = strideSeconds;
        double[] gaps = new double[foot.times.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = foot.times[i + 1] - foot.times[i];
        }
        Arrays.sort(gaps);
        framesPerSecond = 1 / gaps[gaps.length / 2];
    }

    /// What was found of one foot.
    ///
    /// @param initialContacts ascending, seconds
    /// @param toeOffs ascending, seconds
    /// @param stances initial contacts with the toe-off that ends them, ascending
    /// @param strideSeconds median time between cycles; `NaN` where none was seen
    record Found(
            List<Double> initialContacts,
            List<Double> toeOffs,
            List<Contact> stances,
            double strideSeconds) {}

    /// {@return the contacts of the foot; empty lists where no stride was seen}
    Found detect() {
        double[] swing = view == View.SIDE ? foot.ankleForward : lift();
        List<Double> forward = cycles(swing, 1);
        if (forward.isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), Double.NaN);
        }
        List<Double> backward = view == View.SIDE ? cycles(swing, -1) : forward;
        double stride = stride(forward, backward);
        Window landing = view == View.SIDE ? new Window(-0.03, 0.18) : new Window(0.22, 0.52);
        Window leaving = view == View.SIDE ? new Window(-0.29, 0.03) : new Window(-0.42, -0.08);
        boolean network = view == View.SIDE && points == Points.NETWORK;
        double[] contacts =
                events(forward, landing, stride, network ? NetworkMoments::landing : Landing::find);
        double[] departures =
                events(
                        backward,
                        leaving,
                        stride,
                        network ? NetworkMoments::departure : Departure::find);
        return new Found(
                Arrays.stream(contacts).boxed().toList(),
                Arrays.stream(departures).boxed().toList(),
                pair(contacts, departures, stride),
                stride);
    }

    private double[] lift() {
        double[] slow =
                new LocalRegression(GaitConstants.PELVIS_BANDWIDTH.amount() / MILLIS, 1)
                        .fit(foot.times, foot.ankleUp, foot.times)
                        .values();
        double mean = Arrays.stream(slow).filter(v -> !Double.isNaN(v)).average().orElse(0);
        return Arrays.stream(foot.ankleUp).map(v -> v - mean).toArray();
    }

    private List<Double> cycles(double[] swing, int sign) {
        double first = foot.times[0];
        int samples = (int) ((foot.times[foot.times.length - 1] - first) * framesPerSecond) + 1;
        double[] even =
                IntStream.range(0, samples).mapToDouble(i -> first + i / framesPerSecond).toArray();
        double[] smooth =
                new LocalRegression(cycleBandwidth(), 2).fit(foot.times, swing, even).values();
        double[] signed = Arrays.stream(smooth).map(v -> sign * v).toArray();
        double prominence =
                view == View.SIDE
                        ? GaitConstants.CYCLE_PROMINENCE.amount()
                        : GaitConstants.REAR_CYCLE_PROMINENCE.amount();
        List<Double> marks = Extremes.maxima(even, signed, prominence);
        return points == Points.NETWORK ? oneAStride(marks, even, signed) : marks;
    }

    /// Of two marks that are nearer to each other than strides can be, the higher.
    private List<Double> oneAStride(List<Double> marks, double[] even, double[] heights) {
        List<Double> kept = new ArrayList<>(marks);
        for (int i = 1; i < kept.size(); ) {
            if (kept.get(i) - kept.get(i - 1) < APART * rhythmSeconds) {
                boolean higher =
                        height(kept.get(i), even, heights) > height(kept.get(i - 1), even, heights);
                kept.remove(higher ? i - 1 : i);
            } else {
                i++;
            }
        }
        return kept;
    }

    private double height(double mark, double[] even, double[] heights) {
        int nearest = (int) Math.round((mark - even[0]) * framesPerSecond);
        return heights[Math.clamp(nearest, 0, heights.length - 1)];
    }

    private double cycleBandwidth() {
        double fixed = GaitConstants.CYCLE_BANDWIDTH.amount() / MILLIS;
        return Double.isNaN(rhythmSeconds)
                ? fixed
                : Math.max(fixed, GaitConstants.CYCLE_SHARE.amount() * rhythmSeconds);
    }

    /// Median time between neighbouring cycles; with one cycle, twice from front to back.
    private static double stride(List<Double> forward, List<Double> backward) {
        List<Double> gaps = new ArrayList<>();
        for (List<Double> marks : List.of(forward, backward)) {
            for (int i = 1; i < marks.size(); i++) {
                gaps.add(marks.get(i) - marks.get(i - 1));
            }
        }
        if (gaps.isEmpty() && !backward.isEmpty()) {
            gaps.add(2 * Math.abs(backward.getFirst() - forward.getFirst()));
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.isEmpty() ? Double.NaN : gaps.get(gaps.size() / 2);
    }

    /// Finds a moment on the mean path, in seconds about the centre; `NaN` where it is not there.
    private interface Moment {
        double find(StrideEnsemble ensemble, Smoothing smoothing, double stride);
    }

    private double[] events(List<Double> marks, Window window, double stride, Moment moment) {
        double from = window.from * stride;
        double to = window.to * stride;
        double[] centers = within(marks, from, to, stride);
        if (centers.length == 0) {
            return new double[0];
        }
        StrideEnsemble ensemble =
                new StrideEnsemble(foot.times, foot.channels(view), centers, from, to);
        double aligning = GaitConstants.ALIGNING_BANDWIDTH.amount();
        Smoothing smoothing = new Smoothing(ensemble, centers.length, framesPerSecond, foot.noise);
        ensemble.align(smoothing.atLeast(aligning));
        double found = moment.find(ensemble, smoothing, stride);
        double first = foot.times[0] + EDGE_SECONDS;
        double last = foot.times[foot.times.length - 1] - EDGE_SECONDS;
        return Double.isNaN(found)
                ? new double[0]
                : Arrays.stream(ensemble.centers())
                        .map(center -> center + found)
                        .filter(time -> time >= first && time <= last && isSeen(time))
                        .toArray();
    }

    /// The centres of those cycles of which the clip shows most of the window. A cycle that began before the
    /// clip or ends after it is looked for one stride from its neighbour.
    private double[] within(List<Double> marks, double from, double to, double stride) {
        if (marks.isEmpty() || Double.isNaN(stride)) {
            return new double[0];
        }
        double start = foot.times[0];
        double end = foot.times[foot.times.length - 1];
        double half = (to - from) / 2;
        DoubleStream beyond =
                marks.size() < 2
                        ? DoubleStream.empty()
                        : DoubleStream.of(marks.getFirst() - stride, marks.getLast() + stride);
        return DoubleStream.concat(marks.stream().mapToDouble(mark -> mark), beyond)
                .filter(mark -> Math.min(mark + to, end) - Math.max(mark + from, start) > half)
                .sorted()
                .toArray();
    }

    /// Whether the foot was seen in most frames about a moment; an event in a gap would be invented.
    private boolean isSeen(double time) {
        double near = Math.max(0.05, 2 / framesPerSecond);
        int frames = 0;
        int seen = 0;
        for (int i = 0; i < foot.times.length; i++) {
            if (Math.abs(foot.times[i] - time) <= near) {
                frames++;
                seen += Double.isNaN(foot.heelUp[i]) || Double.isNaN(foot.toeUp[i]) ? 0 : 1;
            }
        }
        return frames > 0 && 2 * seen > frames;
    }

    private List<Contact> pair(double[] contacts, double[] departures, double stride) {
        List<Contact> stances = new ArrayList<>();
        double shortest = GaitConstants.STANCE_MIN.amount() / MILLIS;
        for (double contact : contacts) {
            for (double departure : departures) {
                double seconds = departure - contact;
                if (seconds >= shortest && seconds < 0.9 * stride) {
                    stances.add(new Contact(foot.side, contact, departure));
                    break;
                }
            }
        }
        return stances;
    }
}
