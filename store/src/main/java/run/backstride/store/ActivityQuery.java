package run.backstride.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import run.backstride.core.activity.Sport;

/// Which activities a list shows, in which order, and which page of it.
///
/// @param from first day; empty for no bound
/// @param to last day; empty for no bound
/// @param kinds what was done; empty for everything
/// @param text part of the title; blank for any
/// @param gear the shoe, as named; blank for any
/// @param atLeastKm smallest distance; empty for no bound
/// @param sort by what
/// @param order which end first
/// @param page from 0
/// @param size rows a page, 1 to 500
public record ActivityQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Sport.Kind> kinds,
        String text,
        String gear,
        OptionalDouble atLeastKm,
        Sort sort,
        Order order,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 500;

    /// Copies the set; rejects pages that are none.
    public ActivityQuery {
        kinds = Set.copyOf(kinds);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "page must be from 0 and size 1 to 500, were " + page + ", " + size);
        }
    }

    /// {@return everything, the newest first}
    public static ActivityQuery everything(int page, int size) {
        return new ActivityQuery(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "",
                "",
                OptionalDouble.empty(),
                Sort.START,
                Order.DESCENDING,
                page,
                size);
    }

    /// By what a list is sorted; what lacks the value comes last.
    public enum Sort {
        START("started_ms"),
        TITLE("lower(title)"),
        GEAR("lower(gear)"),
        DISTANCE("distance_km"),
        MINUTES("minutes"),
        SPEED("moving_speed"),
        CLIMB("climb_meters"),
        HEART_RATE("heart_rate"),
        CADENCE("cadence");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /// Which end first.
    public enum Order {
        ASCENDING,
        DESCENDING
    }
}
