package run.backstride.benchmarks.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.exposure.Variant;
import run.backstride.analysis.inference.GeneralizedLeastSquares;
import run.backstride.benchmarks.calibration.TrialRunner.PlantedTruth;
import run.backstride.core.Mistake;

/// A regression that is told the truth: what a plain analysis would find if it knew which habit acted, in
/// which shape and over which days.
///
/// Generalised least squares with AR(1) errors by restricted maximum likelihood on the scored run days.
/// Columns: a constant, the panel's covariates, a trend, a flare that fades with 21 days, what truly acted
/// (in the simulator's own units, shape and lag), and of every other exposure the first variant that varies.
/// What is not known counts as its mean. Relief is the coefficient times the mean beyond the target over the
/// run days of the last 28; of a mistake with several exposures the sum.
///
/// @param reliefs estimate of each mistake
/// @param planted estimate of the planted one
/// @param standardError of the planted one
record Oracle(Map<Mistake, Double> reliefs, double planted, double standardError) {
    private static final double FLARE_DAYS = 21;
    private static final double VARIES = 0.05;

    /// {@return the mistake with the largest relief}
    Mistake first() {
        return reliefs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /// A column of the regression and, where it is an exposure, what one point of it is worth.
    private static final class Column {
        private final Optional<Mistake> mistake;
        private final double[] values;
        private final double beyond;

        Column(Optional<Mistake> mistake, double[] values, double beyond) {
            this.mistake = mistake;
            this.values = values;
            this.beyond = beyond;
        }

        Optional<Mistake> mistake() {
            return mistake;
        }

        double[] values() {
            return values;
        }

        double beyond() {
            return beyond;
        }
    }

    /// {@return the oracle's answer; empty where there are too few scored runs for so many columns}
    static Optional<Oracle> ask(DailyPanel panel, PlantedTruth truth) {
        double[] acted =
                panel.painDays().stream()
                        .mapToDouble(d -> truth.steps().getOrDefault(panel.date(d), Double.NaN))
                        .toArray();
        return ask(panel, truth, acted, truth.stepsBeyond());
    }

    /// {@return the answer of a regression that is told which exposure acted, but neither its window nor its shape:
    ///     it takes the declared variant that stands the most standard errors above 0; empty where it cannot}
    static Optional<Oracle> askOfColumn(DailyPanel panel, PlantedTruth truth) {
        return panel.columns().stream()
                .filter(column -> column.exposure() == truth.exposure())
                .flatMap(column -> column.variants().stream())
                .flatMap(variant ->
                        ask(
                                panel,
                                truth,
                                panel.painDays().stream()
                                        .mapToDouble(variant.steps()::at)
                                        .toArray(),
                                beyond(variant, panel))
                                .stream())
                .max(Comparator.comparingDouble(Oracle::standing));
    }

    private double standing() {
        return standardError > 0 ? planted / standardError : 0;
    }

    /// @param acted what is taken to have acted, one a scored run
    private static Optional<Oracle> ask(
            DailyPanel panel, PlantedTruth truth, double[] acted, double beyond) {
        List<Integer> days = panel.painDays();
        int[] day = days.stream().mapToInt(Integer::intValue).toArray();
        double[] pain = days.stream().mapToDouble(panel.pain()::at).toArray();
        List<Column> columns = new ArrayList<>();
        columns.add(held(filled(Arrays.stream(day).mapToDouble(_ -> 1).toArray())));
        for (var covariate : panel.covariates()) {
            addIfVaries(
                    columns,
                    held(filled(days.stream().mapToDouble(covariate.values()::at).toArray())));
        }
        columns.add(held(Arrays.stream(day).mapToDouble(d -> d / 100.0).toArray()));
        columns.add(held(Arrays.stream(day).mapToDouble(d -> Math.exp(-d / FLARE_DAYS)).toArray()));
        Column actor = new Column(Optional.of(truth.mistake()), filled(acted), beyond);
        if (!varies(actor.values())) {
            return Optional.empty();
        }
        int told = columns.size();
        columns.add(actor);
        for (ExposureColumn exposure : panel.columns()) {
            if (exposure.exposure() != truth.exposure()) {
                first(exposure, panel, days).ifPresent(columns::add);
            }
        }
        return fit(day, pain, columns, told);
    }

    private static Optional<Oracle> fit(int[] day, double[] pain, List<Column> columns, int told) {
        if (pain.length < columns.size() + 4) {
            return Optional.empty();
        }
        GeneralizedLeastSquares fit;
        try {
            fit =
                    GeneralizedLeastSquares.fit(
                            day, pain, columns.stream().map(Column::values).toList());
        } catch (org.hipparchus.exception.MathRuntimeException e) {
            return Optional.empty(); // columns that say the same
        }
        Map<Mistake, Double> reliefs = new EnumMap<>(Mistake.class);
        double planted = 0;
        double error = 0;
        for (int k = 0; k < columns.size(); k++) {
            Column column = columns.get(k);
            double relief = fit.coefficients().get(k).estimate() * column.beyond();
            column.mistake().ifPresent(mistake -> reliefs.merge(mistake, relief, Double::sum));
            if (k == told) {
                planted = relief;
                error = fit.coefficients().get(k).standardError() * Math.abs(column.beyond());
            }
        }
        return Optional.of(new Oracle(reliefs, planted, error));
    }

    private static Column held(double[] values) {
        return new Column(Optional.empty(), values, 0);
    }

    private static void addIfVaries(List<Column> columns, Column column) {
        if (varies(column.values())) {
            columns.add(column);
        }
    }

    private static Optional<Column> first(
            ExposureColumn exposure, DailyPanel panel, List<Integer> days) {
        for (Variant variant : exposure.variants()) {
            double[] values = filled(days.stream().mapToDouble(variant.steps()::at).toArray());
            if (varies(values)) {
                return Optional.of(
                        new Column(
                                Optional.of(exposure.exposure().mistake()),
                                values,
                                beyond(variant, panel)));
            }
        }
        return Optional.empty();
    }

    /// Mean beyond the target over the run days of the last 28.
    private static double beyond(Variant variant, DailyPanel panel) {
        int window = panel.days() - 28;
        return panel.painDays().stream()
                .filter(day -> day >= window && variant.steps().has(day))
                .mapToDouble(day -> Math.max(0, variant.steps().at(day)))
                .average()
                .orElse(0);
    }

    /// What is not known becomes the mean of what is.
    private static double[] filled(double[] values) {
        double mean =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(0);
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? mean : value).toArray();
    }

    private static boolean varies(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return squares > VARIES * VARIES;
    }
}
