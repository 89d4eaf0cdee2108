package run.backstride.files.fit;

import java.util.OptionalInt;
import java.util.Set;
import run.backstride.core.activity.Sport;

/// What FIT's sport and sub-sport numbers mean for us.
final class FitSports {
    private static final String UNKNOWN = "unknown";
    private static final String GENERIC = "generic";
    private static final Set<String> RIDES = Set.of("cycling", "e_biking");
    private static final Set<String> WALKS = Set.of("walking", "hiking");
    private static final Set<String> INDOOR_RIDES = Set.of("spin", "indoor_cycling");
    private static final Set<String> MOBILITY = Set.of("flexibility_training", "yoga", "pilates");
    private static final Set<String> ON_FOOT = Set.of("snowshoeing", "mountaineering");

    private FitSports() {}

    /// The sport of a session; `NaN` where the file says nothing.
    static Sport sport(double sport, double subSport) {
        String name = name(FitNames.SPORT, sport, UNKNOWN);
        String sub = name(FitNames.SUB_SPORT, subSport, GENERIC);
        return new Sport(kind(name, sub), name, sub);
    }

    /// Whether FIT's cadence of such a session counts strides, so that steps are twice as many. For rides it
    /// counts crank turns, for swims strokes: those are no steps and are left out.
    static boolean isOnFoot(Sport sport) {
        return switch (sport.kind()) {
            case RUN, WALK, TRANSITION -> true;
            case RIDE, SWIM, STRENGTH, MOBILITY -> false;
            case OTHER -> ON_FOOT.contains(sport.name());
        };
    }

    /// {@return the number of a sport's name, `NaN` where there is none}
    static double number(String kind, String name) {
        OptionalInt number = FitNames.number(kind, name);
        return number.isPresent() ? number.getAsInt() : Double.NaN;
    }

    private static String name(String kind, double number, String missing) {
        if (Double.isNaN(number)) {
            return missing;
        }
        return FitNames.name(kind, (int) number).orElse(Integer.toString((int) number));
    }

    private static Sport.Kind kind(String sport, String sub) {
        if (sub.equals("strength_training")) {
            return Sport.Kind.STRENGTH;
        }
        if (MOBILITY.contains(sub) || sport.equals("mobility")) {
            return Sport.Kind.MOBILITY;
        }
        if (sport.equals("running")) {
            return Sport.Kind.RUN;
        }
        if (WALKS.contains(sport)) {
            return Sport.Kind.WALK;
        }
        if (RIDES.contains(sport)) {
            return Sport.Kind.RIDE;
        }
        if (sport.equals("swimming")) {
            return Sport.Kind.SWIM;
        }
        if (sport.equals("transition")) {
            return Sport.Kind.TRANSITION;
        }
        return sport.equals("fitness_equipment") ? indoor(sub) : Sport.Kind.OTHER;
    }

    private static Sport.Kind indoor(String sub) {
        if (sub.equals("treadmill") || sub.equals("indoor_running")) {
            return Sport.Kind.RUN;
        }
        if (sub.equals("indoor_walking")) {
            return Sport.Kind.WALK;
        }
        return INDOOR_RIDES.contains(sub) ? Sport.Kind.RIDE : Sport.Kind.OTHER;
    }
}
