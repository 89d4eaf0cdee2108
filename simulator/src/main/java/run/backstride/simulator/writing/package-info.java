/// Simulated runners as the files that a real runner would have. Knows the formats; decides nothing about
/// the runner.
@NullMarked
package run.backstride.simulator.writing;

import org.jspecify.annotations.NullMarked;
