/// What is said about imperfect input: what was seen, where, what was done, what the person can do.
@NullMarked
package run.backstride.core.diagnostic;

import org.jspecify.annotations.NullMarked;
