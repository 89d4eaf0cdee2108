package run.backstride.core.activity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.backstride.core.SampledSignal;

/// The samples of one activity: a time axis and the channels over it.
public final class Samples {
    private static final Samples NONE = new Samples(SampledSignal.of(), Map.of());

    private final SampledSignal seconds;
    private final Map<Channel, SampledSignal> channels;

    /// @param seconds seconds since the activity's start, one a sample, not missing, not descending
    /// @param channels what was measured; a channel without any sample is left out
    /// @throws IllegalArgumentException if a channel has another length than the time axis
    public Samples(SampledSignal seconds, Map<Channel, SampledSignal> channels) {
        this.seconds = seconds;
        Map<Channel, SampledSignal> kept = new EnumMap<>(Channel.class);
        channels.forEach((channel, signal) -> {
            if (signal.length() != seconds.length()) {
                throw new IllegalArgumentException(
                        "channel %s must have %d samples, was %d"
                                .formatted(channel, seconds.length(), signal.length()));
            }
            if (signal.present() > 0) {
                kept.put(channel, signal);
            }
        });
        this.channels = kept;
    }

    /// {@return an activity's samples where the file has none}
    public static Samples none() {
        return NONE;
    }

    /// {@return the number of samples}
    public int count() {
        return seconds.length();
    }

    /// {@return seconds since the activity's start, one a sample}
    public SampledSignal seconds() {
        return seconds;
    }

    /// {@return the samples of `channel`, or nothing where not one is present}
    public Optional<SampledSignal> channel(Channel channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    /// {@return the channels that have at least one sample}
    public Set<Channel> present() {
        return Set.copyOf(channels.keySet());
    }
}
