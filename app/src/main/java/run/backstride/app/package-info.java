/// The command line: the only place that wires files, analysis and report, that prints, and that knows
/// today's date. Holds no science and no format.
@NullMarked
package run.backstride.app;

import org.jspecify.annotations.NullMarked;
