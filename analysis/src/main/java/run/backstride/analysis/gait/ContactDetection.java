package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.LocalRegression.Curve;

/// Initial contacts and toe-offs of one foot from the path of its points.
///
/// Method: strides are told apart by the swing of the ankle, which noise cannot hide, so that none is
/// missed and none invented; then all strides of the foot are laid over each other ([StrideEnsemble]), the
/// two moments are found on their mean path, and each stride's own shift carries them back. Initial contact
/// is a fixed lag after heel or ball of the foot, whichever lands first, descends fastest: the onset of its
/// upward acceleration. Toe-off is where the ball of the foot has risen by a fixed share of leg length.
/// `docs/adr/0901` has the choice and the figures.
///
/// Holds for level running on a treadmill or over ground, seen from the side or from behind.
final class ContactDetection {
    private static final double MILLIS = 1000;

    /// Windows about the centre of a cycle, as shares of the stride.
    ///
    /// @param from start
    /// @param to end
    private record Window(double from, double to) {}

    private final FootPath foot;
    private final View view;
    private final double framesPerSecond;
    private final double rhythmSeconds;

    /// @param strideSeconds length of a stride, by the rhythm of the hips; `NaN` where it is not known
    ContactDetection(FootPath foot, View view, double strideSeconds) {
        this.foot = foot;
        this.view = view;
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
        double[] contacts = events(forward, landing, stride, this::landing);
        double[] departures = events(backward, leaving, stride, this::departure);
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
        return Extremes.maxima(even, signed, prominence);
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
        double find(StrideEnsemble ensemble, int strides, double stride);
    }

