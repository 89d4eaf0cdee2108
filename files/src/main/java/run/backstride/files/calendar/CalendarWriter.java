package run.backstride.files.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes days as an iCalendar file (RFC 5545) that every calendar program takes.
public final class CalendarWriter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// RFC 5545, 3.1: lines of at most 75 octets.
    private static final int MOST_OCTETS = 75;

    private CalendarWriter() {}

    /// Some whole days.
    ///
    /// @param id unique and stable, so that a calendar read again replaces the entry
    /// @param first first day
    /// @param last last day, included
    /// @param title what a glance shows
    /// @param text the rest
    public record Entry(String id, LocalDate first, LocalDate last, String title, String text) {}

    /// {@return the file}
    ///
    /// @param made when
    public static String of(List<Entry> entries, Instant made) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Backstride//Experiment//EN");
        for (Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.id() + "@backstride");
            line(text, "DTSTAMP:" + MOMENT.format(made));
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.first()));
            // The end is the first day after.
            line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.last().plusDays(1)));
            line(text, "SUMMARY:" + escaped(entry.title()));
            line(text, "DESCRIPTION:" + escaped(entry.text()));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String one = Character.toString(point);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
    }
}
