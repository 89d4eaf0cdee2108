package run.backstride.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.RedFlag;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Screening;
import run.backstride.core.Interval;

/// Phrases that the terminal and the page share, so that both say the same.
public final class Wording {
    /// How to answer the red-flag questions.
    public static final String HOW_TO_ANSWER =
            "Answer each with yes or no: one line in screening.csv beside your other tables, with date, number of"
                    + " the question and answer. Then run again.";

    /// Why there is no ranking.
    public static final String NO_RANKING =
            "No ranking is shown until the red-flag questions are answered. The five stand in their fixed"
                    + " order.";

    /// How the five are ordered where a ranking is allowed.
    public static final String ORDER =
            "Order: what is seen in your data or shown by your diary first, within that the larger expected"
                    + " relief first.";

    /// What is and what is not claimed.
    public static final String DISCLAIMER =
            "Each is a contributor to test, never “the cause”. This is no diagnosis and does not replace a"
                    + " clinician.";

    /// What a red flag does to the rest.
    public static final String WITHHELD =
            "No ranking and no training plan are shown while a red flag stands. This is no diagnosis; a"
                    + " clinician can tell what it means.";

    private static final double SMALLEST_SHOWN = 0.05;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu}|\\d)");

    private Wording() {}

    /// {@return points of pain; a small relief is not printed as none}
    public static String points(double points) {
        return points > 0 && points < SMALLEST_SHOWN ? "< 0.1" : Numbers.fixed(points, 1);
    }

    /// {@return the words with a capital letter in front and a stop behind}
    public static String sentence(String words) {
        String bare = words.strip();
        if (bare.isEmpty()) {
            return bare;
        }
        int first = bare.offsetByCodePoints(0, 1);
        String capital = bare.substring(0, first).toUpperCase(Locale.ROOT) + bare.substring(first);
        return capital.matches("(?s).*[.!?:]") ? capital : capital + ".";
    }

    /// {@return the first sentence of a longer text, which is what a glance has room for}
    public static String firstSentence(String words) {
        return sentence(SENTENCE_END.split(words.strip(), 2)[0]);
    }

    /// {@return whom to see, where no flag says so already}
    public static Optional<String> seekCare(Answer answer) {
        return answer.plan()
                .seekCare()
                .filter(care ->
                        answer.assessment().screening().flags().stream()
                                .noneMatch(flag -> flag.action().contains(care)));
    }

    /// {@return both ends of an interval of pain points, such as `0.2 to 1.4`}
    public static String ends(Interval interval) {
        return Numbers.fixed(interval.low(), 1) + " to " + Numbers.fixed(interval.high(), 1);
    }

    /// {@return the open questions, each with its number}
    public static List<String> openQuestions(Screening screening) {
        return screening.unanswered().stream()
                .flatMap(number -> RedFlag.ofNumber(number).stream())
                .map(flag -> flag.number() + ". " + flag.question())
                .toList();
    }

    /// {@return a line of screening.csv that answers the first open question with no}
    public static Optional<String> exampleAnswer(Assessment assessment) {
        return assessment.screening().unanswered().stream()
                .findFirst()
                .map(question -> assessment.asOf() + "," + question + ",no");
    }

    /// {@return what to know of the units}
    public static String units(UnitSystem units) {
        return switch (units) {
            case METRIC -> "Units are metric.";
            case IMPERIAL ->
                    "Figures are converted to miles, feet and pounds; sentences keep the metric figures they were"
                            + " made with.";
        };
    }

    /// {@return presence in a word or two}
    public static String presence(Presence presence) {
        return switch (presence) {
            case Presence.Present _ -> "seen in your data";
            case Presence.Absent _ -> "measured, not seen";
            case Presence.Undecided _ -> "cannot tell";
        };
    }

    /// {@return what the expected relief rests on}
    public static String basis(Relief.Basis basis) {
        return switch (basis) {
            case PUBLISHED_EVIDENCE -> "published evidence only";
            case YOUR_DIARY -> "your diary";
            case YOUR_EXPERIMENT -> "your own experiment";
        };
    }

    /// {@return whom to see and how soon, as a headline}
    public static String headline(Screening.Status status) {
        return switch (status) {
            case CLEAR -> "No red flag in your answers";
            case UNANSWERED -> "Red-flag questions are open";
            case CLINICIAN -> "See a clinician within about two weeks";
            case URGENT -> "See a clinician today or within 48 hours";
            case EMERGENCY -> "Get emergency care now";
        };
    }

    /// {@return whether the answers replace everything else by seeing a clinician}
    public static boolean isRedFlag(Screening.Status status) {
        return switch (status) {
            case CLEAR, UNANSWERED -> false;
            case CLINICIAN, URGENT, EMERGENCY -> true;
        };
    }

    /// {@return what the assessment rests on, each with its count; what is not there has no entry}
    public static List<String> counts(DataSummary data) {
        return all(data).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        Numbers.counted(entry.getValue(), singular(entry.getKey()), entry.getKey()))
                .toList();
    }

    /// {@return what was looked for and is not there}
    public static List<String> lacking(DataSummary data) {
        return all(data).entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> all(DataSummary data) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("runs", data.runs());
        counts.put("days with pain scores", data.painDays());
        counts.put("nights", data.nights());
        counts.put("strength days", data.strengthDays());
        counts.put("mobility days", data.mobilityDays());
        counts.put("self-tests", data.selfTests());
        counts.put("pairs of shoes", data.shoes());
        counts.put("gait videos", data.recordings());
        return counts;
    }

    private static String singular(String plural) {
        return plural.startsWith("days ") || plural.startsWith("pairs ")
                ? plural.replaceFirst("s ", " ")
                : plural.substring(0, plural.length() - 1);
    }

    /// {@return first and last day, or a dash}
    public static String span(DataSummary data) {
        return data.from().isPresent() && data.to().isPresent()
                ? data.from().get() + " to " + data.to().get()
                : Numbers.MISSING;
    }
}
