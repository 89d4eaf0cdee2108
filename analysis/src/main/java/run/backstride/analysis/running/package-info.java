/// What one run says of the runner: form over steady windows, drift, warm-up. Sees samples; judges nothing.
@NullMarked
package run.backstride.analysis.running;

import org.jspecify.annotations.NullMarked;
