package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import run.backstride.analysis.Session;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary;

/// Counts what an assessment rests on.
final class DataSummaries {

    private DataSummaries() {}

    /// {@return the counts of one case}
    static DataSummary of(Case facts) {
        Diary diary = facts.diary();
        List<LocalDate> days =
                Stream.of(
                                facts.history().runs().stream().map(RunMeasures::date),
                                facts.history().sessions().stream().map(Session::date),
                                diary.pain().stream().map(Diary.PainDay::date),
                                diary.strength().stream().map(Diary.StrengthEntry::date),
                                diary.mobility().stream().map(Diary.MobilityEntry::date),
                                diary.nights().stream().map(Diary.Night::date),
                                diary.tests().stream().map(Diary.SelfTest::date))
                        .flatMap(Function.identity())
                        .sorted()
                        .toList();
        return new DataSummary(
                facts.history().runs().size() + facts.history().sessions().size(),
                facts.history().runs().size(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst()),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()),
                facts.pain().worst().size(),
                distinct(diary.nights().stream().map(Diary.Night::date)),
                TrainingDays.strength(facts).size(),
                TrainingDays.mobility(facts).size(),
                diary.tests().size(),
                diary.shoes().size(),
                facts.history().gait().size());
    }

    /// Days of strength and mobility work, from the log and from the watch.
    static final class TrainingDays {

        private TrainingDays() {}

        /// {@return days with strength work, ascending}
        static List<LocalDate> strength(Case facts) {
            return days(
                    facts.diary().strength().stream().map(Diary.StrengthEntry::date),
                    sessions(facts, Sport.Kind.STRENGTH));
        }

        /// {@return days with mobility work, ascending}
        static List<LocalDate> mobility(Case facts) {
            return days(
                    facts.diary().mobility().stream().map(Diary.MobilityEntry::date),
                    sessions(facts, Sport.Kind.MOBILITY));
        }

        private static Stream<LocalDate> sessions(Case facts, Sport.Kind kind) {
            return facts.history().sessions().stream()
                    .filter(session -> session.sport().kind() == kind)
                    .map(Session::date);
        }

        private static List<LocalDate> days(Stream<LocalDate> log, Stream<LocalDate> watch) {
            return Stream.concat(log, watch).distinct().sorted().toList();
        }
    }

    private static int distinct(Stream<LocalDate> days) {
        return Math.toIntExact(days.distinct().count());
    }
}
