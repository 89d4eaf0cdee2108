package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.analysis.assess.ScreeningRule;
import run.backstride.analysis.experiment.ExperimentResult.Stop;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.LogLine;

/// What ends an experiment early: red twice, or a red flag.
final class Stops {
    private Stops() {}

    /// {@return the first stop, up to the last day of the experiment}
    ///
    /// @param last its last day so far
    /// @param asOf the day to speak of
    static Optional<Stop> of(
            ExperimentPlan plan,
            List<TrialDay> days,
            Diary diary,
            List<LogLine> log,
            LocalDate last,
            LocalDate asOf) {
        return Stream.of(
                        redTwice(days).stream(),
                        logged(log),
                        answered(diary),
                        raised(diary, last, asOf).stream())
                .flatMap(stops -> stops)
                .filter(stop -> !stop.date().isBefore(plan.firstDay()))
                .filter(stop -> !stop.date().isAfter(last))
                .min(Comparator.comparing(Stop::date));
    }

    private static Optional<Stop> redTwice(List<TrialDay> days) {
        List<TrialDay> red = days.stream().filter(TrialDay::red).toList();
        int needed = (int) ExperimentConstants.RED_DAYS.amount();
        return red.size() < needed
                ? Optional.empty()
                : Optional.of(
                        new Stop(
                                red.get(needed - 1).date(),
                                "Two red run days (pain above 5, or clearly worse on the next morning), on %s and %s, ended the experiment. Go back a step and let it settle; if it does not, see a clinician."
                                        .formatted(
                                                red.getFirst().date(),
                                                red.get(needed - 1).date())));
    }

    private static Stream<Stop> logged(List<LogLine> log) {
        return log.stream().filter(LogLine::redFlag).map(line -> flag(line.date()));
    }

    private static Stream<Stop> answered(Diary diary) {
        return diary.screening().stream()
                .filter(Diary.ScreeningAnswer::yes)
                .map(answer -> flag(answer.date()));
    }

    /// A course of pain that calls for a clinician without being asked, as it stands today. What was over before is
    /// not judged by it.
    private static Optional<Stop> raised(Diary diary, LocalDate last, LocalDate asOf) {
        return last.equals(asOf)
                        && ScreeningRule.screen(diary, asOf).flags().stream()
                                .anyMatch(flag -> flag.answered().isEmpty())
                ? Optional.of(flag(asOf))
                : Optional.empty();
    }

    /// {@return the end that the runner chose}
    static Stop byRunner(LocalDate date) {
        return new Stop(date, "You ended the experiment early, on " + date + ".");
    }

    private static Stop flag(LocalDate date) {
        return new Stop(
                date, "A red flag on " + date + " ended the experiment. See a clinician first.");
    }
}
