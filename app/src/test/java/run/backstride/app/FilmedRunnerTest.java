package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.figure.FigureTruth;

/// A simulated runner on film: what was planted shows, and the truth of the film is written down.
final class FilmedRunnerTest {
    @Test
    void aPlantedMistakeShowsInTheFilmAndInItsTruth(@TempDir Path folder) throws IOException {
        Run run =
                Run.of(
                        "simulate",
                        "--out",
                        folder.toString(),
                        "--cause",
                        "running-form",
                        "--days",
                        "3",
                        "--videos");
        assertThat(run.status()).isZero();
        assertThat(folder.resolve("videos").resolve("side.mp4")).isNotEmptyFile();
        assertThat(folder.resolve("videos").resolve("rear.mp4")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("truth.json")))
                .contains("\"film\": {", "\"overstride-of-leg-length both\"");
        Map<String, Double> form = truth(Mistake.RUNNING_FORM);
        Map<String, Double> chain = truth(Mistake.LOWER_CHAIN);
        Map<String, Double> none =
                FigureTruth.of(RunnerFilm.figure(RunnerSpec.sound()), 4).measures();
        String reach = "overstride-of-leg-length both";
        assertThat(form.get(reach))
                .isCloseTo(none.getOrDefault(reach, Double.NaN) + 0.08, within(1e-6));
        String drop = "contralateral-pelvic-drop left";
        assertThat(chain.get(drop)).isCloseTo(none.getOrDefault(drop, Double.NaN) + 5, within(0.2));
    }

    private static Map<String, Double> truth(Mistake mistake) {
        return FigureTruth.of(RunnerFilm.figure(RunnerSpec.withMistake(mistake)), 4).measures();
    }
}
