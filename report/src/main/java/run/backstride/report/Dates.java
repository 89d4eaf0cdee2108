package run.backstride.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as a reader sees them, the same on every machine.
public final class Dates {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Dates() {}

    /// {@return such as `20 November 2026`}
    public static String full(LocalDate day) {
        return LONG.format(day);
    }

    /// {@return such as `20 Nov`}
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /// {@return such as `Fri`}
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// {@return such as `20 November 2026, 18:30 UTC`}
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
