package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;
import run.backstride.core.evidence.Constant;

/// What the rules look at: one runner, up to one day.
///
/// @param history without anything after `asOf`
/// @param load without anything after `asOf`
/// @param asOf the day the assessment speaks of
record Case(RunnerHistory history, LoadHistory load, LocalDate asOf) {

    /// {@return the case with everything after `asOf` left out; recordings of gait bear no date and stay}
    static Case upTo(LocalDate asOf, RunnerHistory history, LoadHistory load) {
        Diary all = history.diary();
        Diary diary =
                new Diary(
                        all.profile(),
                        until(asOf, all.pain(), Diary.PainDay::date),
                        all.shoes(),
                        until(asOf, all.shoeUses(), Diary.ShoeUse::date),
                        until(asOf, all.strength(), Diary.StrengthEntry::date),
                        until(asOf, all.mobility(), Diary.MobilityEntry::date),
                        until(asOf, all.nights(), Diary.Night::date),
                        until(asOf, all.tests(), Diary.SelfTest::date),
                        until(asOf, all.screening(), Diary.ScreeningAnswer::date));
        return new Case(
                new RunnerHistory(
                        until(asOf, history.runs(), RunMeasures::date),
                        until(asOf, history.sessions(), session -> session.date()),
                        diary,
                        history.gait()),
                new LoadHistory(
                        until(asOf, load.runs(), RunLoad::date),
                        until(asOf, load.weeks(), week -> week.lastDay()),
                        load.shoes(),
                        load.basis(),
                        load.basisReason(),
                        load.pairsInRotation(),
                        load.diagnostics()),
                asOf);
    }

    Diary diary() {
        return history.diary();
    }

    SelfTests tests() {
        return new SelfTests(diary().tests(), asOf);
    }

    PainCourse pain() {
        return PainCourse.of(diary().pain());
    }

    /// {@return the first day of the window of `days` days that ends with `asOf`}
    LocalDate firstDayOf(Constant days) {
        return asOf.minusDays(Math.round(days.amount()) - 1);
    }

    /// {@return whether `date` lies in the window of `days` days that ends with `asOf`}
    boolean isWithin(Constant days, LocalDate date) {
        return !date.isBefore(firstDayOf(days)) && !date.isAfter(asOf);
    }

    List<RunMeasures> recentRuns() {
        return history.runs().stream()
                .filter(run -> isWithin(AssessConstants.RECENT, run.date()))
                .toList();
    }

    List<RunLoad> recentLoads() {
        return load.runs().stream()
                .filter(run -> isWithin(AssessConstants.RECENT, run.date()))
                .toList();
    }

    private static <T> List<T> until(LocalDate asOf, List<T> entries, Function<T, LocalDate> date) {
        return entries.stream().filter(entry -> !date.apply(entry).isAfter(asOf)).toList();
    }
}
