package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.Event;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.evidence.Constant;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Measures a runner's gait from the keypoints of one recording.
public final class GaitMeasurement {
    private static final int FEWEST_FRAMES = 10;

    private final PoseTrack track;
    private final Capture capture;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private GaitMeasurement(PoseTrack track, Capture capture) {
        this.track = track;
        this.capture = capture;
    }

    /// What one recording says of a runner's gait.
    ///
    /// Definitions are those of `docs/glossary.md`; evidence 3a. A measure that the view or the points do
    /// not allow is absent, with the reason.
    ///
    /// @param track keypoints, at least ten frames for anything to be said
    /// @param capture how it was made
    /// @return the measures; where nobody runs, none of them and a diagnostic
    public static Read<GaitMeasures> measure(PoseTrack track, Capture capture) {
        Read<GaitMeasures> read = asTimed(track, capture);
        return read.value().measures().isEmpty()
                ? SlowMotion.explained(read, track, capture)
                : read;
    }

    /// The same, with the times taken for true.
    static Read<GaitMeasures> asTimed(PoseTrack track, Capture capture) {
        return new GaitMeasurement(track, capture).measure();
    }

    private Read<GaitMeasures> measure() {
        if (track.frames() < FEWEST_FRAMES) {
            say(
                    Code.NOBODY_RUNNING,
                    "%d frames are too few to see a step".formatted(track.frames()));
            return nothing();
        }
        int forward = capture.view() == View.SIDE ? Body.facing(track) : 1;
        Body body = new Body(track, forward);
        OptionalDouble leg = body.legLength(capture.view() == View.REAR);
        if (leg.isEmpty()) {
            say(Code.MISSING_KEYPOINT, "no leg is seen from hip to knee to ankle");
            return nothing();
        }
        if (isFilmedFromBehind()) {
            return behind(body, leg.getAsDouble());
        }
        Optional<FootPath> leftFoot = FootPath.of(track, BodySide.LEFT, forward, leg.getAsDouble());
        Optional<FootPath> rightFoot =
                FootPath.of(track, BodySide.RIGHT, forward, leg.getAsDouble());
        if (leftFoot.isEmpty() || rightFoot.isEmpty()) {
            say(
                    Code.MISSING_KEYPOINT,
                    "hip, ankle, heel and toe of both sides are needed: " + lacking());
            return nothing();
        }
        double stride = 2 / Rhythm.stepsPerSecond(track);
        ContactDetection.Found left =
                new ContactDetection(leftFoot.get(), capture.view(), capture.points(), stride)
                        .detect();
        ContactDetection.Found right =
                new ContactDetection(rightFoot.get(), capture.view(), capture.points(), stride)
                        .detect();
        return capture.points() == Points.NETWORK
                ? besideNetwork(body, leg.getAsDouble(), left, right)
                : running(body, leg.getAsDouble(), Feet.of(left, right), List.of());
    }

    /// A side view through a network: contacts that break the rhythm and a foot that is hidden are left out.
    private Read<GaitMeasures> besideNetwork(
            Body body, double leg, ContactDetection.Found left, ContactDetection.Found right) {
        double stride = 2 / Rhythm.of(track, View.SIDE).agreed();
        Alternation leftKept = Alternation.of(left, stride);
        Alternation rightKept = Alternation.of(right, stride);
        int dropped = leftKept.dropped() + rightKept.dropped();
        return running(
                body,
                leg,
                Feet.of(leftKept.foot(), rightKept.foot()).withoutHiddenFoot(body.forward()),
                dropped == 0
                        ? List.of()
                        : List.of(dropped + " contacts that break the rhythm of the steps"));
    }

    private Read<GaitMeasures> running(Body body, double leg, Feet feet, List<String> leftOut) {
        Cadence cadence =
                Cadence.of(feet.left(), feet.right(), track, capture.view(), capture.points());
        return isRunning(feet.left(), feet.right(), cadence)
                ? measured(body, leg, feet, cadence.steps(), leftOut)
                : nothing();
    }

    /// A rear view through a network: it does not show when feet land, so steps and the middles of the stances are
    /// told by the hips.
    private Read<GaitMeasures> behind(Body body, double leg) {
        Rhythm rhythm = Rhythm.of(track, View.REAR);
        Cadence cadence = Cadence.byRhythm(track, rhythm);
        if (!hasSteps(cadence) || !isCadenceOfRunning(cadence, NetworkConstants.REAR_CADENCE_MIN)) {
            return nothing();
        }
        Sheet sheet = new Sheet(body, capture.points(), 2000 * cadence.steps().mean());
        TemporalMeasures.measureCadence(sheet, cadence.steps());
        TemporalMeasures.leaveOutContacts(sheet);
        new RearMeasures(
                        body,
                        leg,
                        GaitConstants.NETWORK_ANGLE_ERROR.amount(),
                        centimetersPerUnit(leg))
                .measureFilmed(sheet, new HipLows(track, rhythm.agreed()).midStances());
        return new Read<>(gait(body, sheet, List.of(), StrideCurves.NONE), diagnostics);
    }

