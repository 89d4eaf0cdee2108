package run.backstride.analysis.gait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// What one recording says of a runner's gait.
///
/// @param origin the file it was read from
/// @param view from where it was filmed
/// @param framesPerSecond of the capture
/// @param frames number of frames
/// @param seconds length of the recording
/// @param facing where the runner looks, in the picture; empty from the rear
/// @param events contacts of the feet, ascending in time
/// @param measures what was measured, with its side
/// @param absent why a measure of the view is missing, in words, one each
/// @param points who placed the points
/// @param strides how the joints move over the stride, and when which foot bears
/// @param metersPerSecond how fast was run, where the person says so: a recording does not tell
public record GaitMeasures(
        String origin,
        View view,
        double framesPerSecond,
        int frames,
        double seconds,
        Optional<Facing> facing,
        List<Event> events,
        List<GaitMeasure> measures,
        List<String> absent,
        Points points,
        StrideCurves strides,
        OptionalDouble metersPerSecond) {

    /// Copies the lists.
    public GaitMeasures {
        events = List.copyOf(events);
        measures = List.copyOf(measures);
        absent = List.copyOf(absent);
    }

    /// {@return the measure of that name and side, if there is one}
    public Optional<GaitMeasure> measure(String name, BodySide side) {
        return measures.stream().filter(m -> m.name().equals(name) && m.side() == side).findFirst();
    }

    /// {@return who placed the points of a measure: those of the recording, or a person's own}
    public Points pointsOf(String measure) {
        return measure.equals(PelvicDrop.NAME) && points == Points.NETWORK ? Points.HAND : points;
    }

    /// {@return the same with other measures and reasons}
    GaitMeasures with(List<GaitMeasure> others, List<String> reasons) {
        return new GaitMeasures(
                origin,
                view,
                framesPerSecond,
                frames,
                seconds,
                facing,
                events,
                others,
                reasons,
                points,
                strides,
                metersPerSecond);
    }

    /// {@return the same, run at a speed that the person gives}
    public GaitMeasures at(OptionalDouble speed) {
        return new GaitMeasures(
                origin,
                view,
                framesPerSecond,
                frames,
                seconds,
                facing,
                events,
                measures,
                absent,
                points,
                strides,
                speed);
    }

    /// Whether the cadence is one that nobody runs at, as in slow motion that the file does not tell: such
    /// a recording is shown and enters no finding.
    public boolean isOutOfTime() {
        return measure("cadence", BodySide.BOTH)
                .map(cadence -> cadence.value().in(Unit.STEPS_PER_MINUTE))
                .filter(rate ->
                        rate < GaitConstants.CADENCE_MIN.amount()
                                || rate > GaitConstants.CADENCE_MAX.amount())
                .isPresent();
    }

    /// From where the runner was filmed.
    public enum View {
        SIDE,
        REAR
    }

    /// Where the runner looks, in the picture.
    public enum Facing {
        LEFT,
        RIGHT
    }

    /// What a foot does.
    public enum EventType {
        INITIAL_CONTACT,
        TOE_OFF
    }

    /// A contact of one foot.
    ///
    /// @param side left or right
    /// @param type initial contact or toe-off
    /// @param seconds since the first frame, refined between frames
    public record Event(BodySide side, EventType type, double seconds) {}
}
