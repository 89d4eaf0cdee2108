/// The journal as a person meets it, in a real Chromium.
@NullMarked
package run.backstride.browser;

import org.jspecify.annotations.NullMarked;