    private double[] events(List<Double> marks, Window window, double stride, Moment moment) {
        double from = window.from * stride;
        double to = window.to * stride;
        double start = foot.times[0];
        double end = foot.times[foot.times.length - 1];
        double[] centers =
                marks.stream()
                        .mapToDouble(mark -> mark)
                        .filter(mark -> mark + from > start && mark + to < end)
                        .toArray();
        if (centers.length == 0 || Double.isNaN(stride)) {
            return new double[0];
        }
        StrideEnsemble ensemble =
                new StrideEnsemble(foot.times, foot.channels(view), centers, from, to);
        double aligning = GaitConstants.ALIGNING_BANDWIDTH.amount();
        ensemble.align(bandwidth(aligning, ensemble, centers.length));
        double found = moment.find(ensemble, centers.length, stride);
        return Double.isNaN(found)
                ? new double[0]
                : Arrays.stream(ensemble.centers())
                        .map(center -> center + found)
                        .filter(this::isSeen)
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

    /// Seconds of smoothing: what is wanted, but never so little that the mean stride follows single frames.
    private double bandwidth(double wantedMillis, StrideEnsemble ensemble, int strides) {
        double sparse = GaitConstants.POINTS_IN_REACH.amount() / (4 * strides * framesPerSecond);
        double single = GaitConstants.BANDWIDTH_IN_FRAMES.amount() / framesPerSecond;
        double gap = GaitConstants.BANDWIDTH_IN_GAPS.amount() * ensemble.widestGap();
        return Math.max(Math.max(wantedMillis / MILLIS, gap), Math.min(sparse, single));
    }

    /// The least smoothing, milliseconds, at which noise leaves the speed of the heel's mean path readable.
    private double wantedMillis(int strides) {
        double millis = GaitConstants.FINE_BANDWIDTH.amount();
        while (millis < GaitConstants.COARSE_BANDWIDTH.amount()
                && speedNoise(millis / MILLIS, strides) > GaitConstants.SPEED_NOISE.amount()) {
            millis++;
        }
        return millis;
    }

    /// Standard deviation of the mean path's speed, leg lengths a second, at a smoothing.
    private double speedNoise(double bandwidth, int strides) {
        double frames = 2 * bandwidth * framesPerSecond * strides;
        return foot.noise * Math.sqrt(3 / frames) / bandwidth;
    }

    private double landing(StrideEnsemble ensemble, int strides, double stride) {
        int heel = view == View.SIDE ? 1 : 0;
        int toe = view == View.SIDE ? 3 : 1;
        double toeMillis = GaitConstants.TOE_BANDWIDTH.amount();
        double heelSmoothing = bandwidth(wantedMillis(strides), ensemble, strides);
        Curve heelPath = ensemble.mean(heelSmoothing)[heel];
        Curve toePath = ensemble.mean(bandwidth(toeMillis, ensemble, strides))[toe];
        double[] grid = ensemble.grid();
        double noise = GaitConstants.GROUND_IN_NOISE.amount() * foot.noise;
        // Smoothing moves the fastest descent to where the foot is still higher.
        double higher =
                GaitConstants.SMOOTHING_RISE.amount()
                        * (heelSmoothing - GaitConstants.FINE_BANDWIDTH.amount() / MILLIS);
        double heelNear = Math.max(GaitConstants.HEEL_NEAR_GROUND.amount(), noise) + higher;
        double toeNear = Math.max(GaitConstants.TOE_NEAR_GROUND.amount(), 2 * noise);
        double lag = GaitConstants.CONTACT_LAG.amount() / MILLIS;
        double heelLag =
                lag
                        + GaitConstants.SMOOTHING_LAG.amount()
                                * (heelSmoothing - GaitConstants.FINE_BANDWIDTH.amount() / MILLIS);
        double heelLands = braking(grid, heelPath, heelNear, stride) + heelLag;
        double toeLands = braking(grid, toePath, toeNear, stride) + lag;
        return Double.isNaN(heelLands)
                ? toeLands
                : Double.isNaN(toeLands) ? heelLands : Math.min(heelLands, toeLands);
    }

    /// The last moment of fastest descent that is followed by a landing near the ground; an earlier one is
    /// the foot being lifted into its landing posture.
    private double braking(double[] grid, Curve point, double nearGround, double stride) {
        double[] up = point.values();
        double[] speed = point.slopes();
        double floor = floor(up);
        double brake = 0.065 * stride;
        double found = Double.NaN;
        double fastest =
                GaitConstants.LANDING_SHARE.amount()
                        * Arrays.stream(speed).filter(v -> !Double.isNaN(v)).min().orElse(0);
        for (int i = 1; i + 1 < grid.length; i++) {
            if (speed[i] <= speed[i - 1]
                    && speed[i] < speed[i + 1]
                    && up[i] - floor < nearGround
                    && speed[i] < Math.min(fastest, -GaitConstants.LANDING_SPEED.amount())) {
                double slowest = speed[i];
                for (int j = i; j < grid.length && grid[j] < grid[i] + brake; j++) {
                    slowest = Math.max(slowest, speed[j]);
                }
                if (slowest > 0.4 * speed[i]) {
                    double bend = speed[i - 1] - 2 * speed[i] + speed[i + 1];
                    double shift = bend == 0 ? 0 : 0.5 * (speed[i - 1] - speed[i + 1]) / bend;
                    found = grid[i] + shift * (grid[1] - grid[0]);
                }
            }
        }
        return found;
    }

    private double departure(StrideEnsemble ensemble, int strides, double stride) {
        double toeMillis = GaitConstants.TOE_BANDWIDTH.amount();
        Curve[] mean = ensemble.mean(bandwidth(toeMillis, ensemble, strides));
        double[] grid = ensemble.grid();
        double[] up = (view == View.SIDE ? mean[3] : mean[1]).values();
        double floor = floor(up);
        double level = floor + GaitConstants.TOE_RISE.amount();
        int last = -1;
        for (int i = 0; i < up.length; i++) {
            if (up[i] <= floor + GaitConstants.TOE_RISE.amount() / 2) {
                last = i;
            }
        }
        for (int i = Math.max(0, last); i + 1 < up.length && last >= 0; i++) {
            if (up[i] < level && up[i + 1] >= level) {
                return grid[i] + (level - up[i]) / (up[i + 1] - up[i]) * (grid[1] - grid[0]);
            }
        }
        return Double.NaN;
    }

    /// Height of a point while it bears on the ground: the median of the lowest fifth of the window.
    private static double floor(double[] up) {
        double[] sorted = Arrays.stream(up).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 10];
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
