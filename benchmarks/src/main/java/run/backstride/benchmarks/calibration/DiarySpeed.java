package run.backstride.benchmarks.calibration;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposures;
import run.backstride.analysis.inference.DiaryModel;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.simulator.PanelMeasures;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;

/// How long five years of a diary take: panel and inference, on one thread, cold and warm.
final class DiarySpeed {
    private static final int DAYS = 5 * 365;
    private static final int ROUNDS = 5;
    private static final long SEED = 11;
    private static final double NANOS = 1e9;

    private DiarySpeed() {}

    static String text() {
        RunnerSpec spec = RunnerSpec.sound().over(LocalDate.of(2021, 1, 4), DAYS);
        RunnerHistory history = PanelMeasures.history(SimulatedRunner.panel(spec, SEED));
        LocalDate asOf = spec.firstDay().plusDays(DAYS - 1L);
        StringBuilder text = new StringBuilder(CalibrationText.SPEED);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Optional<DailyPanel> last = Optional.empty();
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            long cpu = clock.getCurrentThreadCpuTime();
            DailyPanel panel =
                    Exposures.expose(history, LoadMeasurement.measure(history, asOf), asOf);
            long panelWall = System.nanoTime();
            long panelCpu = clock.getCurrentThreadCpuTime();
            DiaryModel.infer(panel, SEED);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %d | %.2f | %.2f | %.2f | %.2f |%n",
                            round,
                            (panelWall - wall) / NANOS,
                            (panelCpu - cpu) / NANOS,
                            (System.nanoTime() - panelWall) / NANOS,
                            (clock.getCurrentThreadCpuTime() - panelCpu) / NANOS));
            last = Optional.of(panel);
        }
        return text.append(
                        "\n%d days, %d runs, %d of them scored.%n%n"
                                .formatted(
                                        DAYS,
                                        history.runs().size(),
                                        last.orElseThrow().painDays().size()))
                .toString();
    }
}
