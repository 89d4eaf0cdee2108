/// One class for each screen: what it shows and what can be done there.
@NullMarked
package run.backstride.web.page;

import org.jspecify.annotations.NullMarked;
