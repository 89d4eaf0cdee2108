package run.backstride.files.xml;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.backstride.core.activity.Channel;
import run.backstride.files.xml.AppleUnits.Dimension;

/// The record types that make up the samples of a run, with what turns a record into a sample.
enum AppleQuantity {
    HEART_RATE("HeartRate", Channel.HEART_RATE, Dimension.RATE, 1),
    GROUND_CONTACT_TIME(
            "RunningGroundContactTime", Channel.GROUND_CONTACT_TIME, Dimension.TIME, 1000),
    VERTICAL_OSCILLATION(
            "RunningVerticalOscillation", Channel.VERTICAL_OSCILLATION, Dimension.LENGTH, 1000),
    /// Apple's stride is our step: "the distance covered by a single step while running" (HealthKit's reference,
    /// runningStrideLength).
    STEP_LENGTH("RunningStrideLength", Channel.STEP_LENGTH, Dimension.LENGTH, 1000),
    POWER("RunningPower", Channel.POWER, Dimension.POWER, 1),
    SPEED("RunningSpeed", Channel.SPEED, Dimension.SPEED, 1),
    /// A count over an interval: steps over minutes is cadence.
    STEPS("StepCount", Channel.CADENCE, Dimension.COUNT, 1),
    /// A distance over an interval: summed up it is the distance so far.
    DISTANCE("DistanceWalkingRunning", Channel.DISTANCE, Dimension.LENGTH, 1);

    private static final String PREFIX = "HKQuantityTypeIdentifier";
    private static final Map<String, AppleQuantity> BY_TYPE =
            Arrays.stream(values())
                    .collect(Collectors.toMap(q -> PREFIX + q.type, Function.identity()));

    private final String type;
    private final Channel channel;
    private final Dimension dimension;
    private final double perKept;

    AppleQuantity(String type, Channel channel, Dimension dimension, double perKept) {
        this.type = type;
        this.channel = channel;
        this.dimension = dimension;
        this.perKept = perKept;
    }

    /// {@return the quantity of a record's `type`, if it is one of these}
    static Optional<AppleQuantity> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /// {@return what its samples are called here}
    Channel channel() {
        return channel;
    }

    /// {@return the record's type without its prefix}
    String type() {
        return type;
    }

    /// {@return the value in the channel's unit (steps as a count); `NaN` where the unit is not known}
    double convert(double value, String unit) {
        return dimension.convert(value, unit).orElse(Double.NaN) * perKept;
    }
}
