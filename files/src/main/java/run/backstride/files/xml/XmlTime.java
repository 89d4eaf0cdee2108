package run.backstride.files.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// A point in time as an XML file writes it: `2024-05-01T06:30:00Z`, `2024-05-01T08:30:00.250+02:00`, and
/// Apple's `2024-05-01 08:30:00 +0200`.
///
/// @param epochMillis milliseconds since 1970 in UTC; a time without zone is taken as UTC
/// @param zoned whether the file gives a zone at all
/// @param offsetSeconds the clock's lead over UTC; 0 for `Z` and where there is no zone
record XmlTime(long epochMillis, boolean zoned, int offsetSeconds) {
    private static final int MAX_OFFSET_SECONDS = 18 * 3600;

    /// {@return the moment}
    Instant instant() {
        return Instant.ofEpochMilli(epochMillis);
    }

    /// {@return the runner's clock against UTC; empty for UTC itself, which nearly all files write wherever
    /// they were recorded}
    Optional<ZoneOffset> clock() {
        return offsetSeconds == 0
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    /// {@return the calendar day on that clock}
    LocalDate localDate() {
        return LocalDate.ofEpochDay(
                Math.floorDiv(epochMillis + offsetSeconds * 1000L, 86_400_000L));
    }

    /// {@return the time that `text` means; empty where it is none}
    static Optional<XmlTime> parse(String text) {
        return new Reader(text.strip()).read();
    }

    /// Written out by hand, since an export has millions of them.
    private static final class Reader {
        private final String text;
        private int at;
        private boolean failed;

        Reader(String text) {
            this.text = text;
        }

        Optional<XmlTime> read() {
            int year = digits(4);
            expect('-');
            int month = digits(2);
            expect('-');
            int day = digits(2);
            if (failed
                    || month < 1
                    || month > 12
                    || day < 1
                    || day > YearMonth.of(year, month).lengthOfMonth()) {
                return Optional.empty();
            }
            if (peek() != 'T' && peek() != 't' && peek() != ' ') {
                return Optional.empty();
            }
            at++;
            int hour = digits(2);
            expect(':');
            int minute = digits(2);
            int second = 0;
            int millis = 0;
            if (peek() == ':') {
                at++;
                second = digits(2);
                millis = peek() == '.' || peek() == ',' ? fraction() : 0;
            }
            // 60 is a leap second; 24:00 is the next day's midnight.
            if (failed || hour > 24 || minute > 59 || second > 60) {
                return Optional.empty();
            }
            long epochSecond =
                    LocalDate.of(year, month, day).toEpochDay() * 86_400L
                            + hour * 3600L
                            + minute * 60L
                            + second;
            return zone(epochSecond * 1000 + millis);
        }

        private Optional<XmlTime> zone(long localMillis) {
            while (peek() == ' ') {
                at++;
            }
            if (at == text.length()) {
                return Optional.of(new XmlTime(localMillis, false, 0));
            }
            char sign = peek();
            at++;
            if (sign == 'Z' || sign == 'z') {
                return at == text.length()
                        ? Optional.of(new XmlTime(localMillis, true, 0))
                        : Optional.empty();
            }
            if (sign != '+' && sign != '-') {
                return Optional.empty();
            }
            int hours = digits(2);
            if (peek() == ':') {
                at++;
            }
            int minutes = at < text.length() ? digits(2) : 0;
            int offset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
            if (failed || at != text.length() || Math.abs(offset) > MAX_OFFSET_SECONDS) {
                return Optional.empty();
            }
            return Optional.of(new XmlTime(localMillis - offset * 1000L, true, offset));
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void expect(char c) {
            failed |= peek() != c;
            at++;
        }

        private int digits(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                int digit = peek() - '0';
                failed |= digit < 0 || digit > 9;
                value = value * 10 + digit;
            }
            return failed ? 0 : value;
        }

        /// Milliseconds; further digits are below what any of these devices resolves.
        private int fraction() {
            at++;
            int value = 0;
            int scale = 100;
            int from = at;
            while (Character.digit(peek(), 10) >= 0 && peek() < 128) {
                value += (peek() - '0') * scale;
                scale /= 10;
                at++;
            }
            failed |= at == from;
            return value;
        }
    }
}
