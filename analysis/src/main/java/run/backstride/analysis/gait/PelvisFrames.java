package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PelvisMark;
import run.backstride.core.pose.PoseTrack;

/// The frames of a film from behind on which a person can mark the pelvis: those in the middle of a stance.
///
/// @param all of them, ascending in time
public record PelvisFrames(List<PelvisFrame> all) {
    /// None: not filmed from behind, nobody runs, or it can't be told which foot stands.
    public static final PelvisFrames NONE = new PelvisFrames(List.of());

    private static final double MILLIS = 1000;

    /// Copies the list.
    public PelvisFrames {
        all = List.copyOf(all);
    }

    /// {@return the frames of a recording}
    ///
    /// @param gait what was measured of `track`
    public static PelvisFrames of(PoseTrack track, GaitMeasures gait) {
        if (gait.view() != View.REAR
                || gait.points() != Points.NETWORK
                || gait.measure("cadence", BodySide.BOTH).isEmpty()) {
            return NONE;
        }
        Optional<List<MidStance>> stances =
                new HipLows(track, Rhythm.of(track, View.REAR).agreed()).midStances();
        Body body = new Body(track, 1);
        return new PelvisFrames(
                stances.orElse(List.of()).stream()
                        .map(stance -> at(stance, body, track.seconds()))
                        .filter(frame -> isSeen(track, frame.frame()))
                        .toList());
    }

    private static PelvisFrame at(MidStance stance, Body body, SampledSignal seconds) {
        int frame = body.frameAt(stance.seconds());
        return new PelvisFrame(frame, stance.side(), seconds.at(frame));
    }

    private static boolean isSeen(PoseTrack track, int frame) {
        return Stream.of(Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP)
                .allMatch(hip -> track.path(hip).filter(path -> path.x().has(frame)).isPresent());
    }

    /// {@return a few frames of each side, spread over the film, ascending in time}
    public List<PelvisFrame> spread() {
        return Stream.of(BodySide.LEFT, BodySide.RIGHT)
                .flatMap(side -> spread(side).stream())
                .sorted(Comparator.comparingDouble(PelvisFrame::seconds))
                .toList();
    }

    private List<PelvisFrame> spread(BodySide side) {
        List<PelvisFrame> own = all.stream().filter(f -> f.standing() == side).toList();
        int wanted = Math.min(own.size(), (int) PelvisConstants.OFFERED.amount());
        List<PelvisFrame> some = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            some.add(own.get((int) ((2L * i + 1) * own.size() / (2L * wanted))));
        }
        return some;
    }

    /// Takes from `marks` those that say something of these frames; each that does not is said.
    ///
    /// @param picture size of the film's upright picture
    /// @param from what holds the marks, as the person knows it
    public Read<List<PelvisMark>> checked(List<PelvisMark> marks, Picture picture, String from) {
        List<PelvisMark> good = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<Integer> frames = new HashSet<>();
        for (PelvisMark mark : marks) {
            Optional<String> wrong =
                    fault(mark, picture)
                            .or(() ->
                                    frames.add(mark.frame())
                                            ? Optional.empty()
                                            : Optional.of("this frame is marked twice"));
            wrong.ifPresentOrElse(
                    saw ->
                            diagnostics.add(
                                    new Diagnostic(
                                            Code.OUT_OF_RANGE,
                                            from,
                                            new Where.Frame(mark.frame()),
                                            saw,
                                            "Left this mark out, kept the others")),
                    () -> good.add(mark));
        }
        return new Read<>(good, diagnostics);
    }

    private Optional<String> fault(PelvisMark mark, Picture picture) {
        if (!picture.holds(mark.left()) || !picture.holds(mark.right())) {
            return Optional.of(
                    "a point lies outside of the picture of %d by %d pixels"
                            .formatted(picture.width(), picture.height()));
        }
        if (mark.left().x() >= mark.right().x()) {
            return Optional.of("the left end does not lie to the left of the right end");
        }
        if (mark.widthPixels() < PelvisConstants.NARROWEST.amount()) {
            return Optional.of(
                    "the two ends are %.0f pixels apart, too near for an angle"
                            .formatted(mark.widthPixels()));
        }
        if (Math.abs(mark.dropDegrees()) > PelvisConstants.STEEPEST.amount()) {
            return Optional.of(
                    "the line between the ends slopes by %.0f degrees, as no pelvis does"
                            .formatted(Math.abs(mark.dropDegrees())));
        }
        return all.stream().anyMatch(frame -> isShownBy(frame, mark))
                ? Optional.empty()
                : Optional.of(
                        "it does not show the %s foot in the middle of its stance"
                                .formatted(mark.standing() == BodySide.LEFT ? "left" : "right"));
    }

    private boolean isShownBy(PelvisFrame frame, PelvisMark mark) {
        return frame.standing() == mark.standing()
                && MILLIS * Math.abs(mark.frame() - frame.frame()) * secondsAFrame()
                        <= PelvisConstants.NEAR_MIDDLE.amount();
    }

    /// Mean time from frame to frame, between the first and the last of these frames.
    private double secondsAFrame() {
        int frames = all.getLast().frame() - all.getFirst().frame();
        return frames == 0 ? 1 : (all.getLast().seconds() - all.getFirst().seconds()) / frames;
    }

    /// The size of a film's upright picture.
    ///
    /// @param width pixels
    /// @param height pixels
    public record Picture(int width, int height) {
        boolean holds(PelvisMark.Spot spot) {
            return spot.x() >= 0 && spot.y() >= 0 && spot.x() <= width && spot.y() <= height;
        }
    }
}
