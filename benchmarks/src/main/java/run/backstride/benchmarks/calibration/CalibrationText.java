package run.backstride.benchmarks.calibration;

/// The words of the calibration report.
final class CalibrationText {
    static final String RANKS =
            """
            ## The sampler under its own prior

            Printed by `bin/benchmark.sh Calibration %d ranks`.

            Simulation-based calibration (Talts et al. 2018): truths drawn from the prior, scores drawn from them on the days and
            exposures of simulated runners, the model fitted, the truth ranked among 99 draws. Counts in ten bins of rank; p is
            that of chi-squared with 9 degrees of freedom and ought to be uniform. It tests the sampler, not the model.

            | effect | fits | counts | chi-squared | p |
            | --- | --- | --- | --- | --- |
            """;

    private CalibrationText() {}

    static final String INTRODUCTION =
            """
            # Calibration of the diary model

            Each section says the command that printed it; the same command prints the same figures. Shares come with their
            95 % interval (Wilson). In each population one runner in four has nothing planted.

            The truth is the relief of the scores *as written*: the same days lived again with the habit at its target, rounded,
            not below 0, mean over the run days of the last 28. A second row holds the same posterior against relief before
            rounding and floor. For a mistake that was not planted the truth is 0. The oracle is a regression with AR(1)
            errors that is told what truly acted, in which shape and over which days (`Oracle`).

            """;

    /// {@return the line under the heading of a section}
    static String command(int runners, String part) {
        return "Printed by `bin/benchmark.sh Calibration %d %s`.%n%n"
                .formatted(runners, part)
                .replace("\r", "");
    }
}
