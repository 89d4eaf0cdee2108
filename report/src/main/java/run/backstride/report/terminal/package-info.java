/// The page of text that a runner reads in a terminal. Knows nothing of HTML.
@NullMarked
package run.backstride.report.terminal;

import org.jspecify.annotations.NullMarked;
