package run.backstride.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.DiaryInference.Fitted;
import run.backstride.analysis.inference.DiaryModel;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.Mistake;
import run.backstride.core.SampledSignal;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.simulator.writing.SimulatedFiles;

/// What is found in a panel that was never files is found in the files too.
final class FilePathTest {
    private static final long SEED = 5;

    @ParameterizedTest
    @EnumSource(
            value = Mistake.class,
            names = {"FOOTWEAR", "STRETCHING_RECOVERY"})
    void theSameDaysGiveTheSameAnswerByFilesAndByPanel(Mistake mistake, @TempDir Path folder)
            throws IOException {
        RunnerSpec spec = RunnerSpec.withMistake(mistake).over(LocalDate.of(2025, 6, 2), 56 + 70);
        LocalDate asOf = spec.firstDay().plusDays(spec.days() - 1L);
        SimulatedHistory simulated = SimulatedRunner.simulate(spec, SEED);
        SimulatedFiles.write(simulated, folder);
        DailyPanel byFiles = panel(read(folder, spec, asOf), asOf);
        DailyPanel byPanel = panel(PanelMeasures.history(simulated.panel()), asOf);

        assertThat(byFiles.pain()).isEqualTo(byPanel.pain());
        for (int c = 0; c < byPanel.columns().size(); c++) {
            ExposureColumn one = byPanel.columns().get(c);
            ExposureColumn other = byFiles.columns().get(c);
            assertThat(other.variants()).as(one.exposure().id()).hasSameSizeAs(one.variants());
            if (!one.variants().isEmpty()) {
                // Form is measured from noisy samples, everything else is the same.
                assertThat(
                                meanDifference(
                                        one.variants().getFirst().steps(),
                                        other.variants().getFirst().steps()))
                        .as(one.exposure().id())
                        .isLessThan(one.exposure().mistake() == mistake ? 0.01 : 0.25);
            }
        }
        Map<Mistake, Double> expected = reliefs(byPanel);
        Map<Mistake, Double> found = reliefs(byFiles);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((each, relief) ->
                assertThat(found.get(each)).as(each.name()).isCloseTo(relief, within(0.3)));
        assertThat(first(found)).isEqualTo(first(expected)).isEqualTo(mistake);
    }

    private static DailyPanel panel(RunnerHistory history, LocalDate asOf) {
        return Exposures.expose(history, LoadMeasurement.measure(history, asOf), asOf);
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

    private static double meanDifference(SampledSignal one, SampledSignal other) {
        double sum = 0;
        int both = 0;
        for (int day = 0; day < one.length(); day++) {
            if (one.has(day) && other.has(day)) {
                sum += Math.abs(one.at(day) - other.at(day));
                both++;
            }
        }
        assertThat(both).isGreaterThan(20);
        return sum / both;
    }

    private static Map<Mistake, Double> reliefs(DailyPanel panel) {
        Map<Mistake, Double> reliefs = new TreeMap<>();
        ((Fitted) DiaryModel.infer(panel, 1))
                .reliefs()
                .forEach(one ->
                        one.posterior()
                                .ifPresent(
                                        posterior -> reliefs.put(one.mistake(), posterior.mean())));
        return reliefs;
    }

    private static Mistake first(Map<Mistake, Double> reliefs) {
        return reliefs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
