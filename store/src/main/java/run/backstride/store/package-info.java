/// Histories that stay: runners, what was imported for them, what they wrote down, what was found, and
/// who may see it.
///
/// Knows databases (SQLite, PostgreSQL) and the folder beside them; knows nothing of file formats, screens or
/// the clock: who opens a store gives it these.
@NullMarked
package run.backstride.store;

import org.jspecify.annotations.NullMarked;
