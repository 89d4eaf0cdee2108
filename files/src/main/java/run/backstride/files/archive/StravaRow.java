package run.backstride.files.archive;

/// One row of Strava's list of activities.
///
/// @param line where it begins in the list, from 1
/// @param file the activity's file below the export's folder; empty for an entry made by hand
/// @param exported what the row says
record StravaRow(int line, String file, Exported exported) {}
