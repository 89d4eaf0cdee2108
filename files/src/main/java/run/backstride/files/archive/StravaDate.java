package run.backstride.files.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.backstride.files.table.TableDates;

/// The dates of Strava's list: UTC, in the words of the account's language. `May 9, 2023, 10:09:29 AM`,
/// `9 mei 2026, 00:03:01`, `09.12.2022, 15:24:49`, `2018-09-12 15:02:23`.
final class StravaDate {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})[:.](\\d{2})\\s*([AaPp])?\\.?\\s?([Mm])?\\.?$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NOON = 12;
    private static final int LEAST_YEAR = 1900;

    /// Languages whose month names are known; a word that two of them use for two months is not.
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "nl", "es", "it", "pt", "da", "sv", "nb", "pl", "cs", "ru",
                    "tr", "hu", "id");

    private static final Map<String, Optional<Month>> MONTHS = months();

    private StravaDate() {}

    /// {@return the moment, or nothing where the text is none that can be told}
    ///
    /// @param dates how dates with slashes are read in this list
    static Optional<Instant> parse(String cell, TableDates dates) {
        // since 2023 a narrow no-break space stands before AM and PM
        String text = cell.replace('\u202F', ' ').replace('\u00A0', ' ').strip();
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        String day = text.substring(0, time.start()).strip().replaceAll("[,T]$", "").strip();
        try {
            LocalTime at = time(time);
            return date(day, dates).map(d -> d.atTime(at).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// {@return the part of the cell that is a date, for telling the order of slashes}
    static String datePart(String cell) {
        int comma = cell.indexOf(',');
        return comma < 0 ? cell : cell.substring(0, comma);
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half != null) {
            hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)));
    }

    private static Optional<LocalDate> date(String day, TableDates dates) {
        Optional<LocalDate> numeric = dates.parse(day);
        if (numeric.isPresent()) {
            return numeric;
        }
        Optional<Month> month = Optional.empty();
        for (String word : day.split("[\\s,\\d]+", -1)) {
            Optional<Month> named = MONTHS.getOrDefault(bare(word), Optional.empty());
            if (named.isPresent()) {
                if (month.isPresent()) {
                    return Optional.empty();
                }
                month = named;
            }
        }
        List<Integer> numbers =
                NUMBER.matcher(day)
                        .results()
                        .map(r -> r.group())
                        .filter(n -> n.length() <= 4)
                        .map(Integer::valueOf)
                        .toList();
        if (month.isEmpty() || numbers.size() != 2) {
            return Optional.empty();
        }
        int first = numbers.getFirst();
        int second = numbers.getLast();
        boolean yearFirst = first >= LEAST_YEAR;
        return Optional.of(
                LocalDate.of(yearFirst ? first : second, month.get(), yearFirst ? second : first));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    private static Map<String, Optional<Month>> months() {
        Map<String, Optional<Month>> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style :
                        List.of(
                                TextStyle.FULL,
                                TextStyle.SHORT,
                                TextStyle.FULL_STANDALONE,
                                TextStyle.SHORT_STANDALONE)) {
                    months.merge(
                            bare(month.getDisplayName(style, locale)),
                            Optional.of(month),
                            (a, b) -> a.equals(b) ? a : Optional.empty());
                }
            }
        }
        return months;
    }
}
