/// Plots as hand-made SVG: scales, axes, marks, and one class a plot. A missing value is a gap.
@NullMarked
package run.backstride.report.plot;

import org.jspecify.annotations.NullMarked;
