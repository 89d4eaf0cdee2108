package run.backstride.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.Unit;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.web.frame.RefusedException;

/// What somebody typed into a form. Each field is asked for by the name of its input and by the words of its label,
/// which a refusal repeats.
///
/// @param values as typed, by the names of the inputs
/// @param units in which quantities were typed
record Fields(Map<String, String> values, UnitSystem units) {
    private static final int LONGEST = 2000;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /// Copies the map.
    Fields {
        values = Map.copyOf(values);
    }

    /// {@return the text, without what is blank around it; empty where nothing was typed}
    String text(String name) {
        String text = values.getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw new RefusedException(
                    "A text is longer than %d characters. Shorten it.".formatted(LONGEST));
        }
        return text;
    }

    /// {@return the text, which must be there}
    String required(String name, String label) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new RefusedException(label + " is empty. Fill it in.");
        }
        return text;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /// {@return a day that has come, of a diary}
    LocalDate day(String name, LocalDate today) {
        LocalDate day = date(name, "The day").orElse(today);
        if (day.isAfter(today)) {
            throw new RefusedException(
                    "%s has not come yet. Choose a day up to today.".formatted(Dates.full(day)));
        }
        return day;
    }

    /// {@return the date; empty where none was typed}
    Optional<LocalDate> date(String name, String label) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST)) {
                throw new RefusedException(
                        "%s was %s; the year can't be right.".formatted(label, text));
            }
            return Optional.of(date);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    "%s was “%s”, which is no date. Write year, month and day, such as 2026-11-24."
                            .formatted(label, text));
        }
    }

    /// {@return the number; empty where none was typed: that is missing, not zero}
    OptionalDouble number(String name, String label, double least, double most) {
        String text = text(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.replace(',', '.').replace('−', '-'));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException(
                "%s was “%s”. It must be a number from %s to %s; leave it empty where you don't know."
                        .formatted(label, text, plain(least), plain(most)));
    }

    OptionalInt whole(String name, String label, int least, int most) {
        OptionalDouble number = number(name, label, least, most);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsDouble() != Math.rint(number.getAsDouble())) {
            throw new RefusedException(
                    "%s was “%s”. It must be a whole number.".formatted(label, text(name)));
        }
        return OptionalInt.of((int) number.getAsDouble());
    }

    /// {@return the quantity in its stored unit, typed in the person's units}
    ///
    /// @param least smallest amount, in the stored unit
    /// @param most largest amount, in the stored unit
    OptionalDouble quantity(String name, String label, Unit unit, double least, double most) {
        double shownPerStored = new Numbers(units).shown(1, unit);
        OptionalDouble typed =
                number(
                        name,
                        label,
                        Math.floor(least * shownPerStored),
                        Math.ceil(most * shownPerStored));
        return typed.isEmpty()
                ? typed
                : OptionalDouble.of(rounded(typed.getAsDouble() / shownPerStored));
    }

    /// Three digits behind the point are below what anybody measures here.
    private static double rounded(double amount) {
        return Math.round(amount * 1000) / 1000.0;
    }

    /// {@return the choice; empty where none was made}
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(one);
            }
        }
        throw new RefusedException("“%s” is not one of the choices.".formatted(text));
    }

    /// {@return a number as one types it}
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
