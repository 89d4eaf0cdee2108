/// Tables: CSV text, and the diary tables in and out. Knows columns, units of columns and plausible ranges;
/// knows nothing of what an entry means for a runner.
@NullMarked
package run.backstride.files.table;

import org.jspecify.annotations.NullMarked;
