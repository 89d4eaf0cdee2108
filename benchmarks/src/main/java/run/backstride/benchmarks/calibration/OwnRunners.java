package run.backstride.benchmarks.calibration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.benchmarks.calibration.TrialRunner.PlantedTruth;
import run.backstride.simulator.DrawnRunners;
import run.backstride.simulator.Driver;
import run.backstride.simulator.Nuisances;
import run.backstride.simulator.Panel;
import run.backstride.simulator.PanelMeasures;
import run.backstride.simulator.Planted;
import run.backstride.simulator.Planted.Shape;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedDay;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.Truth;

/// The population drawn from the simulator of this project: every driver, shape, size of effect and length
/// of diary in turn, nuisances drawn from wide ranges.
final class OwnRunners implements Population {
    /// Points of pain that the mistake adds to a usual run of a runner who makes it.
    private static final double[] POINTS = {0.3, 0.6, 1, 1.5, 2};

    private static final int[] DIARY_DAYS = {60, 120, 180, 90, 270, 40, 400};
    private static final LocalDate LAST = LocalDate.of(2025, 11, 30);

    @Override
    public String title() {
        return "This project's simulator";
    }

    @Override
    public TrialRunner planted(int index, long seed) {
        Plant plant = plant(index);
        return runner(index, seed, Optional.of(plant.what()), plant.points());
    }

    /// {@return the specification of that runner, to be written as files}
    static RunnerSpec plantedSpec(int index, long seed) {
        return spec(index, seed, Optional.of(plant(index).what()));
    }

    private record Plant(Planted what, double points) {}

    private static Plant plant(int index) {
        Driver[] drivers = Driver.values();
        Shape[] shapes = Shape.values();
        Driver driver = drivers[index % drivers.length];
        Shape shape = shapes[index / drivers.length % shapes.length];
        double points = POINTS[index / (drivers.length * shapes.length) % POINTS.length];
        // A threshold adds twice the effect of a step wherever it is passed.
        double perStep = points / (shape == Shape.THRESHOLD ? 2 : usualSteps(driver));
        return new Plant(new Planted(driver, perStep, shape), points);
    }

    @Override
    public TrialRunner sound(int index, long seed) {
        return runner(index, seed, Optional.empty(), 0);
    }

    /// {@return the specification of a runner, for the paths by panel and by files alike}
    static RunnerSpec spec(int index, long seed, Optional<Planted> planted) {
        SplittableRandom random = new SplittableRandom(seed);
        int before = new int[] {0, 28, 56}[random.nextInt(3)];
        int days = diaryDays(index) + before;
        RunnerSpec usual = RunnerSpec.sound().over(LAST.minusDays(days - 1L), days);
        RunnerSpec spec = planted.map(usual::planting).orElse(usual);
        return DrawnRunners.drawn(spec, seed).with(nuisances(random, before));
    }

    /// Another length for each round through the drivers.
    private static int diaryDays(int index) {
        return DIARY_DAYS[(index + index / DIARY_DAYS.length) % DIARY_DAYS.length];
    }

    private static Nuisances nuisances(SplittableRandom random, int before) {
        return new Nuisances(
                random.nextDouble(0.5, 3),
                random.nextDouble(0.5, 1.3),
                random.nextDouble(0, 0.85),
                random.nextDouble(0, 3.5),
                random.nextDouble(7, 35),
                0.15 * random.nextGaussian(),
                random.nextDouble(0, 0.6),
                random.nextDouble(0, 0.8),
                random.nextDouble(0, 1.2),
                random.nextDouble(0.5, 1),
                random.nextDouble(0, 0.1),
                before);
    }

    private TrialRunner runner(int index, long seed, Optional<Planted> planted, double points) {
        Panel panel = SimulatedRunner.panel(spec(index, seed, planted), seed);
        return new TrialRunner(
                PanelMeasures.history(panel),
                LAST,
                panel.spec().days() - panel.spec().nuisances().daysBeforeDiary(),
                planted.map(what -> truth(panel, what, points)));
    }

    private static PlantedTruth truth(Panel panel, Planted planted, double points) {
        Truth truth = panel.truth();
        Map<LocalDate, Double> steps = new TreeMap<>();
        for (SimulatedDay day : panel.days()) {
            if (day.run().isPresent()) {
                steps.put(day.date(), day.contribution() / planted.nrsPerStep());
            }
        }
        return new PlantedTruth(
                exposure(planted.driver()),
                planted.shape().name().toLowerCase(java.util.Locale.ROOT),
                points,
                truth.relief(),
                truth.reliefAsWritten(),
                steps,
                truth.relief() / planted.nrsPerStep());
    }

    private static Exposure exposure(Driver driver) {
        return switch (driver) {
            case STRENGTH_SHORTFALL -> Exposure.STRENGTH_SHORTFALL;
            case SHOE_WEAR -> Exposure.SHOE_WEAR;
            case LOW_CADENCE -> Exposure.LOW_CADENCE;
            case ASYMMETRY -> Exposure.CONTACT_IMBALANCE;
            case SHORT_SLEEP -> Exposure.SHORT_SLEEP;
            case DISTANCE_SPIKE -> Exposure.LOAD_SHOCK;
            case MOBILITY_SHORTFALL -> Exposure.LITTLE_MOBILITY;
        };
    }

    /// How many steps beyond the target a runner who makes the mistake usually is, on runs beyond it.
    private static double usualSteps(Driver driver) {
        return switch (driver) {
            case STRENGTH_SHORTFALL, DISTANCE_SPIKE, MOBILITY_SHORTFALL -> 1.2;
            case SHORT_SLEEP -> 0.9;
            case SHOE_WEAR, LOW_CADENCE, ASYMMETRY -> 2.2;
        };
    }
}
