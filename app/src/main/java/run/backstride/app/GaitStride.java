package run.backstride.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.StrideCurves.Stance;
import run.backstride.core.diary.Diary.BodySide;

/// One stride of a recording, to be shown.
///
/// @param side of the foot
/// @param start seconds since the first frame
/// @param end its next initial contact
record GaitStride(BodySide side, double start, double end) {

    /// The whole stride nearest to the middle of the clip, of the foot with more of them.
    static Optional<GaitStride> of(GaitMeasures gait) {
        return Stream.of(BodySide.LEFT, BodySide.RIGHT)
                .map(side -> strides(gait, side))
                .max(Comparator.comparingInt(List::size))
                .flatMap(strides ->
                        strides.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                s -> Math.abs(s.start + s.end - gait.seconds()))));
    }

    /// A stance says how long its whole stride was by its share of it.
    private static List<GaitStride> strides(GaitMeasures gait, BodySide side) {
        return gait.strides().stances().stream()
                .filter(stance -> stance.side() == side && stance.percentOfStride().isPresent())
                .map((Stance s) ->
                        new GaitStride(
                                side,
                                s.initialContact(),
                                s.initialContact()
                                        + 100 * s.seconds() / s.percentOfStride().getAsDouble()))
                .toList();
    }
}
