package run.backstride.analysis.running;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A piece of an activity: a kilometre, a mile, a lap.
///
/// @param startSecond since the activity's first sample
/// @param seconds how long it took, gaps left out
/// @param meters how far
/// @param figures what was measured in it, one a trace of the activity
public record Split(
        double startSecond, OptionalDouble seconds, OptionalDouble meters, List<Figure> figures) {

    /// Copies the list.
    public Split {
        figures = List.copyOf(figures);
    }

    /// The mean of one quantity by one source over the piece.
    ///
    /// @param kind which quantity
    /// @param source who measured it
    /// @param mean over time; missing where nothing was measured
    /// @param norm what runners of the norm table show at the speed of the piece, where there is a norm
    public record Figure(
            Trace.Kind kind, String source, OptionalDouble mean, Optional<FormNorms.Norm> norm) {}
}
