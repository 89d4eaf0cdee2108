package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diary.Diary.BodySide;

/// Averages angles over the strides of each foot.
///
/// Method: every frame of every stride is put at its share of that stride, and a local quadratic goes
/// through all of them together, so that strides which meet the frames at different moments fill each
/// other's gaps (as in [StrideEnsemble]). The spread is that of the frames about the mean.
final class StrideAverage {
    private static final int WHOLE = 100;

    /// A gap this much longer than a stride is two strides, one of them not seen.
    private static final double GAP = 1.5;

    /// Frames taken in before and after a stride, percent, so that its ends are fitted from both sides.
    private static final double MARGIN = 8;

    private final Body body;
    private final View view;
    private final List<JointCurve> joints = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    StrideAverage(Body body, View view) {
        this.body = body;
        this.view = view;
    }

    /// One stride of a foot, seconds since the first frame.
    private record Stride(double start, double end) {
        double percent(double seconds) {
            return WHOLE * (seconds - start) / (end - start);
        }

        double seconds(double percent) {
            return start + (end - start) * percent / WHOLE;
        }
    }

    /// An angle of one frame.
    private record Sample(double percent, double degrees, int stride) {}

    /// {@return the curves and the stances of both feet}
    StrideCurves of(ContactDetection.Found left, ContactDetection.Found right) {
        add(BodySide.LEFT, left);
        add(BodySide.RIGHT, right);
        List<StrideCurves.Stance> stances = new ArrayList<>(stances(left));
        stances.addAll(stances(right));
        stances.sort(Comparator.comparingDouble(StrideCurves.Stance::initialContact));
        return new StrideCurves(joints, stances, absent);
    }

    private void add(BodySide side, ContactDetection.Found foot) {
        List<Stride> strides =
                strides(foot).stream()
                        .filter(stride ->
                                foot.stances().stream()
                                        .anyMatch(s -> s.initialContact() == stride.start))
                        .toList();
        OptionalDouble toeOff =
                stances(foot).stream().flatMapToDouble(s -> s.percentOfStride().stream()).average();
        for (JointAngle angle : JointAngle.values()) {
            if (angle.view() == view) {
                List<JointCurve.Point> points = points(angle, side, strides);
                if (angle == JointAngle.FOOT_ANGLE) {
                    points = fromFlat(points, toeOff);
                }
                if (points.isEmpty()) {
                    absent.add(why(angle, side, strides.size()));
                } else {
                    joints.add(new JointCurve(angle, side, strides.size(), toeOff, points));
                }
            }
        }
    }

    private static String why(JointAngle angle, BodySide side, int strides) {
        String name = angle.id().replace('-', ' ') + ", " + side.name().toLowerCase(Locale.ROOT);
        return strides < GaitConstants.FEWEST_STEPS.amount()
                ? "%s: only %d whole strides with contact and toe-off were seen"
                        .formatted(name, strides)
                : name + ": its points are not seen in enough strides";
    }

    private static List<Stride> strides(ContactDetection.Found foot) {
        List<Double> contacts = foot.initialContacts();
        return IntStream.range(1, contacts.size())
                .mapToObj(i -> new Stride(contacts.get(i - 1), contacts.get(i)))
                .filter(s -> s.end - s.start < GAP * foot.strideSeconds())
                .toList();
    }

    private static List<StrideCurves.Stance> stances(ContactDetection.Found foot) {
        List<Stride> strides = strides(foot);
        return foot.stances().stream()
                .map(contact -> {
                    Optional<Stride> whole =
                            strides.stream()
                                    .filter(s -> s.start == contact.initialContact())
                                    .findFirst();
                    return new StrideCurves.Stance(
                            contact.side(),
                            contact.initialContact(),
                            contact.toeOff(),
                            whole.map(s -> OptionalDouble.of(s.percent(contact.toeOff())))
                                    .orElse(OptionalDouble.empty()));
                })
                .toList();
    }

