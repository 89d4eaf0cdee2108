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

    static final String FILES =
            """
            ## By files and by panel

            Printed by `bin/benchmark.sh Calibration %d files`.

            %d runners of this project's simulator, written as FIT, gzipped FIT, TCX, GPX and diary tables and read as anybody's
            files are, against the same days that were never files. First variant of each exposure; differences over all days
            that both know.

            | | days known by both | by one only | mean difference | largest |
            | --- | --- | --- | --- | --- |
            """;

    static final String SPEED =
            """
            ## Five years

            Printed by `bin/benchmark.sh Calibration 1 speed`. One thread; the first round is cold.

            | round | panel, wall s | CPU s | inference, wall s | CPU s |
            | --- | --- | --- | --- | --- |
            """;

    private CalibrationText() {}

    static final String INTRODUCTION =
            """
            # Calibration of the diary model

            Each section says the command that printed it; the same command prints the same figures. Shares come with their
            95 % interval (Wilson). In each population one runner in four has nothing planted.

            What the intervals claim is the relief as it is defined: effect times distance from the target, mean over the run days
            of the last 28. The first row of each table holds them against that. All other rows hold the same intervals against
            the relief of the scores *as written* (the same days lived again with the habit at its target, rounded, not below 0),
            which the floor makes smaller, so that they look too wide. For a mistake that was not planted the truth is 0. The
            oracle is a regression with AR(1) errors that is told what truly acted, in which shape and over which days (`Oracle`),
            even where no watch recorded it.

            """;

    /// {@return the line under the heading of a section}
    static String command(int runners, String part) {
        return "Printed by `bin/benchmark.sh Calibration %d %s`.%n%n"
                .formatted(runners, part)
                .replace("\r", "");
    }
}
