/// The daily panel: what the runner was exposed to on each day, each column strictly before the pain it
/// may explain.
@NullMarked
package run.backstride.analysis.exposure;

import org.jspecify.annotations.NullMarked;