    private List<JointCurve.Point> points(JointAngle angle, BodySide side, List<Stride> strides) {
        List<Sample> samples = samples(angle, side, strides);
        if (strides.size() < GaitConstants.FEWEST_STEPS.amount() || samples.isEmpty()) {
            return List.of();
        }
        double[] percents = samples.stream().mapToDouble(Sample::percent).toArray();
        double[] degrees = samples.stream().mapToDouble(Sample::degrees).toArray();
        double reach = bandwidth(percents, strides);
        LocalRegression regression = new LocalRegression(reach, 2);
        double[] fitted = regression.fit(percents, degrees, percents).values();
        double[] squares =
                IntStream.range(0, degrees.length)
                        .mapToDouble(i -> (degrees[i] - fitted[i]) * (degrees[i] - fitted[i]))
                        .toArray();
        double[] grid = IntStream.rangeClosed(0, WHOLE).asDoubleStream().toArray();
        double[] means = regression.fit(percents, degrees, grid).values();
        double[] spreads = new LocalRegression(2 * reach, 1).fit(percents, squares, grid).values();
        List<JointCurve.Point> points = new ArrayList<>();
        for (int i = 0; i <= WHOLE; i++) {
            if (isShown(samples, i, reach) && Double.isFinite(means[i] + spreads[i])) {
                double spread = Math.sqrt(Math.max(0, spreads[i]));
                points.add(new JointCurve.Point(i, means[i], spread));
            }
        }
        return points;
    }

    private List<Sample> samples(JointAngle angle, BodySide side, List<Stride> strides) {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < strides.size(); k++) {
            Stride stride = strides.get(k);
            double last = stride.seconds(WHOLE + MARGIN);
            for (int i = body.frameAt(stride.seconds(-MARGIN)); i < body.frames(); i++) {
                double seconds = body.secondsAt(i);
                if (seconds > last) {
                    break;
                }
                double degrees = angle.degrees(side, body.frame(i));
                if (!Double.isNaN(degrees)) {
                    samples.add(new Sample(stride.percent(seconds), degrees, k));
                }
            }
        }
        samples.sort(Comparator.comparingDouble(Sample::percent));
        return samples;
    }

    /// Percent of the stride: a fixed share of it, more where frames are few, and the widest gap between all
    /// frames where strides meet the frames at the same moments.
    private static double bandwidth(double[] percents, List<Stride> strides) {
        double span = WHOLE + 2 * MARGIN;
        double frame = span * strides.size() / percents.length;
        double widest =
                IntStream.range(1, percents.length)
                        .mapToDouble(i -> percents[i] - percents[i - 1])
                        .filter(gap -> gap <= GAP * frame)
                        .max()
                        .orElse(0);
        // A Gaussian kernel of one bandwidth weighs as much as a window of sqrt(2 pi) of them.
        double fromFrames =
                CurveConstants.FRAMES_IN_REACH.amount()
                        * span
                        / percents.length
                        / Math.sqrt(2 * Math.PI);
        return Math.max(CurveConstants.BANDWIDTH.amount(), Math.max(widest, fromFrames));
    }

    /// Whether enough different strides show the angle near there.
    private static boolean isShown(List<Sample> samples, int percent, double reach) {
        return samples.stream()
                        .filter(sample -> Math.abs(sample.percent() - percent) <= 2 * reach)
                        .mapToInt(Sample::stride)
                        .distinct()
                        .count()
                >= GaitConstants.FEWEST_STEPS.amount();
    }

    /// The same less the angle where the foot lies flat; nothing where it was not seen so.
    private static List<JointCurve.Point> fromFlat(
            List<JointCurve.Point> points, OptionalDouble toeOff) {
        if (toeOff.isEmpty()) {
            return List.of();
        }
        double from = GaitConstants.FLAT_FROM.amount() / WHOLE * toeOff.getAsDouble();
        double to = GaitConstants.FLAT_TO.amount() / WHOLE * toeOff.getAsDouble();
        double[] flat =
                points.stream()
                        .filter(point -> point.percent() >= from && point.percent() <= to)
                        .mapToDouble(JointCurve.Point::mean)
                        .sorted()
                        .toArray();
        if (flat.length == 0) {
            return List.of();
        }
        double reference = DoubleStream.of(flat).skip(flat.length / 2).findFirst().orElse(0);
        return points.stream()
                .map(point ->
                        new JointCurve.Point(
                                point.percent(),
                                point.mean() - reference,
                                point.standardDeviation()))
                .toList();
    }
}
