package run.backstride.benchmarks.calibration;

/// Where simulated runners come from.
interface Population {
    /// {@return its name, for the report}
    String title();

    /// {@return runner number `index` with a planted mistake; the same for the same arguments, to the bit}
    TrialRunner planted(int index, long seed);

    /// {@return runner number `index` without any}
    TrialRunner sound(int index, long seed);
}
