package run.backstride.files.fit;

/// The fields of message 20 (record) that become channels, by the numbers and scales of the public profile.
///
/// A field stands behind the one that it is preferred over, so that it is written later: `enhanced_speed`
/// (73) behind `speed` (6).
enum RecordField {
    LATITUDE(0, RecordColumn.LATITUDE, 0x1p31, 180, 0),
    LONGITUDE(1, RecordColumn.LONGITUDE, 0x1p31, 180, 0),
    /// Three bytes: 12 bits speed in 1/100 m/s, 12 bits running distance in 1/16 m, which roll over.
    COMPRESSED_SPEED_DISTANCE(8, RecordColumn.SPEED, 100, 1, 0),
    ALTITUDE(2, RecordColumn.ALTITUDE, 5, 1, 500),
    ENHANCED_ALTITUDE(78, RecordColumn.ALTITUDE, 5, 1, 500),
    HEART_RATE(3, RecordColumn.HEART_RATE, 1, 1, 0),
    CADENCE(4, RecordColumn.REVOLUTIONS, 1, 1, 0),
    CADENCE_256(52, RecordColumn.REVOLUTIONS_256, 256, 1, 0),
    FRACTIONAL_CADENCE(53, RecordColumn.REVOLUTION_FRACTION, 128, 1, 0),
    DISTANCE(5, RecordColumn.DISTANCE, 100, 1, 0),
    SPEED(6, RecordColumn.SPEED, 1000, 1, 0),
    ENHANCED_SPEED(73, RecordColumn.SPEED, 1000, 1, 0),
    POWER(7, RecordColumn.POWER, 1, 1, 0),
    TEMPERATURE(13, RecordColumn.TEMPERATURE, 1, 1, 0),
    VERTICAL_OSCILLATION(39, RecordColumn.VERTICAL_OSCILLATION, 10, 1, 0),
    STANCE_TIME_PERCENT(40, RecordColumn.STANCE_PERCENT, 100, 1, 0),
    STANCE_TIME(41, RecordColumn.GROUND_CONTACT_TIME, 10, 1, 0),
    ACTIVITY_TYPE(42, RecordColumn.ACTIVITY_TYPE, 1, 1, 0),
    VERTICAL_RATIO(83, RecordColumn.VERTICAL_RATIO, 100, 1, 0),
    STANCE_TIME_BALANCE(84, RecordColumn.BALANCE_LEFT, 100, 1, 0),
    STEP_LENGTH(85, RecordColumn.STEP_LENGTH, 10, 1, 0);

    private final int number;
    private final RecordColumn column;
    private final double scale;
    private final double factor;
    private final double offset;

    RecordField(int number, RecordColumn column, double scale, double factor, double offset) {
        this.number = number;
        this.column = column;
        this.scale = scale;
        this.factor = factor;
        this.offset = offset;
    }

    int number() {
        return number;
    }

    RecordColumn column() {
        return column;
    }

    /// The physical value is `raw * factor / scale - offset`.
    double scale() {
        return scale;
    }

    double factor() {
        return factor;
    }

    double offset() {
        return offset;
    }
}
