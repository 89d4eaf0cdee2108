/// Experiments of a runner on themselves: plans in the making, those that are kept, and what they ask for today.
@NullMarked
package run.backstride.web.trial;

import org.jspecify.annotations.NullMarked;
