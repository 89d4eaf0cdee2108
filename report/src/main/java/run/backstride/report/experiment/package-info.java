/// The papers of an experiment for the person who runs it: a protocol to print, a schedule as a table. Computes
/// nothing.
@NullMarked
package run.backstride.report.experiment;

import org.jspecify.annotations.NullMarked;
