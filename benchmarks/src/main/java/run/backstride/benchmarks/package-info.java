/// Measurements of speed, with what they are held against.
@NullMarked
package run.backstride.benchmarks;

import org.jspecify.annotations.NullMarked;
