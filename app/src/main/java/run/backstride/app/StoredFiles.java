package run.backstride.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.ExperimentPapers.LockedText;
import run.backstride.core.experiment.LogLine;
import run.backstride.files.FileReading;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.files.archive.Order;
import run.backstride.store.BatchReader;
import run.backstride.store.ReadFile;

/// Reads what was handed in to a store, under the names that the person gave.
///
/// @param jobs how many files are read at once
record StoredFiles(int jobs) implements BatchReader {

    @Override
    public List<Diagnostic> read(List<Input> inputs, Sink sink) {
        List<Path> paths = inputs.stream().map(Input::path).toList();
        return Inputs.open(paths, Limits.STANDARD)
                .read(
                        jobs,
                        (order, reading) -> sink.accept(file(inputs, order, reading)),
                        progress -> sink.progressed(progress.filesDone(), progress.filesTotal()))
                .diagnostics()
                .stream()
                .map(said -> said.inFile(given(inputs, said.file())))
                .toList();
    }

    private static ReadFile file(List<Input> inputs, Order order, FileReading reading) {
        String name = given(inputs, reading.file());
        boolean nothing =
                reading.activities().isEmpty()
                        && reading.diary().equals(Diary.EMPTY)
                        && reading.experiment().equals(ExperimentPapers.NONE);
        Optional<String> failure =
                nothing
                        ? reading.diagnostics().stream()
                                .filter(InputReading::isUnreadable)
                                .map(Diagnostic::saw)
                                .findFirst()
                        : Optional.empty();
        return new ReadFile(
                "%d/%d/%d/%d".formatted(order.file(), order.entry(), order.nested(), order.part()),
                Analysis.rank(order),
                name,
                reading.activities().stream().map(activity -> named(inputs, activity)).toList(),
                named(inputs, reading.diary()),
                reading.diagnostics().stream()
                        .map(said -> said.inFile(given(inputs, said.file())))
                        .toList(),
                named(inputs, reading.experiment()),
                failure);
    }

    /// {@return the name as the person gave it, for one that begins with where the file lies now}
    private static String given(List<Input> inputs, String name) {
        for (Input input : inputs) {
            String lies = input.path().toString();
            if (name.startsWith(lies)) {
                return input.given() + name.substring(lies.length());
            }
        }
        return name;
    }

    private static Activity named(List<Input> inputs, Activity a) {
        return new Activity(
                given(inputs, a.origin()),
                a.sport(),
                a.start(),
                a.utcOffset(),
                a.elapsedSeconds(),
                a.timerSeconds(),
                a.distanceMeters(),
                a.ascentMeters(),
                a.name(),
                a.gear(),
                a.rpe(),
                a.device(),
                a.samples(),
                a.laps(),
                a.sources(),
                a.sets());
    }

    private static Diary named(List<Input> inputs, Diary diary) {
        List<Night> nights =
                diary.nights().stream()
                        .map(night ->
                                new Night(
                                        night.date(),
                                        night.hours(),
                                        night.restingHeartRate(),
                                        night.rmssdMs(),
                                        given(inputs, night.origin())))
                        .toList();
        return new Diary(
                diary.profile(),
                diary.pain(),
                diary.shoes(),
                diary.shoeUses(),
                diary.strength(),
                diary.mobility(),
                nights,
                diary.tests(),
                diary.screening());
    }

    private static ExperimentPapers named(List<Input> inputs, ExperimentPapers papers) {
        return new ExperimentPapers(
                papers.plans().stream()
                        .map(plan -> new LockedText(given(inputs, plan.file()), plan.text()))
                        .toList(),
                papers.entries().stream()
                        .map(line ->
                                new LogLine(
                                        given(inputs, line.file()),
                                        line.line(),
                                        line.date(),
                                        line.done(),
                                        line.instead(),
                                        line.belief(),
                                        line.pain(),
                                        line.redFlag(),
                                        line.plan()))
                        .toList());
    }
}
