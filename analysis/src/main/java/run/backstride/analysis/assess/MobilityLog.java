package run.backstride.analysis.assess;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import run.backstride.analysis.Session;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary.MobilityEntry;

/// Minutes of stretching and mobility, from the log and from the watch.
final class MobilityLog {

    private MobilityLog() {}

    /// {@return minutes a week over four weeks; empty where no log is kept at all: no log is no zero}
    static Optional<Signal> minutesPerWeek(Case facts) {
        if (DataSummaries.TrainingDays.mobility(facts).isEmpty()) {
            return Optional.empty();
        }
        DoubleStream logged =
                facts.diary().mobility().stream()
                        .filter(entry -> facts.isWithin(AssessConstants.RECENT, entry.date()))
                        .map(MobilityEntry::minutes)
                        .flatMapToDouble(OptionalDouble::stream);
        DoubleStream watched =
                facts.history().sessions().stream()
                        .filter(session -> session.sport().kind() == Sport.Kind.MOBILITY)
                        .filter(session -> facts.isWithin(AssessConstants.RECENT, session.date()))
                        .map(Session::minutes)
                        .flatMapToDouble(OptionalDouble::stream);
        double[] minutes = DoubleStream.concat(logged, watched).toArray();
        double weeks = AssessConstants.RECENT.amount() / AssessConstants.WEEK.amount();
        return Optional.of(
                Figures.plain(
                        "mobility-minutes",
                        "Stretching and mobility",
                        Quantity.of(DoubleStream.of(minutes).sum() / weeks, Unit.MINUTES_PER_WEEK),
                        minutes.length,
                        "sessions in four weeks",
                        "mobility log and watch"));
    }
}
