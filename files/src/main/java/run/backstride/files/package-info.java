/// Every file format, in and out. Knows the vocabulary of `core`; knows nothing of what a figure means for
/// a runner.
@NullMarked
package run.backstride.files;

import org.jspecify.annotations.NullMarked;