    /// Standard deviation of an angle by which the picture's vertical may be off. A ground that slopes in the
    /// picture may be a rolled camera, one that is not square to the path, or an inclined treadmill: anything
    /// from none to all of the slope is in the angles. A laboratory's axes are its own.
    private double tiltError(
            ContactDetection.Found left, ContactDetection.Found right, int forward) {
        if (capture.view() != View.SIDE) {
            return 0;
        }
        // A network guesses where the far foot is while the near leg or a console hides it.
        CameraTilt tilt =
                capture.points() == Points.NETWORK
                        ? CameraTilt.of(
                                track, List.of(forward > 0 ? right : left), NetworkConstants.GROUND)
                        : CameraTilt.of(track, List.of(left, right), GaitConstants.GROUND_ERROR);
        if (!tilt.isSeen()) {
            return 0;
        }
        boolean filmed =
                capture.points() == Points.NETWORK || track.unit() == PoseTrack.LengthUnit.PIXELS;
        sayTilt(
                tilt,
                filmed
                        ? "Left all angles against the picture's vertical and widened their intervals"
                        : "Left all angles against the axes of the file");
        return filmed ? Math.abs(tilt.degrees()) / Math.sqrt(3) : 0;
    }

    private void sayTilt(CameraTilt tilt, String did) {
        diagnostics.add(
                new Diagnostic(
                        Code.TILTED_CAMERA,
                        capture.origin(),
                        new Where.Whole(),
                        "the ground under the standing foot slopes by %.1f degrees (95 %% within %.0f)"
                                .formatted(Math.abs(tilt.degrees()), 2 * tilt.uncertainty()),
                        did));
    }

    private Read<GaitMeasures> measured(
            Body body, double leg, Feet feet, StepSeries steps, List<String> leftOut) {
        ContactDetection.Found left = feet.left();
        ContactDetection.Found right = feet.right();
        Sheet sheet = new Sheet(body, capture.points(), 2000 * steps.mean());
        leftOut.forEach(sheet::leaveOut);
        feet.untold().ifPresent(sheet::leaveOut);
        new TemporalMeasures(left, right).measure(sheet, steps, body.framesPerSecond());
        double angleError =
                capture.points() == Points.MARKERS
                        ? GaitConstants.MARKER_ANGLE_ERROR.amount()
                        : GaitConstants.NETWORK_ANGLE_ERROR.amount();
        double uncertain = Math.hypot(angleError, tiltError(left, right, body.forward()));
        double scale = centimetersPerUnit(leg);
        if (capture.view() == View.SIDE) {
            new SideMeasures(body, capture.points(), leg, uncertain, scale)
                    .measure(sheet, left, right);
        } else {
            new RearMeasures(body, leg, angleError, scale).measure(sheet, left, right);
        }
        return new Read<>(
                gait(
                        body,
                        sheet,
                        events(left, right),
                        new StrideAverage(body, capture.view()).of(left, right)),
                diagnostics);
    }

    private GaitMeasures gait(Body body, Sheet sheet, List<Event> events, StrideCurves curves) {
        return new GaitMeasures(
                capture.origin(),
                capture.view(),
                body.framesPerSecond(),
                track.frames(),
                seconds(),
                capture.view() == View.SIDE
                        ? Optional.of(body.forward() > 0 ? Facing.RIGHT : Facing.LEFT)
                        : Optional.empty(),
                events,
                sheet.measures(),
                sheet.absent(),
                capture.points(),
                curves,
                OptionalDouble.empty());
    }

    /// Whether the contacts are those of running; says so where they are not.
    private boolean isRunning(
            ContactDetection.Found left, ContactDetection.Found right, Cadence cadence) {
        if (!hasSteps(cadence)) {
            return false;
        }
        double duty =
                Stream.concat(left.stances().stream(), right.stances().stream())
                        .mapToDouble(c -> 100 * c.seconds() / (2 * cadence.steps().mean()))
                        .sorted()
                        .skip((left.stances().size() + right.stances().size()) / 2)
                        .findFirst()
                        .orElse(Double.NaN);
        if (duty >= GaitConstants.STANCE_MAX_DUTY.amount()) {
            sayWhyNoFlight(duty);
            return false;
        }
        return isCadenceOfRunning(cadence, GaitConstants.CADENCE_MIN);
    }

