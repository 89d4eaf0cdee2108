package run.backstride.web.answer;

import java.util.List;
import java.util.regex.Pattern;

/// What to do next, in the words of the screens: the analysis speaks to whoever hands it files, and a reader of these
/// pages has screens instead.
public final class ScreenWords {
    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "one line in screening\\.csv beside your other tables, with date, number of the question and answer\\. Then run again\\.",
                            "the three questions are a click away."),
                    rule(" \\(screening\\.csv\\)", ""),
                    rule(
                            "([Ww])rite [a-z0-9_]+(?: and [a-z0-9_]+)? into tests\\.csv",
                            "$1rite the result down under Tests"),
                    rule(
                            "Write sex \\(female or male\\) into profile\\.csv",
                            "Say your sex (female or male) under Data, About you"),
                    rule("write them into strength\\.csv", "write them down under Strength"),
                    rule("write mobility\\.csv", "write it down under Strength"),
                    rule("write hours into sleep\\.csv", "write hours down under Recovery"),
                    rule("note it in shoe_use\\.csv", "set it as the shoe of the run"),
                    rule(
                            "which pair ran which run in shoe_use\\.csv",
                            "which pair ran which run under Runs"),
                    rule("which ran when in shoe_use\\.csv", "which ran when under Runs"),
                    rule(
                            "Fill shoe_use\\.csv(?: for each run)?",
                            "Set the shoe of each run under Runs"),
                    rule("in shoes\\.csv", "under Shoes"),
                    rule("in pain\\.csv", "under Pain"),
                    rule(
                            "\\S*backstride gait rear\\.mp4 --view rear --out gait\\S* writes frames of both feet\\S*s mid-stance and a table: mark",
                            "Hand it in under Gait, press Mark the pelvis there, and mark"),
                    rule(", and give the table with --rear and --pelvis-marks", ""),
                    rule("give it with --(?:side|rear)", "hand it in under Gait"),
                    rule("give it with --speed-kmh", "give it with the video"));

    private ScreenWords() {}

    private record Rule(Pattern said, String here) {}

    private static Rule rule(String said, String here) {
        return new Rule(Pattern.compile(said), here);
    }

    /// {@return a text, which may be HTML, in the words of the screens}
    public static String of(String text) {
        String words = text;
        for (Rule rule : RULES) {
            words = rule.said().matcher(words).replaceAll(rule.here());
        }
        return words;
    }
}
