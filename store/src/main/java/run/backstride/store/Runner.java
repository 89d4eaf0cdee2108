package run.backstride.store;

import java.time.ZoneId;

/// One runner of a store.
///
/// @param id random, 128 bits
/// @param label how the runner is called in lists
/// @param zone the runner's time zone, for files that don't say
/// @param revision rises with every change of the runner's data
public record Runner(String id, String label, ZoneId zone, long revision) {}
