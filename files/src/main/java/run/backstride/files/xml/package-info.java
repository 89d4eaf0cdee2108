/// TCX, GPX and Apple Health, read as streams and written back. Knows these formats' elements and units;
/// opens no other file than the one it is given, and expands no entity.
@NullMarked
package run.backstride.files.xml;

import org.jspecify.annotations.NullMarked;
