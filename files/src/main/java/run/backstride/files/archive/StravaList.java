package run.backstride.files.archive;

/// The list of activities of a Strava export, `activities.csv`.
final class StravaList {
    private StravaList() {}

    static boolean isHeader(String text) {
        return text.startsWith("Activity ID,Activity Date,");
    }
}
