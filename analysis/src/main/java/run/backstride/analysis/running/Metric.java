package run.backstride.analysis.running;

import java.util.Locale;
import run.backstride.core.Unit;
import run.backstride.core.activity.Channel;

/// The measures of running form that a watch or a foot pod gives.
public enum Metric {
    CADENCE(Channel.CADENCE),
    GROUND_CONTACT_TIME(Channel.GROUND_CONTACT_TIME),
    VERTICAL_OSCILLATION(Channel.VERTICAL_OSCILLATION),
    VERTICAL_RATIO(Channel.VERTICAL_RATIO),
    STEP_LENGTH(Channel.STEP_LENGTH),
    BALANCE_LEFT(Channel.BALANCE_LEFT);

    private final Channel channel;

    Metric(Channel channel) {
        this.channel = channel;
    }

    /// {@return the channel it is measured from}
    public Channel channel() {
        return channel;
    }

    /// {@return its unit}
    public Unit unit() {
        return channel.unit();
    }

    /// {@return its stable name, such as `ground-contact-time`}
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
