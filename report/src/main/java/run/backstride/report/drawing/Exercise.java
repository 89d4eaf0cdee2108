package run.backstride.report.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What can be drawn, by the name that a runner knows.
enum Exercise {
    FRONT_PLANK("Plank"),
    SIDE_PLANK("Side plank"),
    BIRD_DOG("Bird dog"),
    DEAD_BUG("Dead bug"),
    RUSSIAN_TWIST("Russian twist"),
    TWO_LEG_BRIDGE("Bridge"),
    SINGLE_LEG_BRIDGE("Single-leg bridge"),
    SPLIT_SQUAT("Split squat"),
    STEP_UP("Step-up"),
    STEP_DOWN("Step-down"),
    CALF_RAISE("Calf raise"),
    SIDE_LYING_LEG_RAISE("Side-lying leg raise"),
    HIP_HINGE("Hip hinge"),
    QUICKER_STEPS("Shorter, quicker steps"),
    SOFT_STEPS("Soft landing"),
    LEAN("Slight lean"),
    LEG_SWING("Leg swing"),
    LUNGE("Lunge"),
    HIP_FLEXOR_STRETCH("Hip flexor stretch"),
    HAMSTRING_STRETCH("Hamstring stretch"),
    CALF_STRETCH("Calf stretch");

    /// What the corrections of the plan are made of, by their ids.
    private static final Map<String, List<Exercise>> PARTS =
            Map.ofEntries(
                    Map.entry("leg-strength", List.of(SPLIT_SQUAT, STEP_UP, SINGLE_LEG_BRIDGE)),
                    Map.entry("side-plank", List.of(SIDE_PLANK)),
                    Map.entry("front-plank", List.of(FRONT_PLANK)),
                    Map.entry("bird-dog", List.of(BIRD_DOG)),
                    Map.entry("bridge", List.of(TWO_LEG_BRIDGE, SINGLE_LEG_BRIDGE)),
                    Map.entry("russian-twist", List.of(RUSSIAN_TWIST)),
                    Map.entry("cadence", List.of(QUICKER_STEPS)),
                    Map.entry("soft-landing", List.of(SOFT_STEPS)),
                    Map.entry("slight-lean", List.of(LEAN)),
                    Map.entry(
                            "hip-strength",
                            List.of(SIDE_LYING_LEG_RAISE, SINGLE_LEG_BRIDGE, STEP_DOWN)),
                    Map.entry("calf-and-ankle", List.of(CALF_RAISE)),
                    Map.entry("cadence-for-the-hip", List.of(QUICKER_STEPS)),
                    Map.entry("dynamic-before", List.of(LEG_SWING, LUNGE)),
                    Map.entry(
                            "static-after",
                            List.of(HIP_FLEXOR_STRETCH, HAMSTRING_STRETCH, CALF_STRETCH)));

    private final String words;

    Exercise(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Scene scene() {
        return switch (this) {
            case FRONT_PLANK -> Planks.front();
            case SIDE_PLANK -> Planks.side();
            case BIRD_DOG -> Planks.birdDog();
            case DEAD_BUG -> Planks.deadBug();
            case RUSSIAN_TWIST -> Planks.russianTwist();
            case TWO_LEG_BRIDGE -> Bridges.both();
            case SINGLE_LEG_BRIDGE -> Bridges.single();
            case SPLIT_SQUAT -> LegWork.splitSquat();
            case STEP_UP -> LegWork.stepUp();
            case STEP_DOWN -> LegWork.stepDown();
            case CALF_RAISE -> LegWork.calfRaise();
            case SIDE_LYING_LEG_RAISE -> LegWork.sideLyingRaise();
            case HIP_HINGE -> LegWork.hipHinge();
            case QUICKER_STEPS -> Running.cadence();
            case SOFT_STEPS -> Running.softLanding();
            case LEAN -> Running.lean();
            case LEG_SWING -> Stretches.legSwing();
            case LUNGE -> LegWork.lunge();
            case HIP_FLEXOR_STRETCH -> Stretches.hipFlexor();
            case HAMSTRING_STRETCH -> Stretches.hamstring();
            case CALF_STRETCH -> Stretches.calf();
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the exercises of the correction of that id; none where it is nothing to be drawn}
    static List<Exercise> ofCorrection(String id) {
        return PARTS.getOrDefault(id, List.of());
    }

    /// {@return the exercise of that id or name, in any case and with spaces, hyphens or underscores alike}
    static Optional<Exercise> named(String idOrWords) {
        String wanted = plain(idOrWords);
        return List.of(values()).stream()
                .filter(each -> plain(each.id()).equals(wanted) || plain(each.words).equals(wanted))
                .findFirst();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
