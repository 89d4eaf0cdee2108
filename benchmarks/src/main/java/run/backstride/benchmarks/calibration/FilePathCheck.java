package run.backstride.benchmarks.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.SampledSignal;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.simulator.PanelMeasures;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedHistory;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;

/// The figures of this report come from panels that were never files. Here the same runners are written as files, read
/// as anybody's files are, and both panels and both answers are held against each other.
final class FilePathCheck {
    private static final int MOST_RUNNERS = 36;
    private static final long SEED = 7_000_000;

    private FilePathCheck() {}

    /// Differences of one exposure over all runners.
    private static final class Difference {
        private int days;
        private int oneSided;
        private double sum;
        private double most;

        void add(SampledSignal a, SampledSignal b) {
            for (int day = 0; day < a.length(); day++) {
                if (a.has(day) && b.has(day)) {
                    double off = Math.abs(a.at(day) - b.at(day));
                    days++;
                    sum += off;
                    most = Math.max(most, off);
                } else if (a.has(day) != b.has(day)) {
                    oneSided++;
                }
            }
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f | %.2f |%n",
                    name,
                    days,
                    oneSided,
                    days > 0 ? sum / days : 0,
                    most);
        }
    }

    static String text(int runners) {
        int count = Math.min(MOST_RUNNERS, runners);
        Map<Exposure, Difference> exposures = new EnumMap<>(Exposure.class);
        Difference pain = new Difference();
        int sameFirst = 0;
        int answered = 0;
        double most = 0;
        double sum = 0;
        int reliefs = 0;
        for (int i = 0; i < count; i++) {
            TrialRunner byPanel = new OwnRunners().planted(i, SEED + i);
            TrialRunner byFiles = byFiles(byPanel, OwnRunners.plantedSpec(i, SEED + i), SEED + i);
            DailyPanel one = panel(byPanel);
            DailyPanel two = panel(byFiles);
            pain.add(one.pain(), two.pain());
            compare(one, two, exposures);
            Trial first = Trial.of(byPanel);
            Trial second = Trial.of(byFiles);
            if (first.answered() && second.answered()) {
                answered++;
                sameFirst += first.first().equals(second.first()) ? 1 : 0;
                for (var entry : first.posteriors().entrySet()) {
                    var other = second.posterior(entry.getKey());
                    if (other.isPresent()) {
                        double off = Math.abs(other.get().mean() - entry.getValue().mean());
                        reliefs++;
                        sum += off;
                        most = Math.max(most, off);
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder(CalibrationText.FILES.formatted(runners, count));
        text.append(pain.row("pain, NRS points"));
        exposures.forEach((exposure, off) -> text.append(off.row(exposure.id() + ", steps")));
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "%nOf %d runners with an answer by both ways %d have the same mistake first. Expected reliefs differ by"
                                        + " %.3f points on average, %.2f at most (%d reliefs).%n%n",
                                answered,
                                sameFirst,
                                sum / Math.max(1, reliefs),
                                most,
                                reliefs))
                .toString();
    }

    private static void compare(
            DailyPanel one, DailyPanel two, Map<Exposure, Difference> exposures) {
        for (int c = 0; c < one.columns().size(); c++) {
            ExposureColumn a = one.columns().get(c);
            ExposureColumn b = two.columns().get(c);
            if (!a.variants().isEmpty() && !b.variants().isEmpty()) {
                exposures
                        .computeIfAbsent(a.exposure(), _ -> new Difference())
                        .add(a.variants().getFirst().steps(), b.variants().getFirst().steps());
            }
        }
    }

    private static DailyPanel panel(TrialRunner runner) {
        return Exposures.expose(
                runner.history(),
                LoadMeasurement.measure(runner.history(), runner.asOf()),
                runner.asOf());
    }

    /// The same runner through files.
    private static TrialRunner byFiles(TrialRunner runner, RunnerSpec spec, long seed) {
        SimulatedHistory history = SimulatedRunner.simulate(spec, seed);
        if (!PanelMeasures.history(history.panel()).diary().equals(runner.history().diary())) {
            throw new IllegalStateException("both ways must begin with the same days");
        }
        try {
            Path folder = Files.createTempDirectory("backstride-runner");
            try {
                SimulatedFiles.write(history, folder);
                return new TrialRunner(
                        read(folder, spec, runner.asOf()),
                        runner.asOf(),
                        runner.diaryDays(),
                        runner.planted());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunnerHistory read(Path folder, RunnerSpec spec, LocalDate asOf) {
        HistoryBuilder builder = new HistoryBuilder();
        Inputs.open(List.of(folder), Limits.STANDARD)
                .read(
                        1,
                        (order, reading) -> {
                            reading.activities()
                                    .forEach(activity -> builder.add(order.file(), activity));
                            builder.add(order.file(), reading.diary());
                        },
                        progress -> {});
        return builder.build(spec.zone(), asOf).value();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            walked.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
