/// How much pain the runner may expect to lose by correcting each mistake, and how sure that is.
@NullMarked
package run.backstride.analysis.inference;

import org.jspecify.annotations.NullMarked;
