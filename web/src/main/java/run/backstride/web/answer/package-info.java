/// The kept result of a runner, made anew in the background when the data or the science changed.
@NullMarked
package run.backstride.web.answer;

import org.jspecify.annotations.NullMarked;
