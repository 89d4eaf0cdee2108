/// What to do in the next two weeks. Sees the assessment, nothing before it.
@NullMarked
package run.backstride.analysis.plan;

import org.jspecify.annotations.NullMarked;
