package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// Cadence, ground contact time, flight time and duty factor, from the contacts of both feet.
final class TemporalMeasures {
    private static final double MILLIS = 1000;
    private static final double GAP = 1.5;

    private final ContactDetection.Found left;
    private final ContactDetection.Found right;

    TemporalMeasures(ContactDetection.Found left, ContactDetection.Found right) {
        this.left = left;
        this.right = right;
    }

    /// Seconds of each step, from both feet in turn; where that is uneven because one foot is seen badly, from
    /// the strides of the other, each counted as two steps.
    StepSeries cadence() {
        StepSeries both = alternating();
        if (both.count() > 0 && isEven(both)) {
            return both;
        }
        return Stream.of(both, halves(left), halves(right))
                .filter(series -> series.count() > 0)
                .min(Comparator.comparingDouble(TemporalMeasures::unevenness))
                .orElse(both);
    }

    private static boolean isEven(StepSeries steps) {
        return unevenness(steps) < GaitConstants.UNEVEN_STEPS.amount();
    }

    private static double unevenness(StepSeries steps) {
        return steps.standardDeviation() / steps.mean();
    }

    private static StepSeries halves(ContactDetection.Found foot) {
        StepSeries steps = new StepSeries();
        List<Double> contacts = foot.initialContacts();
        for (int i = 1; i < contacts.size(); i++) {
            double stride = contacts.get(i) - contacts.get(i - 1);
            if (stride < GAP * foot.strideSeconds()) {
                steps.add(stride / 2, contacts.get(i));
            }
        }
        return steps;
    }

    private StepSeries alternating() {
        List<double[]> contacts = new ArrayList<>();
        left.initialContacts().forEach(t -> contacts.add(new double[] {t, 0}));
        right.initialContacts().forEach(t -> contacts.add(new double[] {t, 1}));
        contacts.sort(Comparator.comparingDouble(contact -> contact[0]));
        double stride =
                Stream.of(left, right)
                        .mapToDouble(ContactDetection.Found::strideSeconds)
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN);
        StepSeries steps = new StepSeries();
        for (int i = 1; i < contacts.size(); i++) {
            double step = contacts.get(i)[0] - contacts.get(i - 1)[0];
            boolean other = contacts.get(i)[1] != contacts.get(i - 1)[1];
            if (other && step < GAP * stride / 2) {
                steps.add(step, contacts.get(i)[0]);
            }
        }
        return steps;
    }

    void measure(Sheet sheet, StepSeries steps, double framesPerSecond) {
        measureCadence(sheet, steps);
        double mean = steps.mean();
        double event = EventError.milliseconds(left, right);
        double frame = MILLIS / framesPerSecond / Math.sqrt(12) / Math.sqrt(Math.max(1, steps()));
        double pair = Math.sqrt(2) * Math.hypot(event, frame);
        sheet.addSides(
                "ground-contact-time", contact(left), contact(right), Unit.MILLISECONDS, pair);
        StepSeries flight = flight();
        sheet.add("flight-time", BodySide.BOTH, flight, Unit.MILLISECONDS, pair);
        double strideMillis = 2 * mean * MILLIS;
        sheet.addSides(
                "duty-factor", duty(left), duty(right), Unit.PERCENT, 100 * pair / strideMillis);
    }

    /// @param intervals seconds of each step
    static void measureCadence(Sheet sheet, StepSeries intervals) {
        StepSeries cadence = new StepSeries();
        double mean = intervals.mean();
        // The mean of the rates is not the rate of the mean: each step is scaled about it.
        intervals.forEach((seconds, time) -> cadence.add(60 / mean * (2 - seconds / mean), time));
        sheet.add("cadence", BodySide.BOTH, cadence, Unit.STEPS_PER_MINUTE, 0);
    }

    /// Behind a runner the foot on the ground goes on sinking in the picture, because it comes nearer: when it
    /// lands cannot be told from its height.
    static void leaveOutContacts(Sheet sheet) {
        for (String name : List.of("ground-contact-time", "flight-time", "duty-factor")) {
            sheet.leaveOut(
                    name,
                    "a camera behind sees the foot sink on while it comes nearer; film from the side");
        }
    }

    private int steps() {
        return left.stances().size() + right.stances().size();
    }

    private static StepSeries contact(ContactDetection.Found foot) {
        StepSeries series = new StepSeries();
        foot.stances().forEach(c -> series.add(MILLIS * c.seconds(), c.initialContact()));
        return series;
    }

    private static StepSeries duty(ContactDetection.Found foot) {
        StepSeries series = new StepSeries();
        for (Contact contact : foot.stances()) {
            foot.initialContacts().stream()
                    .filter(t -> t > contact.toeOff())
                    .findFirst()
                    .map(next -> next - contact.initialContact())
                    .filter(stride -> stride < GAP * foot.strideSeconds())
                    .ifPresent(stride ->
                            series.add(100 * contact.seconds() / stride, contact.initialContact()));
        }
        return series;
    }

    private StepSeries flight() {
        StepSeries series = new StepSeries();
        addFlights(series, left, right);
        addFlights(series, right, left);
        return series;
    }

    private static void addFlights(
            StepSeries series, ContactDetection.Found from, ContactDetection.Found to) {
        for (double toeOff : from.toeOffs()) {
            to.initialContacts().stream()
                    .filter(t -> t > toeOff - 0.25 * from.strideSeconds())
                    .findFirst()
                    .map(t -> t - toeOff)
                    .filter(flight -> flight < 0.5 * from.strideSeconds())
                    .ifPresent(flight -> series.add(MILLIS * flight, toeOff));
        }
    }
}
