package run.backstride.files.xml;

import java.util.Locale;
import run.backstride.core.activity.Sport;

/// The sport behind an Apple Health workout type.
final class AppleSport {
    private AppleSport() {}

    /// Where a workout took place, as far as the export says.
    enum Place {
        INDOOR,
        OUTDOOR,
        UNKNOWN
    }

    /// {@return the sport of `type`, such as `HKWorkoutActivityTypeRunning`; indoor running is the treadmill}
    static Sport of(String type, Place place) {
        String word = type.replaceFirst("^HKWorkoutActivityType", "");
        return switch (word) {
            case "Running" ->
                    new Sport(
                            Sport.Kind.RUN,
                            "running",
                            place == Place.INDOOR ? "treadmill" : "generic");
            case "Walking" -> new Sport(Sport.Kind.WALK, "walking", "generic");
            case "Hiking" -> new Sport(Sport.Kind.WALK, "hiking", "generic");
            case "Cycling" -> new Sport(Sport.Kind.RIDE, "cycling", "generic");
            case "Swimming" -> new Sport(Sport.Kind.SWIM, "swimming", "generic");
            case "TraditionalStrengthTraining", "FunctionalStrengthTraining" ->
                    new Sport(Sport.Kind.STRENGTH, "training", "strength_training");
            case "CoreTraining" -> new Sport(Sport.Kind.STRENGTH, "training", "core_training");
            case "Flexibility", "Cooldown", "PreparationAndRecovery" ->
                    new Sport(Sport.Kind.MOBILITY, "training", "flexibility_training");
            case "Yoga", "Pilates" -> new Sport(Sport.Kind.MOBILITY, "training", snake(word));
            case "MindAndBody" -> new Sport(Sport.Kind.MOBILITY, "training", "mind_and_body");
            case "Transition" -> new Sport(Sport.Kind.TRANSITION, "transition", "generic");
            default ->
                    new Sport(
                            Sport.Kind.OTHER, word.isBlank() ? "unknown" : snake(word), "generic");
        };
    }

    private static String snake(String word) {
        return word.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}
