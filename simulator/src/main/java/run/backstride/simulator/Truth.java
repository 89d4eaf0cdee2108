package run.backstride.simulator;

import java.util.Optional;

/// What an analysis of a simulated runner should find out.
///
/// @param planted what was planted; empty where nothing was
/// @param relief points of pain that correcting it takes off a run day, mean over the run days of the last 28
///     days: each day's contribution against the driver at its target where it was worse than that; not
///     rounded
/// @param reliefAsWritten the same after rounding to 0..10, as a diary shows it: the same days lived again
///     with the driver at its target
/// @param runDays run days that both rest on
public record Truth(
        Optional<Planted> planted, double relief, double reliefAsWritten, int runDays) {}
