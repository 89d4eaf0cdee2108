package run.backstride.simulator;

/// What makes a pain diary hard to read. Each can be turned off, so that a test can say which of them an
/// analysis withstands.
///
/// @param baselineNrs latent pain on a day without any contribution
/// @param noiseSd spread of the latent pain from day to day, NRS points
/// @param autocorrelation of the latent pain from one day to the next, 0 to below 1
/// @param flareNrs latent pain added on the first day of the diary: people begin to write when it hurts
/// @param flareDays time in which that flare falls to 37 %
/// @param trendPerMonth slow drift of the latent pain, NRS points in 30 days
/// @param loadNrs pain for ten kilometres more, a hard run or 200 m of climb
/// @param entanglement how much sleep, distance, strength, mobility and form move together, 0 to 1
/// @param reverse how strongly pain changes the next days' running, 0 none, 1 plausible
/// @param adherence chance that a pain-free day is written down, 0 to 1
/// @param painLogging how much likelier a day is written down for each point of pain
/// @param daysBeforeDiary days of running before the diary begins
public record Nuisances(
        double baselineNrs,
        double noiseSd,
        double autocorrelation,
        double flareNrs,
        double flareDays,
        double trendPerMonth,
        double loadNrs,
        double entanglement,
        double reverse,
        double adherence,
        double painLogging,
        int daysBeforeDiary) {

    /// Everything as hard as in life.
    public static final Nuisances PLAUSIBLE =
            new Nuisances(1.0, 0.9, 0.5, 2.5, 14, 0, 0.4, 0.5, 1, 0.75, 0.06, 56);

    /// Independent noise only: every day written down, nothing entangled, no flare, no reverse causation.
    public static final Nuisances NONE = new Nuisances(1.0, 0.9, 0, 0, 14, 0, 0, 0, 0, 1, 0, 56);

    /// Rejects what no runner can be.
    public Nuisances {
        if (!(autocorrelation >= 0 && autocorrelation < 1)
                || !(entanglement >= 0 && entanglement <= 1)
                || !(noiseSd >= 0)
                || daysBeforeDiary < 0) {
            throw new IllegalArgumentException(
                    "need 0 <= autocorrelation < 1, 0 <= entanglement <= 1, noise >= 0, days before >= 0");
        }
    }
}
