package run.backstride.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;

/// Plain means of an activity's native samples: over all that are present, as recorded, without a filter.
final class Means {
    private static final Map<String, Channel> NAMES = names();

    private Means() {}

    /// {@return the names by which JSON knows them, unit included, with their channels, in a fixed order}
    static Map<String, Channel> names() {
        Map<String, Channel> names = new LinkedHashMap<>();
        names.put("cadenceStepsPerMinute", Channel.CADENCE);
        names.put("groundContactMilliseconds", Channel.GROUND_CONTACT_TIME);
        names.put("verticalOscillationMillimeters", Channel.VERTICAL_OSCILLATION);
        names.put("verticalRatioPercent", Channel.VERTICAL_RATIO);
        names.put("stepLengthMillimeters", Channel.STEP_LENGTH);
        names.put("balanceLeftPercent", Channel.BALANCE_LEFT);
        names.put("heartRateBeatsPerMinute", Channel.HEART_RATE);
        names.put("powerWatts", Channel.POWER);
        return names;
    }

    /// {@return the means that `activity` has, by name}
    static Map<String, Double> of(Activity activity) {
        Map<String, Double> means = new LinkedHashMap<>();
        NAMES.forEach((name, channel) ->
                mean(activity, channel).ifPresent(value -> means.put(name, value)));
        return means;
    }

    /// {@return the mean of one channel, missing where not one sample is present}
    static OptionalDouble mean(Activity activity, Channel channel) {
        return activity.samples()
                .channel(channel)
                .map(signal -> OptionalDouble.of(signal.mean()))
                .orElse(OptionalDouble.empty());
    }
}
