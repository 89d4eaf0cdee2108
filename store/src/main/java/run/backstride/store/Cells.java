package run.backstride.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The cells of one row: what a database holds on one side, the values of a diary on the other.
final class Cells {
    private final ResultSet row;

    Cells(ResultSet row) {
        this.row = row;
    }

    /// {@return values as the database takes them: text, whole numbers, doubles, nothing}
    static List<@Nullable Object> of(Object... values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(cell(value));
        }
        return cells;
    }

    static @Nullable Object cell(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent() ? cell(maybe.get()) : null;
            case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
            case OptionalInt number -> number.isPresent() ? (long) number.getAsInt() : null;
            case Integer number -> number.longValue();
            case Boolean on -> on ? 1L : 0L;
            case Long number -> number;
            case Double number -> number;
            case byte[] bytes -> bytes;
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }

    String text(String column) {
        return mayBeText(column)
                .orElseThrow(() -> new IllegalStateException("no value in " + column));
    }

    Optional<String> mayBeText(String column) {
        return reading(() -> Optional.ofNullable(row.getString(column)));
    }

    LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    Optional<LocalDate> mayBeDate(String column) {
        return mayBeText(column).map(LocalDate::parse);
    }

    Optional<Instant> mayBeMoment(String column) {
        return mayBeText(column).map(Instant::parse);
    }

    /// {@return the first moment of an activity}
    Instant start() {
        return Instant.ofEpochMilli(Long.parseLong(text("started_ms")));
    }

    OptionalDouble number(String column) {
        return reading(() -> {
            double value = row.getDouble(column);
            return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        });
    }

    OptionalInt whole(String column) {
        return reading(() -> {
            int value = row.getInt(column);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
        });
    }

    boolean on(String column) {
        return whole(column).orElseThrow() == 1;
    }

    <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
        return mayBeText(column).map(name -> Enum.valueOf(type, name));
    }

    <E extends Enum<E>> E one(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
