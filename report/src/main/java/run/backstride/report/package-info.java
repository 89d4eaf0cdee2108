/// An answer as terminal text, one HTML file, JSON. Lays out what the analysis found; computes nothing.
@NullMarked
package run.backstride.report;

import org.jspecify.annotations.NullMarked;
