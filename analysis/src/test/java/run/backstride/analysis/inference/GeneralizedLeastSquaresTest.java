package run.backstride.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GeneralizedLeastSquaresTest {
    /// Three digits.
    private static final double PERCENT = 0.05;

    @Test
    void agreesWithRsGlsWithCorAr1ToThreeDigits() throws IOException {
        GeneralizedLeastSquares fit = fitted();
        Map<String, double[]> reference = reference();
        assertThat(fit.correlation()).isCloseTo(value(reference, "phi"), withinPercentage(PERCENT));
        assertThat(fit.deviation()).isCloseTo(value(reference, "sigma"), withinPercentage(PERCENT));
        assertThat(fit.logLikelihood())
                .isCloseTo(value(reference, "logLik"), withinPercentage(PERCENT));
        List<String> names = List.of("(Intercept)", "sleep", "shoe", "km");
        for (int k = 0; k < names.size(); k++) {
            double[] expected = reference.getOrDefault(names.get(k), new double[0]);
            assertThat(fit.coefficients().get(k).estimate())
                    .isCloseTo(expected[0], withinPercentage(PERCENT));
            assertThat(fit.coefficients().get(k).standardError())
                    .isCloseTo(expected[1], withinPercentage(PERCENT));
        }
    }

    private static double value(Map<String, double[]> reference, String name) {
        return reference.getOrDefault(name, new double[0])[0];
    }

    private static GeneralizedLeastSquares fitted() throws IOException {
        List<String> lines = Files.readAllLines(folder().resolve("diary.csv"));
        int n = lines.size() - 1;
        int[] days = new int[n];
        double[] pain = new double[n];
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            columns.add(new double[n]);
        }
        for (int t = 0; t < n; t++) {
            String[] cells = lines.get(t + 1).split(",", -1);
            days[t] = Integer.parseInt(cells[0]);
            pain[t] = Double.parseDouble(cells[1]);
            columns.get(0)[t] = 1;
            for (int k = 1; k < 4; k++) {
                columns.get(k)[t] = Double.parseDouble(cells[k + 1]);
            }
        }
        return GeneralizedLeastSquares.fit(days, pain, columns);
    }

    /// The REML part of what R printed: name and figures a line.
    private static Map<String, double[]> reference() throws IOException {
        Map<String, double[]> values = new TreeMap<>();
        for (String line : Files.readAllLines(folder().resolve("gls.txt"))) {
            if (line.startsWith("method ML")) {
                break;
            }
            String[] cells = line.strip().split(" +", -1);
            if (!cells[0].equals("method")) {
                double[] figures = new double[cells.length - 1];
                for (int i = 0; i < figures.length; i++) {
                    figures[i] = Double.parseDouble(cells[i + 1]);
                }
                values.put(cells[0], figures);
            }
        }
        return values;
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("reference")) ? here : here.resolve("..");
        return root.resolve("reference").resolve("gls").normalize();
    }
}
