/// A document as a tree of elements and text. Text is escaped when it is written; nothing else can be
/// put in but the program's own style sheet and script.
@NullMarked
package run.backstride.report.markup;

import org.jspecify.annotations.NullMarked;
