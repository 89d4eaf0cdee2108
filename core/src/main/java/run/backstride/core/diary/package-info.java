/// What the runner writes down: pain, shoes, strength, mobility, sleep, self-tests, red-flag answers. A
/// blank is missing, never zero.
@NullMarked
package run.backstride.core.diary;

import org.jspecify.annotations.NullMarked;
