package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentSkipListMap;
import run.backstride.analysis.Answer;
import run.backstride.analysis.Answering;
import run.backstride.analysis.Evidence;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.files.FileReading;
import run.backstride.files.archive.Order;
import run.backstride.report.Recording;

/// The whole way from files to an answer, each arrow of the architecture once.
final class Analysis {
    private final InputReading<Boolean> reading;
    private final Read<RunnerHistory> history;
    private final List<String> paths;
    private final Read<List<FiledExperiment>> experiments;
    private final LocalDate asOf;
    private final Clock clock;
    private final List<GaitReading> gait = new ArrayList<>();
    private final List<Diagnostic> gaitDiagnostics = new ArrayList<>();

    private Analysis(
            InputReading<Boolean> reading,
            Read<RunnerHistory> history,
            List<String> paths,
            Read<List<FiledExperiment>> experiments,
            LocalDate asOf,
            Clock clock) {
        this.reading = reading;
        this.history = history;
        this.paths = paths;
        this.experiments = experiments;
        this.asOf = asOf;
        this.clock = clock;
    }

    /// Reads and measures. Recordings are let go file by file, so years of them fit into memory.
    static Analysis of(
            List<Path> paths,
            ZoneId zone,
            LocalDate asOf,
            int jobs,
            Terminal terminal,
            Clock clock) {
        HistoryBuilder builder = new HistoryBuilder();
        Map<Order, ExperimentPapers> papers = new ConcurrentSkipListMap<>();
        InputReading<Boolean> reading =
                InputReading.of(
                        paths,
                        jobs,
                        terminal,
                        (order, file) -> {
                            papers.put(order, file.experiment());
                            return added(builder, rank(order), file);
                        });
        ExperimentPapers all =
                papers.values().stream().reduce(ExperimentPapers.NONE, ExperimentPapers::and);
        return new Analysis(
                reading,
                builder.build(zone, asOf),
                paths.stream().map(Path::toString).toList(),
                FiledExperiment.of(all, asOf),
                asOf,
                clock);
    }

    /// A number that rises with the order. Archives inside archives and parts of exports share its last 20
    /// bits: it only breaks ties.
    static long rank(Order order) {
        int last = Math.min(order.nested() + order.part(), (1 << 20) - 1);
        return (long) order.file() << 39 | (long) order.entry() << 20 | last;
    }

    /// {@return whether there was anything to add}
    private static boolean added(HistoryBuilder builder, long order, FileReading file) {
        for (Activity activity : file.activities()) {
            builder.add(order, activity);
        }
        builder.add(order, file.diary());
        return !file.activities().isEmpty() || !file.diary().equals(Diary.EMPTY);
    }

    /// {@return whether no file held an activity or a diary entry, and nothing was filmed}
    boolean isEmpty() {
        return gait.isEmpty() && reading.files().stream().noneMatch(Boolean::booleanValue);
    }

    /// {@return whether anything could not be read, wholly or in part}
    boolean anythingUnreadable() {
        return diagnostics().stream().anyMatch(InputReading::isUnreadable);
    }

    /// {@return all that was wrong with the input}
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
        all.addAll(history.diagnostics());
        all.addAll(experiments.diagnostics());
        all.addAll(gaitDiagnostics);
        return all;
    }

    /// Adds a recording of the runner.
    void add(GaitReading recording) {
        gait.add(recording);
        gaitDiagnostics.addAll(recording.diagnostics());
    }

    /// Adds what was wrong with a recording that could not be used.
    void add(Diagnostic diagnostic) {
        gaitDiagnostics.add(diagnostic);
    }

    /// {@return the runner's height, where the profile has it}
    OptionalDouble heightCm() {
        return history.value().diary().profile().heightCm();
    }

    /// {@return what is known of the runner, recordings of gait included}
    RunnerHistory runner() {
        RunnerHistory read = history.value();
        List<GaitMeasures> filmed = gait.stream().map(GaitReading::measures).toList();
        return new RunnerHistory(read.runs(), read.sessions(), read.diary(), filmed);
    }

    /// {@return the experiments whose locked plan is among the files}
    List<FiledExperiment> experiments() {
        return experiments.value();
    }

    /// {@return the answer}
    Answer answer() {
        return Answering.answer(runner(), experiments(), asOf, provenance(), paths, diagnostics());
    }

    /// Draws what was filmed, held against what the answer holds it against, and writes the pictures.
    List<Recording> recordings(Answer answer, OutputFolder folder, Terminal terminal)
            throws OutputFolder.CannotWriteException {
        List<Recording> recordings = new ArrayList<>();
        for (GaitReading filmed : gait) {
            recordings.add(
                    GaitPictures.write(
                            filmed,
                            GaitFigures.of(filmed.measures(), answer.history(), asOf),
                            folder,
                            terminal));
        }
        return recordings;
    }

    private Provenance provenance() {
        return new Provenance(
                Version.text(),
                Evidence.hash(),
                reading.result().fingerprints().stream()
                        .map(print ->
                                new Provenance.Input(print.input(), print.sha256(), print.bytes()))
                        .toList(),
                Answering.SEED,
                clock.instant());
    }
}
