/// The self-contained HTML file, one class a section. Everything is escaped unless it is an element.
@NullMarked
package run.backstride.report.html;

import org.jspecify.annotations.NullMarked;
