package run.backstride.core.activity;

import run.backstride.core.Unit;

/// The quantities that a device's own (native) samples may carry.
public enum Channel {
    LATITUDE(Unit.DEGREES),
    LONGITUDE(Unit.DEGREES),
    ALTITUDE(Unit.METERS),
    DISTANCE(Unit.METERS),
    SPEED(Unit.METERS_PER_SECOND),
    HEART_RATE(Unit.BEATS_PER_MINUTE),
    /// Both feet counted, with its fraction.
    CADENCE(Unit.STEPS_PER_MINUTE),
    GROUND_CONTACT_TIME(Unit.MILLISECONDS),
    /// Share of the step cycle that the foot is on the ground.
    STANCE_PERCENT(Unit.PERCENT),
    /// Left foot's share of ground contact.
    BALANCE_LEFT(Unit.PERCENT),
    VERTICAL_OSCILLATION(Unit.MILLIMETERS),
    /// Vertical oscillation over step length.
    VERTICAL_RATIO(Unit.PERCENT),
    /// One step, from one foot to the other.
    STEP_LENGTH(Unit.MILLIMETERS),
    POWER(Unit.WATTS),
    TEMPERATURE(Unit.DEGREES_CELSIUS),
    /// 1 running, 6 walking, where the device says so sample by sample.
    ACTIVITY_TYPE(Unit.COUNT);

    private final Unit unit;

    Channel(Unit unit) {
        this.unit = unit;
    }

    /// {@return the unit of every sample of this channel}
    public Unit unit() {
        return unit;
    }
}
