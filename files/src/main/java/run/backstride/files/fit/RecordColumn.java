package run.backstride.files.fit;

import java.util.Optional;
import run.backstride.core.activity.Channel;

/// What is collected from record messages, one column each, before cadence is put together.
enum RecordColumn {
    LATITUDE(Channel.LATITUDE),
    LONGITUDE(Channel.LONGITUDE),
    ALTITUDE(Channel.ALTITUDE),
    DISTANCE(Channel.DISTANCE),
    SPEED(Channel.SPEED),
    HEART_RATE(Channel.HEART_RATE),
    /// Whole strides or crank turns a minute.
    REVOLUTIONS,
    /// The same with a fraction, in 1/256; some writers give only this.
    REVOLUTIONS_256,
    /// To be added to [#REVOLUTIONS].
    REVOLUTION_FRACTION,
    GROUND_CONTACT_TIME(Channel.GROUND_CONTACT_TIME),
    STANCE_PERCENT(Channel.STANCE_PERCENT),
    BALANCE_LEFT(Channel.BALANCE_LEFT),
    VERTICAL_OSCILLATION(Channel.VERTICAL_OSCILLATION),
    VERTICAL_RATIO(Channel.VERTICAL_RATIO),
    STEP_LENGTH(Channel.STEP_LENGTH),
    POWER(Channel.POWER),
    TEMPERATURE(Channel.TEMPERATURE),
    ACTIVITY_TYPE(Channel.ACTIVITY_TYPE);

    private final Optional<Channel> channel;

    RecordColumn() {
        channel = Optional.empty();
    }

    RecordColumn(Channel channel) {
        this.channel = Optional.of(channel);
    }

    /// {@return the channel that the column is, as it stands; empty for the parts of cadence}
    Optional<Channel> channel() {
        return channel;
    }
}