    /// No flight between the steps: somebody walks, or a network took one leg for the other half of the time and the hips
    /// go faster than anybody walks.
    private void sayWhyNoFlight(double duty) {
        double hips = 60 * Rhythm.stepsPerSecond(track);
        if (capture.points() == Points.NETWORK
                && hips >= NetworkConstants.REAR_CADENCE_MIN.amount()) {
            say(
                    Code.LEGS_UNTOLD,
                    ("each foot seems to be on the ground for %.0f %% of its stride, but the hips go up and down %.0f times a"
                                    + " minute, faster than people walk: the legs could not be told apart")
                            .formatted(duty, hips));
        } else {
            say(
                    Code.NOBODY_RUNNING,
                    "each foot is on the ground for %.0f %% of its stride, as in walking"
                            .formatted(duty));
        }
    }

    private boolean hasSteps(Cadence cadence) {
        if (cadence.untold().isPresent()) {
            say(Code.NOBODY_RUNNING, cadence.untold().get());
            return false;
        }
        if (cadence.steps().count() < GaitConstants.FEWEST_STEPS.amount()) {
            say(Code.NOBODY_RUNNING, "fewer than three steps were seen");
            return false;
        }
        return true;
    }

    private boolean isCadenceOfRunning(Cadence cadence, Constant slowest) {
        double rate = 60 / cadence.steps().mean();
        if (rate < GaitConstants.CADENCE_MIN.amount()
                || rate > GaitConstants.CADENCE_MAX.amount()) {
            diagnostics.add(
                    new Diagnostic(
                            Code.SLOW_MOTION,
                            capture.origin(),
                            new Where.Whole(),
                            "a cadence of %.0f steps/min, which no runner has".formatted(rate),
                            "Measured nothing"));
            return false;
        }
        if (rate < slowest.amount()) {
            say(
                    Code.NOBODY_RUNNING,
                    "at %.0f steps/min it can't be told from behind whether somebody runs or walks"
                            .formatted(rate));
            return false;
        }
        return true;
    }

    private boolean isFilmedFromBehind() {
        return capture.view() == View.REAR && capture.points() == Points.NETWORK;
    }

    private double centimetersPerUnit(double leg) {
        return switch (track.unit()) {
            case METERS -> 100;
            case MILLIMETERS -> 0.1;
            case PIXELS ->
                    capture.heightCm().isPresent()
                            ? capture.heightCm().getAsDouble()
                                    * GaitConstants.LEG_OF_HEIGHT.amount()
                                    / leg
                            : Double.NaN;
        };
    }

    private static List<Event> events(ContactDetection.Found left, ContactDetection.Found right) {
        List<Event> events = new ArrayList<>();
        add(events, BodySide.LEFT, left);
        add(events, BodySide.RIGHT, right);
        events.sort(Comparator.comparingDouble(Event::seconds));
        return events;
    }

    private static void add(List<Event> events, BodySide side, ContactDetection.Found foot) {
        foot.initialContacts()
                .forEach(t -> events.add(new Event(side, EventType.INITIAL_CONTACT, t)));
        foot.toeOffs().forEach(t -> events.add(new Event(side, EventType.TOE_OFF, t)));
    }

    private String lacking() {
        List<String> lacking = new ArrayList<>();
        for (Keypoint keypoint :
                List.of(
                        Keypoint.LEFT_HIP,
                        Keypoint.RIGHT_HIP,
                        Keypoint.LEFT_ANKLE,
                        Keypoint.RIGHT_ANKLE,
                        Keypoint.LEFT_HEEL,
                        Keypoint.RIGHT_HEEL,
                        Keypoint.LEFT_BIG_TOE,
                        Keypoint.RIGHT_BIG_TOE)) {
            if (track.path(keypoint).isEmpty()) {
                lacking.add(keypoint.markerName());
            }
        }
        return String.join(", ", lacking) + " not there";
    }

    private void say(Code code, String saw) {
        diagnostics.add(
                new Diagnostic(
                        code, capture.origin(), new Where.Whole(), saw, "Measured what could be"));
    }

    private double seconds() {
        return track.frames() == 0 ? 0 : track.seconds().at(track.frames() - 1);
    }

    private Read<GaitMeasures> nothing() {
        double rate = track.frames() < 2 ? 0 : new Body(track, 1).framesPerSecond();
        return new Read<>(
                new GaitMeasures(
                        capture.origin(),
                        capture.view(),
                        rate,
                        track.frames(),
                        seconds(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        diagnostics.stream().map(Diagnostic::saw).toList(),
                        capture.points(),
                        StrideCurves.NONE,
                        OptionalDouble.empty()),
                diagnostics);
    }
}
