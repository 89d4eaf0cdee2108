package run.backstride.web.answer;

import java.time.LocalDate;
import run.backstride.analysis.RunnerHistory;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.ScreeningAnswer;

/// The history that a plan for today is made from when it is made today.
final class LatePlan {
    private LatePlan() {}

    /// {@return a history in which the red-flag questions that were answered on `today` count from `yesterday` on:
    /// the plan made from it speaks of today, when they are answered}
    static RunnerHistory answeredBefore(
            RunnerHistory history, LocalDate today, LocalDate yesterday) {
        Diary diary = history.diary();
        Diary answered =
                new Diary(
                        diary.profile(),
                        diary.pain(),
                        diary.shoes(),
                        diary.shoeUses(),
                        diary.strength(),
                        diary.mobility(),
                        diary.nights(),
                        diary.tests(),
                        diary.screening().stream()
                                .map(one ->
                                        one.date().equals(today)
                                                ? new ScreeningAnswer(
                                                        yesterday, one.question(), one.yes())
                                                : one)
                                .toList());
        return new RunnerHistory(history.runs(), history.sessions(), answered, history.gait());
    }
}
