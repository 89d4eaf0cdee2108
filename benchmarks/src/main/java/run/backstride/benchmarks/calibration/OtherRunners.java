package run.backstride.benchmarks.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.benchmarks.calibration.TrialRunner.PlantedTruth;

/// A second, differently built simulator, the stand-in for somebody else's: pain is a sum on the scale as it
/// is written, habits come in phases and jumps, targets, windows and shapes are others, entries are lost in
/// gaps of weeks and on the worst or the best days. Never used to choose anything; only to check.
final class OtherRunners implements Population {
    private static final List<String> HABITS =
            List.of("strength", "shoes", "cadence", "balance", "sleep", "spike", "mobility");
    private static final List<String> SHAPES = List.of("hinge", "step", "smeared", "levelling off");
    private static final int[] DIARY_DAYS = {75, 150, 210, 100, 300, 45, 380};
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final int LEAD = 42;

    @Override
    public String title() {
        return "Another simulator, built differently";
    }

    @Override
    public TrialRunner planted(int index, long seed) {
        String habit = HABITS.get(index % HABITS.size());
        return runner(index, new SplittableRandom(seed), habit);
    }

    @Override
    public TrialRunner sound(int index, long seed) {
        return runner(index, new SplittableRandom(seed), "none");
    }

    private TrialRunner runner(int index, SplittableRandom random, String habit) {
        int diaryDays = DIARY_DAYS[(index + index / DIARY_DAYS.length) % DIARY_DAYS.length];
        int days = diaryDays + LEAD;
        OtherHabits habits = new OtherHabits(random, days, habit);
        String shape = SHAPES.get(index / HABITS.size() % SHAPES.size());
        double[] acting = shaped(shape, habits.beyond(habit), random);
        double points = habit.equals("none") ? 0 : random.nextDouble(0.3, 2);
        double usual = meanOnRuns(habits, acting, 0);
        double effect = usual > 0.05 ? points / usual : 0;
        OtherPain pain = new OtherPain(random, habits, acting, effect, LEAD);
        LocalDate first = LAST.minusDays(days - 1L);
        Optional<PlantedTruth> truth =
                effect > 0
                        ? Optional.of(
                                truth(habit, shape, points, habits, acting, effect, pain, first))
                        : Optional.empty();
        return new TrialRunner(
                new OtherHistory(random, habits, pain, first, LEAD).history(),
                LAST,
                diaryDays,
                truth);
    }

    /// What acts on each day, from how far the habit is beyond its target.
    private static double[] shaped(String shape, double[] beyond, SplittableRandom random) {
        double[] acting = new double[beyond.length];
        double memory = Math.pow(0.5, 1 / random.nextDouble(3, 9));
        double smeared = beyond[0];
        for (int day = 0; day < acting.length; day++) {
            smeared = memory * smeared + (1 - memory) * beyond[day];
            acting[day] =
                    switch (shape) {
                        case "step" -> beyond[day] > 0 ? 1 : 0;
                        case "smeared" -> smeared;
                        case "levelling off" -> Math.tanh(beyond[day]);
                        default -> beyond[day];
                    };
        }
        return acting;
    }

    private static double meanOnRuns(OtherHabits habits, double[] values, int from) {
        double sum = 0;
        int runs = 0;
        for (int day = from; day < values.length; day++) {
            if (habits.ran[day]) {
                sum += values[day];
                runs++;
            }
        }
        return runs > 0 ? sum / runs : 0;
    }

    private static PlantedTruth truth(
            String habit,
            String shape,
            double points,
            OtherHabits habits,
            double[] acting,
            double effect,
            OtherPain pain,
            LocalDate first) {
        Map<LocalDate, Double> steps = new TreeMap<>();
        List<Double> written = new ArrayList<>();
        int from = acting.length - 28;
        for (int day = 0; day < acting.length; day++) {
            if (habits.ran[day]) {
                steps.put(first.plusDays(day), acting[day]);
                if (day >= from) {
                    written.add(pain.worst(day, true) - pain.worst(day, false));
                }
            }
        }
        double beyond = meanOnRuns(habits, acting, from);
        return new PlantedTruth(
                exposure(habit),
                shape,
                points,
                effect * beyond,
                written.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                steps,
                beyond);
    }

    private static Exposure exposure(String habit) {
        return switch (habit) {
            case "strength" -> Exposure.STRENGTH_SHORTFALL;
            case "shoes" -> Exposure.SHOE_WEAR;
            case "cadence" -> Exposure.LOW_CADENCE;
            case "balance" -> Exposure.CONTACT_IMBALANCE;
            case "sleep" -> Exposure.SHORT_SLEEP;
            case "spike" -> Exposure.LOAD_SHOCK;
            default -> Exposure.LITTLE_MOBILITY;
        };
    }
}
