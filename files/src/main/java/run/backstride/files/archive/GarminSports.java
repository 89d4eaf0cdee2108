package run.backstride.files.archive;

import java.util.Locale;
import java.util.Map;
import run.backstride.core.activity.Sport;

/// Garmin Connect's words for sports, such as `trail_running`.
final class GarminSports {
    private static final Map<String, String> RUNS =
            Map.of(
                    "running", "generic",
                    "street_running", "street",
                    "trail_running", "trail",
                    "track_running", "track",
                    "treadmill_running", "treadmill",
                    "indoor_running", "indoor_running",
                    "virtual_run", "virtual_activity",
                    "ultra_run", "ultra",
                    "obstacle_run", "obstacle");

    private GarminSports() {}

    static Sport of(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        String run = RUNS.get(word);
        if (run != null) {
            return new Sport(Sport.Kind.RUN, "running", run);
        }
        return switch (word) {
            case "walking", "casual_walking", "speed_walking", "indoor_walking" ->
                    new Sport(Sport.Kind.WALK, "walking", "generic");
            case "hiking" -> new Sport(Sport.Kind.WALK, "hiking", "generic");
            case "cycling",
                    "road_biking",
                    "mountain_biking",
                    "gravel_cycling",
                    "indoor_cycling",
                    "virtual_ride" ->
                    new Sport(Sport.Kind.RIDE, "cycling", "generic");
            case "swimming", "lap_swimming", "open_water_swimming" ->
                    new Sport(Sport.Kind.SWIM, "swimming", "generic");
            case "strength_training" ->
                    new Sport(Sport.Kind.STRENGTH, "training", "strength_training");
            case "yoga", "pilates", "mobility" -> new Sport(Sport.Kind.MOBILITY, "training", word);
            default ->
                    new Sport(
                            word.contains("transition") ? Sport.Kind.TRANSITION : Sport.Kind.OTHER,
                            word,
                            "generic");
        };
    }
}
