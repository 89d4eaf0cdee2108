package run.backstride.simulator;

/// How a simulated runner lives. Means; from week to week the runner strays from them.
///
/// @param runsPerWeek how often the runner means to run
/// @param easyKm usual distance of an easy run
/// @param strengthPerWeek strength sessions a week
/// @param mobilityPerWeek mobility sessions a week
/// @param sleepHours a night
/// @param shoeStartKm kilometres on the older pair on the first day
/// @param shoeRetireKm when a pair is replaced
/// @param spikeChance chance that a long run is far longer than the last ones, 0 to 1
/// @param asymmetryPercent distance of the left share of ground contact from one half
/// @param cadenceOffset steps a minute against runners of that height at that speed
public record Habits(
        double runsPerWeek,
        double easyKm,
        double strengthPerWeek,
        double mobilityPerWeek,
        double sleepHours,
        double shoeStartKm,
        double shoeRetireKm,
        double spikeChance,
        double asymmetryPercent,
        double cadenceOffset) {

    /// A runner who does most things right.
    public static final Habits SOUND = new Habits(4, 8, 2.2, 4.5, 7.5, 120, 620, 0.08, 0.7, 1);

    /// {@return these habits, with the one spoiled that feeds `driver`}
    public Habits spoiledBy(Driver driver) {
        return switch (driver) {
            case STRENGTH_SHORTFALL -> with(0.7, mobilityPerWeek, sleepHours);
            case MOBILITY_SHORTFALL -> with(strengthPerWeek, 1.2, sleepHours);
            case SHORT_SLEEP -> with(strengthPerWeek, mobilityPerWeek, 6.2);
            case DISTANCE_SPIKE -> spiking();
            case SHOE_WEAR -> withShoes(640, 1100);
            case ASYMMETRY -> withGait(3, cadenceOffset);
            case LOW_CADENCE -> withGait(asymmetryPercent, -11);
        };
    }

    /// Short runs in the week, and now and then a far longer one.
    private Habits spiking() {
        return new Habits(
                runsPerWeek,
                0.75 * easyKm,
                strengthPerWeek,
                mobilityPerWeek,
                sleepHours,
                shoeStartKm,
                shoeRetireKm,
                0.45,
                asymmetryPercent,
                cadenceOffset);
    }

    private Habits with(double strength, double mobility, double sleep) {
        return new Habits(
                runsPerWeek,
                easyKm,
                strength,
                mobility,
                sleep,
                shoeStartKm,
                shoeRetireKm,
                spikeChance,
                asymmetryPercent,
                cadenceOffset);
    }

    private Habits withShoes(double startKm, double retireKm) {
        return new Habits(
                runsPerWeek,
                easyKm,
                strengthPerWeek,
                mobilityPerWeek,
                sleepHours,
                startKm,
                retireKm,
                spikeChance,
                asymmetryPercent,
                cadenceOffset);
    }

    private Habits withGait(double asymmetry, double cadence) {
        return new Habits(
                runsPerWeek,
                easyKm,
                strengthPerWeek,
                mobilityPerWeek,
                sleepHours,
                shoeStartKm,
                shoeRetireKm,
                spikeChance,
                asymmetry,
                cadence);
    }
}
