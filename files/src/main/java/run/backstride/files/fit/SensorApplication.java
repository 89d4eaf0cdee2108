package run.backstride.files.fit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;

/// The sensors and programs that write developer fields which a runner's analysis can use, recognised by
/// application id, and where a file gives none, by the names of the fields.
///
/// A field is mapped by its name and unit, never by the native field number that it claims to replace: the
/// 2016 Stryd app declares ground time as stance percentage.
///
/// @param sourceName the name of the source, such as `stryd`
/// @param ids application ids
/// @param channels channels by the names of fields, in lower case
/// @param unnamed names of fields that the files leave without a name, by field number
record SensorApplication(
        String sourceName,
        Set<String> ids,
        Map<String, Channel> channels,
        Map<Integer, Named> unnamed) {

    private static final SensorApplication STRYD =
            new SensorApplication(
                    "stryd",
                    Set.of("660a581e5301460c8f2f034c8b6dc90f", "18fb2cf01a4b430dad66988c847421f4"),
                    Map.of(
                            "power", Channel.POWER,
                            "cadence", Channel.CADENCE,
                            "ground time", Channel.GROUND_CONTACT_TIME,
                            "vertical oscillation", Channel.VERTICAL_OSCILLATION,
                            "elevation", Channel.ALTITUDE,
                            "distance", Channel.DISTANCE,
                            "speed", Channel.SPEED,
                            "stryd temperature", Channel.TEMPERATURE),
                    Map.of());
    private static final SensorApplication RUNSCRIBE_PLUS =
            new SensorApplication(
                    "runscribe-plus",
                    Set.of("c1f5c80a5a054e8a97b3fda34e957035"),
                    Map.of(
                            "rs_contacttime_l", Channel.GROUND_CONTACT_TIME,
                            "rs_contacttime_r", Channel.GROUND_CONTACT_TIME,
                            "rs_power_avg", Channel.POWER),
                    Map.of());
    private static final SensorApplication RUNSCRIBE_LIGHT =
            new SensorApplication(
                    "runscribe-light",
                    Set.of("502092b3b0dd45ad89b3472ab2060ab6"),
                    Map.of(),
                    Map.of(
                            0, new Named("RS_Impact_GS_L", "G"),
                            1, new Named("RS_Braking_GS_L", "G"),
                            2, new Named("RS_FootStrike_L", ""),
                            3, new Named("RS_Pronation_L", "deg"),
                            6, new Named("RS_Impact_GS_R", "G"),
                            7, new Named("RS_Braking_GS_R", "G"),
                            8, new Named("RS_FootStrike_R", ""),
                            9, new Named("RS_Pronation_R", "deg")));
    private static final SensorApplication GARMIN_RUNNING_POWER =
            new SensorApplication(
                    "garmin-running-power",
                    Set.of("a26e535875264582af7e8606884d96bc"),
                    Map.of("rp_power", Channel.POWER),
                    Map.of());
    private static final SensorApplication UNKNOWN =
            new SensorApplication("unknown", Set.of(), Map.of(), Map.of());

    private static final List<SensorApplication> KNOWN =
            List.of(STRYD, RUNSCRIBE_PLUS, RUNSCRIBE_LIGHT, GARMIN_RUNNING_POWER);
    private static final Set<String> ONLY_STRYD_HAS = Set.of("leg spring stiffness", "form power");
    private static final String NO_ID = "0".repeat(32);

    /// Fewer than this many a minute on average are strides and not steps; nobody runs or walks for long at
    /// under 120 steps while a foot pod counts. Some apps label strides as "SPM".
    private static final double FEWEST_STEPS = 120;

    private static final double STEPS_A_STRIDE = 2;
    private static final double MILLIMETERS_A_CENTIMETER = 10;
    private static final double MILLIMETERS_A_METER = 1000;

    /// One metre a second in km/h.
    private static final double KILOMETERS_AN_HOUR = 3.6;

    /// A field's name and unit where the file leaves both empty.
    record Named(String name, String unit) {}

    /// {@return which application has this id, or, where the id says nothing, names its fields like these}
    static SensorApplication of(String id, List<DeveloperColumn> columns) {
        for (SensorApplication application : KNOWN) {
            if (application.ids.contains(id)) {
                return application;
            }
        }
        boolean namesStryd =
                (id.isEmpty() || id.equals(NO_ID))
                        && columns.stream()
                                .anyMatch(column ->
                                        ONLY_STRYD_HAS.contains(
                                                plain(column.description().name())));
        return namesStryd ? STRYD : UNKNOWN;
    }

    /// {@return the field's name, by the file or, where that is empty, by its number}
    String fieldName(DeveloperColumn.Description description) {
        Named known = unnamed.get(description.number());
        return description.name().isEmpty() && known != null ? known.name() : description.name();
    }

    /// {@return the field's unit, by the file or, where the field has no name, by its number}
    String unit(DeveloperColumn.Description description) {
        Named known = unnamed.get(description.number());
        return description.name().isEmpty() && known != null ? known.unit() : description.unit();
    }

    /// {@return the native channel that a field means, where its unit is one that can be converted}
    Optional<Channel> channel(String name, String unit) {
        return Optional.ofNullable(channels.get(plain(name)))
                .filter(channel -> unitsOf(channel).contains(plain(unit)));
    }

    /// What turns a field's values into the channel's unit.
    static double factor(Channel channel, String unit, SampledSignal values) {
        return switch (channel) {
            case CADENCE -> meanOfMoving(values) < FEWEST_STEPS ? STEPS_A_STRIDE : 1;
            case VERTICAL_OSCILLATION ->
                    switch (plain(unit)) {
                        case "centimeters", "cm" -> MILLIMETERS_A_CENTIMETER;
                        case "meters", "m" -> MILLIMETERS_A_METER;
                        default -> 1;
                    };
            case SPEED ->
                    plain(unit).equals("km/h") || plain(unit).equals("kph")
                            ? 1 / KILOMETERS_AN_HOUR
                            : 1;
            default -> 1;
        };
    }

    private static Set<String> unitsOf(Channel channel) {
        return switch (channel) {
            case POWER -> Set.of("", "w", "watt", "watts");
            case CADENCE -> Set.of("", "rpm", "spm", "strides/min", "steps/min");
            case GROUND_CONTACT_TIME -> Set.of("", "ms", "milliseconds");
            case VERTICAL_OSCILLATION ->
                    Set.of("cm", "centimeters", "mm", "millimeters", "m", "meters");
            case ALTITUDE, DISTANCE -> Set.of("", "m", "meters");
            case SPEED -> Set.of("", "m/s", "meters/second", "km/h", "kph");
            case TEMPERATURE -> Set.of("", "c", "°c", "celcius", "celsius", "degrees c");
            default -> Set.of();
        };
    }

    private static double meanOfMoving(SampledSignal values) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length(); i++) {
            if (values.at(i) > 0) {
                sum += values.at(i);
                count++;
            }
        }
        return count > 0 ? sum / count : 0;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
