package run.backstride.files.fit;

import run.backstride.files.ContentKind;

/// What the file types of message 0 (file_id), field 0, hold.
final class FitKinds {
    static final int TYPE_ACTIVITY = 4;
    static final int TYPE_WORKOUT = 5;
    static final int TYPE_COURSE = 6;

    private FitKinds() {}

    /// {@return the kind of a file type; `NaN` where the file does not say}
    static ContentKind kind(double type) {
        if (Double.isNaN(type)) {
            return ContentKind.OTHER;
        }
        return switch ((int) type) {
            case TYPE_ACTIVITY -> ContentKind.ACTIVITY;
            case TYPE_WORKOUT, 7 -> ContentKind.WORKOUT;
            case TYPE_COURSE -> ContentKind.COURSE;
            case 2, 3 -> ContentKind.SETTINGS;
            case 15, 28, 32 -> ContentKind.MONITORING;
            case 49 -> ContentKind.SLEEP;
            case 68 -> ContentKind.HRV;
            default -> ContentKind.OTHER;
        };
    }
}
