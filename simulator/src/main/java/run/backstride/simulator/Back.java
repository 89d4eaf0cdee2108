package run.backstride.simulator;

/// The pain of a simulated back: a latent level that wanders from day to day, what the run adds, and what a
/// person would write down of both.
final class Back {
    private static final double HARD_RUN = 1;
    private static final double KM_PER_UNIT = 10;
    private static final double CLIMB_PER_UNIT = 200;
    private static final double USUAL_KM = 8;
    private static final double SCORE_NOISE = 0.3;
    private static final double NEXT_MORNING_SHARE = 0.4;
    private static final double DAYS_PER_MONTH = 30;

    private final Nuisances nuisances;
    private final Chance chance;
    private final int firstDiaryDay;
    private double wandering;

    /// @param nuisances how the pain behaves
    /// @param chance where the numbers come from
    /// @param firstDiaryDay index of the first day of the diary, where the flare stands
    Back(Nuisances nuisances, Chance chance, int firstDiaryDay) {
        this.nuisances = nuisances;
        this.chance = chance;
        this.firstDiaryDay = firstDiaryDay;
        wandering = chance.normal() * nuisances.noiseSd();
    }

    /// {@return the latent pain of day `index`, before any run}
    double nextDay(int index) {
        double memory = nuisances.autocorrelation();
        wandering =
                memory * wandering
                        + Math.sqrt(1 - memory * memory) * nuisances.noiseSd() * chance.normal();
        double sinceFlare = index - firstDiaryDay;
        double flare =
                sinceFlare < 0
                        ? nuisances.flareNrs() * Math.exp(sinceFlare / 3) // it comes on within days
                        : nuisances.flareNrs() * Math.exp(-sinceFlare / nuisances.flareDays());
        return nuisances.baselineNrs()
                + flare
                + nuisances.trendPerMonth() * index / DAYS_PER_MONTH
                + wandering;
    }

    /// {@return points that the run adds by its length, hardness and climb, whatever is planted}
    double load(SimulatedRun run) {
        double units =
                (run.km() - USUAL_KM) / KM_PER_UNIT
                        + (run.kind().isHard() ? HARD_RUN : 0)
                        + run.climbMeters() / CLIMB_PER_UNIT;
        return nuisances.loadNrs() * units;
    }

    /// {@return a draw of the small error with which a person scores}
    double scoringError() {
        return SCORE_NOISE * chance.normal();
    }

    /// {@return how much of a run's addition is left on the next morning}
    static double leftNextMorning(double added) {
        return NEXT_MORNING_SHARE * added;
    }

    /// {@return the whole number from 0 to 10 that a person writes for a latent pain}
    static double written(double latent) {
        return Math.max(0, Math.min(10, Math.rint(latent)));
    }
}
