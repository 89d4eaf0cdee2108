/// Numbers from the literature and how far they can be trusted: thresholds, sources, grades.
@NullMarked
package run.backstride.core.evidence;

import org.jspecify.annotations.NullMarked;
