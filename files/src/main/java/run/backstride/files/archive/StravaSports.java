package run.backstride.files.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import run.backstride.core.activity.Sport;

/// Strava's words for sports, in the languages we have seen lists in (English, German, Dutch, French). A word
/// in another language is kept as it stands and counts as another sport.
final class StravaSports {
    private static final Map<String, Sport> BY_WORD = new HashMap<>();

    static {
        put(
                Sport.Kind.RUN,
                "running",
                "generic",
                "run",
                "lauf",
                "laufen",
                "hardloopsessie",
                "course à pied");
        put(Sport.Kind.RUN, "running", "trail", "trail run", "trailrun", "traillauf", "trail");
        put(
                Sport.Kind.RUN,
                "running",
                "virtual_activity",
                "virtual run",
                "virtualrun",
                "virtueller lauf");
        put(Sport.Kind.WALK, "walking", "generic", "walk", "spaziergang", "wandeling", "marche");
        put(Sport.Kind.WALK, "hiking", "generic", "hike", "wanderung", "hike", "randonnée");
        put(
                Sport.Kind.RIDE,
                "cycling",
                "generic",
                "ride",
                "radfahrt",
                "fietsrit",
                "vélo",
                "virtual ride",
                "virtualride",
                "e-bike ride",
                "ebikeride",
                "mountain bike ride",
                "mountainbikeride",
                "gravel ride",
                "gravelride");
        put(Sport.Kind.SWIM, "swimming", "generic", "swim", "schwimmen", "natation");
        put(
                Sport.Kind.STRENGTH,
                "training",
                "strength_training",
                "weight training",
                "weighttraining",
                "krafttraining",
                "crossfit",
                "entraînement aux poids");
        put(Sport.Kind.MOBILITY, "training", "yoga", "yoga");
        put(Sport.Kind.MOBILITY, "training", "pilates", "pilates");
    }

    private StravaSports() {}

    private static void put(Sport.Kind kind, String name, String subSport, String... words) {
        for (String word : List.of(words)) {
            BY_WORD.put(word, new Sport(kind, name, subSport));
        }
    }

    static Sport of(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        Sport known = BY_WORD.get(lower);
        return known != null ? known : new Sport(Sport.Kind.OTHER, lower, "generic");
    }
}
