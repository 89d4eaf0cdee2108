/// What every page shares: who looks, at whom, in which units and colours, and how a page is written.
@NullMarked
package run.backstride.web.frame;

import org.jspecify.annotations.NullMarked;
