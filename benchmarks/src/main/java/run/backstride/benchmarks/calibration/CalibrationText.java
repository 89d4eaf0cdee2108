package run.backstride.benchmarks.calibration;

/// The words of the calibration report.
final class CalibrationText {
    static final String RANKS =
            """
            ## The sampler under its own prior

            Simulation-based calibration (Talts et al. 2018): truths drawn from the prior, scores drawn from them on the days and
            exposures of simulated runners, the model fitted, the truth ranked among 99 draws. Counts in ten bins of rank; p is
            that of chi-squared with 9 degrees of freedom and ought to be uniform. It tests the sampler, not the model.

            | effect | fits | counts | chi-squared | p |
            | --- | --- | --- | --- | --- |
            """;

    private CalibrationText() {}

    static String introduction(int runners, int soundEvery) {
        return """
        # Calibration of the diary model

        Made by `bin/benchmark.sh Calibration %d > docs/CALIBRATION.md`; the same command prints the same figures. %d
        simulated runners in each population and seed set, one in %d without a planted mistake. Shares come with their 95 %%
        interval (Wilson).

        The truth is the relief of the scores *as written*: the same days lived again with the habit at its target, rounded,
        not below 0, mean over the run days of the last 28. A second row holds the same posterior against relief before
        rounding and floor. For a mistake that was not planted the truth is 0. The oracle is a regression with AR(1)
        errors that is told what truly acted, in which shape and over which days (`Oracle`).

        """
                .formatted(runners, runners, soundEvery);
    }
}
