/// The door through which all input comes: files, folders, archives and archives inside archives, account
/// exports among them. Knows where the parts of an export lie and what may be opened; knows nothing of how
/// a single format is read.
@NullMarked
package run.backstride.files.archive;

import org.jspecify.annotations.NullMarked;
