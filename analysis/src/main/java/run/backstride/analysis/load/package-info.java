/// What the sequence of runs says: distance spikes, hard days, monotony, kilometres on the shoe.
@NullMarked
package run.backstride.analysis.load;

import org.jspecify.annotations.NullMarked;
