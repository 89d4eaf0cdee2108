package run.backstride.benchmarks;

import java.util.List;
import run.backstride.benchmarks.calibration.CalibrationReport;

/// How far the diary model can be trusted, measured on simulated runners whose mistake is known. Prints the
/// sections of `docs/CALIBRATION.md`.
///
/// Arguments: number of runners of each population and seed set (default 1000), then any of `ranks`,
/// `confirming`, `other`, `choosing`, `files`, `speed` to print these parts only. The same arguments print the same
/// figures, to the digit.
public final class Calibration {
    private static final int RUNNERS = 1000;

    private Calibration() {}

    /// Measures and prints.
    ///
    /// @param args see above
    public static void main(String[] args) {
        int runners = args.length > 0 ? Integer.parseInt(args[0]) : RUNNERS;
        List<String> parts = List.of(args).subList(Math.min(1, args.length), args.length);
        CalibrationReport.print(runners, parts, System.out);
    }
}
