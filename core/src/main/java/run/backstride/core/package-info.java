/// The vocabulary: quantities with units, the five mistakes, sampled signals. Knows no file format and no
/// science; depends on the JDK only.
@NullMarked
package run.backstride.core;

import org.jspecify.annotations.NullMarked;
