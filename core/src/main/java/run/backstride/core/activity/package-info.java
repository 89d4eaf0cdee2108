/// Recorded activities: samples, laps, sensor sources, strength sets. Cadence is steps a minute
/// everywhere; missing stays missing.
@NullMarked
package run.backstride.core.activity;

import org.jspecify.annotations.NullMarked;
