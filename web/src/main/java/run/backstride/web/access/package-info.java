/// Who may see and change whose data.
@NullMarked
package run.backstride.web.access;

import org.jspecify.annotations.NullMarked;
