/// Calendars, out. Knows days and texts, not why they are there.
@NullMarked
package run.backstride.files.calendar;

import org.jspecify.annotations.NullMarked;
