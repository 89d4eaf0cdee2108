package run.backstride.files.table;

import java.util.List;
import java.util.OptionalInt;

/// Short names of the red-flag questions, for those who prefer them to numbers in `screening.csv`.
public final class ScreeningNames {
    /// In the order of the questions: the first is question 1.
    private static final List<String> NAMES =
            List.of(
                    "saddle-numbness",
                    "bladder",
                    "bowel",
                    "sexual-function",
                    "both-legs",
                    "fever",
                    "tearing-pain",
                    "trauma",
                    "cancer-or-weight-loss",
                    "flank-pain-or-pregnancy",
                    "leg-pain-with-numbness",
                    "bone-stress",
                    "pars",
                    "reds",
                    "morning-stiffness",
                    "not-improving",
                    "age");

    private ScreeningNames() {}

    /// {@return all names; the first is question 1}
    public static List<String> all() {
        return NAMES;
    }

    /// {@return the question's number, where `text` is a number of a question or a name}
    public static OptionalInt number(String text) {
        String word = DiaryTable.normalised(text).replace('_', '-');
        int named = NAMES.indexOf(word) + 1;
        if (named > 0) {
            return OptionalInt.of(named);
        }
        String digits = word.startsWith("q") ? word.substring(1) : word;
        if (digits.matches("\\d{1,3}")) {
            int number = Integer.parseInt(digits);
            if (number >= 1 && number <= NAMES.size()) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }
}
