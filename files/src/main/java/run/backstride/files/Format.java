package run.backstride.files;

import java.util.Locale;

/// The formats that are read, recognised by content.
public enum Format {
    FIT,
    TCX,
    GPX,
    APPLE_HEALTH,
    STRAVA_ARCHIVE,
    GARMIN_ARCHIVE,
    DIARY,
    KEYPOINTS,
    UNKNOWN;

    /// {@return the stable name in JSON, such as `apple-health`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
