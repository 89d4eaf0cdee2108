package run.backstride.files.xml;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import run.backstride.core.activity.Sport;

/// The sport that a word in a file means, in the languages that services write. Names of sports follow FIT's
/// (`running`, `cycling`, `training`), so that a run is named alike whatever file it comes from.
final class SportWords {
    private static final String GENERIC = "generic";
    private static final Pattern SPACE = Pattern.compile(" ");

    /// Numbers that Strava's GPX export writes instead of a name (from memory; 9 is seen in published files).
    private static final Map<String, Sport.Kind> STRAVA =
            Map.of(
                    "1", Sport.Kind.RIDE,
                    "4", Sport.Kind.WALK,
                    "9", Sport.Kind.RUN,
                    "10", Sport.Kind.WALK,
                    "16", Sport.Kind.SWIM,
                    "17", Sport.Kind.RIDE);

    /// Words by themselves. Compared without accents, in lower case.
    private static final Map<Sport.Kind, Set<String>> WORDS =
            Map.of(
                    Sport.Kind.RUN,
                    words(
                            "run running runs jog jogging treadmill parkrun trailrun trailrunning laufen lauf"
                                    + " dauerlauf morgenlauf abendlauf laufband joggen correr corrida carrera corsa"
                                    + " correre footing hardlopen hardloop loping lopning lop loeb juoksu"
                                    + " bieg bieganie beh futas alergare kosu lari бег пробежка біг τρεξιμο ריצה"),
                    Sport.Kind.WALK,
                    words(
                            "walk walking hike hiking trekking wandern wanderung gehen spaziergang marche"
                                    + " randonnee caminata caminhada camminata escursionismo senderismo wandelen"
                                    + " wandeling vandring gatur promenad kavely marsz spacer chuze turistika ходьба"
                                    + " прогулка"),
                    Sport.Kind.RIDE,
                    words(
                            "ride cycling cycle bike biking bicycling bicycle mtb gravelride radfahren radfahrt"
                                    + " radsport fahrrad rennrad velo cyclisme ciclismo bicicleta bicicletta"
                                    + " fietsen fietstocht cykling sykling cykel sykkel pyoraily kolarstwo"
                                    + " cyklistika велосипед велоспорт spinning"),
                    Sport.Kind.SWIM,
                    words(
                            "swim swimming schwimmen natation natacion natacao nuoto zwemmen simning svomming"
                                    + " svomning uinti plywanie plavani плавание"),
                    Sport.Kind.STRENGTH,
                    words(
                            "strength weight weights weightlifting weighttraining krafttraining kraft"
                                    + " musculation fuerza forza musculacao crossfit krachttraining"),
                    Sport.Kind.MOBILITY,
                    words(
                            "yoga pilates stretching flexibility mobility dehnen etirement estiramiento stretch"),
                    Sport.Kind.TRANSITION,
                    words("transition"));

    /// Words of languages that put no space between words.
    private static final Map<Sport.Kind, List<String>> PARTS =
            Map.of(
                    Sport.Kind.RUN, List.of("跑步", "夜跑", "晨跑", "ランニング", "ジョギング", "달리기", "러닝"),
                    Sport.Kind.WALK, List.of("步行", "健走", "徒步", "散步", "ウォーキング", "ハイキング", "걷기"),
                    Sport.Kind.RIDE, List.of("骑行", "騎行", "サイクリング", "자전거"),
                    Sport.Kind.SWIM, List.of("游泳", "水泳", "スイミング", "수영"),
                    Sport.Kind.MOBILITY, List.of("瑜伽", "ヨガ", "요가"));

    private SportWords() {}

    /// {@return the sport of a field that is there to name it; other sports keep their own word}
    static Sport ofField(String text) {
        String plain = plain(text);
        Sport.Kind number = STRAVA.get(plain);
        if (number != null) {
            return sport(number, plain);
        }
        return ofWords(text)
                .orElseGet(() ->
                        new Sport(Sport.Kind.OTHER, plain.isEmpty() ? "unknown" : plain, GENERIC));
    }

    /// {@return the one sport that a free text speaks of; empty where it names none, or more than one}
    static Optional<Sport> ofWords(String text) {
        String plain = plain(text);
        Set<Sport.Kind> kinds = EnumSet.noneOf(Sport.Kind.class);
        if (plain.contains("course a pied")) {
            kinds.add(Sport.Kind.RUN);
        }
        Set<String> words = words(plain);
        WORDS.forEach(
                (kind, known) -> addIf(known.stream().anyMatch(words::contains), kind, kinds));
        PARTS.forEach((kind, parts) ->
                addIf(parts.stream().anyMatch(part -> plain.contains(plain(part))), kind, kinds));
        return kinds.size() == 1
                ? Optional.of(sport(kinds.iterator().next(), plain))
                : Optional.empty();
    }

    private static void addIf(boolean named, Sport.Kind kind, Set<Sport.Kind> kinds) {
        if (named) {
            kinds.add(kind);
        }
    }

    private static Sport sport(Sport.Kind kind, String plain) {
        return switch (kind) {
            case RUN -> new Sport(kind, "running", runningSubSport(plain));
            case WALK ->
                    new Sport(
                            kind,
                            plain.contains("hik") || plain.equals("4") ? "hiking" : "walking",
                            GENERIC);
            case RIDE -> new Sport(kind, "cycling", GENERIC);
            case SWIM -> new Sport(kind, "swimming", GENERIC);
            case STRENGTH -> new Sport(kind, "training", "strength_training");
            case MOBILITY -> new Sport(kind, "training", mobilitySubSport(plain));
            case TRANSITION -> new Sport(kind, "transition", GENERIC);
            case OTHER -> new Sport(kind, plain, GENERIC);
        };
    }

    private static String runningSubSport(String plain) {
        if (plain.contains("treadmill") || plain.contains("laufband")) {
            return "treadmill";
        }
        if (plain.contains("trail")) {
            return "trail";
        }
        if (plain.contains("indoor")) {
            return "indoor_running";
        }
        if (plain.contains("virtual")) {
            return "virtual_activity";
        }
        if (plain.contains("track")) {
            return "track";
        }
        return plain.contains("street") ? "street" : GENERIC;
    }

    private static String mobilitySubSport(String plain) {
        if (plain.contains("yoga")) {
            return "yoga";
        }
        return plain.contains("pilates") ? "pilates" : "flexibility_training";
    }

    /// Lower case without accents, one space between words, `_` and `-` being spaces too.
    private static String plain(String text) {
        String apart = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        String bare = Normalizer.normalize(apart, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        String lower = bare.toLowerCase(Locale.ROOT).replace('ø', 'o').replace('ł', 'l');
        return Normalizer.normalize(lower, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> words(String line) {
        return SPACE.splitAsStream(plain(line)).collect(Collectors.toSet());
    }
}
