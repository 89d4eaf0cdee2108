/// How far the diary model can be trusted: what it says of many simulated runners, held against what was
/// planted in them. Knows the truth of each runner; the model under trial never does.
@NullMarked
package run.backstride.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
