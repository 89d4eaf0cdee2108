/// Runners whose mistake is known: their runs second by second, their diary, and the truth. Knows what a
/// plausible run and a plausible diary look like; must not know how either is judged.
@NullMarked
package run.backstride.simulator;

import org.jspecify.annotations.NullMarked;
