package run.backstride.web.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;
import run.backstride.core.activity.Sport;
import run.backstride.report.UnitSystem;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ActivityQuery.Order;
import run.backstride.store.ActivityQuery.Sort;
import run.backstride.web.frame.RefusedException;

/// What the page of runs shows, as its address says it: the address can be kept and opened again.
///
/// @param values by their names in the address; what is not there is as usual
public record RunsQuery(Map<String, String> values) {
    private static final String EVERY_KIND = "all";
    private static final double KILOMETERS_A_MILE = 1.609344;
    private static final List<String> NAMES =
            List.of(
                    "view", "month", "q", "shoe", "kind", "least", "from", "to", "sort", "order",
                    "page", "size", "said");

    /// Rows a page, to choose from.
    public static final List<Integer> SIZES = List.of(10, 25, 50, 100);

    private static final int USUAL_SIZE = 25;

    /// Copies the map.
    public RunsQuery {
        values = Map.copyOf(values);
    }

    static RunsQuery of(MultiValueMap<String, String> address) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            Optional.ofNullable(address.getFirst(name))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> values.put(name, value.strip()));
        }
        return new RunsQuery(values);
    }

    /// {@return a value as given; empty where it is not}
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// {@return `calendar`, `list` or `weeks`}
    public String view() {
        String view = get("view");
        return view.equals("list") || view.equals("weeks") ? view : "calendar";
    }

    /// {@return the address with one value changed; the first page again, and nothing said}
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove("page");
        other.remove("said");
        other.remove(name);
        if (!value.isBlank()) {
            other.put(name, value);
        }
        return address(other);
    }

    /// {@return the address as it is, and nothing said}
    public String same() {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove("said");
        return address(other);
    }

    private static String address(Map<String, String> values) {
        String query =
                NAMES.stream()
                        .filter(values::containsKey)
                        .map(name ->
                                name
                                        + "="
                                        + UriUtils.encode(
                                                values.getOrDefault(name, ""),
                                                StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return "/runs" + (query.isEmpty() ? "" : "?" + query);
    }

    /// {@return the address of this list sorted by a column: the other way round where it is already}
    public String sortedBy(Sort sort) {
        boolean again = sort == sort();
        Order order =
                again
                        ? order() == Order.ASCENDING ? Order.DESCENDING : Order.ASCENDING
                        : sort == Sort.TITLE ? Order.ASCENDING : Order.DESCENDING;
        return new RunsQuery(merged("sort", id(sort))).with("order", id(order));
    }

    private Map<String, String> merged(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(name, value);
        return other;
    }

    /// {@return how a sorted column is called for those who can't see it}
    public String ariaSort(Sort sort) {
        if (sort != sort()) {
            return "none";
        }
        return order() == Order.ASCENDING ? "ascending" : "descending";
    }

    static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    YearMonth month(LocalDate today) {
        try {
            return get("month").isEmpty() ? YearMonth.from(today) : YearMonth.parse(get("month"));
        } catch (DateTimeException e) {
            throw new RefusedException("A month is written as year and month, such as 2026-05.");
        }
    }

    /// {@return by what the list is sorted}
    public Sort sort() {
        return get("sort").isEmpty() ? Sort.START : choice(Sort.class, "sort");
    }

    Order order() {
        return get("order").isEmpty() ? Order.DESCENDING : choice(Order.class, "order");
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, get(name).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "“%s” is none of the choices for %s.".formatted(get(name), name));
        }
    }

    private Optional<LocalDate> day(String name) {
        try {
            return get(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(name)));
        } catch (DateTimeException e) {
            throw new RefusedException("A day is written such as 2026-05-17.");
        }
    }

    private int whole(String name, int usual, int most) {
        try {
            int number = get(name).isEmpty() ? usual : Integer.parseInt(get(name));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException("“%s” is no number for %s.".formatted(get(name), name));
    }

    /// {@return which page, from 0}
    public int page() {
        return whole("page", 0, 1_000_000);
    }

    /// {@return rows a page}
    public int size() {
        int size = whole("size", USUAL_SIZE, SIZES.getLast());
        return SIZES.contains(size) ? size : USUAL_SIZE;
    }

    private OptionalDouble leastKm(UnitSystem units) {
        if (get("least").isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double least = Double.parseDouble(get("least").replace(',', '.'));
            if (least >= 0 && least < Double.POSITIVE_INFINITY) {
                return OptionalDouble.of(
                        units == UnitSystem.IMPERIAL ? least * KILOMETERS_A_MILE : least);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException("The least distance is a number, such as 10 or 7.5.");
    }

    private Set<Sport.Kind> kinds() {
        return switch (get("kind")) {
            case "" -> Set.of(Sport.Kind.RUN);
            case EVERY_KIND -> Set.of();
            default -> Set.of(choice(Sport.Kind.class, "kind"));
        };
    }

    /// {@return whether anything but kind and order is asked for}
    public boolean isFiltered() {
        return values.keySet().stream()
                .anyMatch(List.of("q", "shoe", "least", "from", "to", "kind")::contains);
    }

    ActivityQuery query(UnitSystem units) {
        return new ActivityQuery(
                day("from"),
                day("to"),
                kinds(),
                get("q"),
                get("shoe"),
                leastKm(units),
                sort(),
                order(),
                page(),
                size());
    }
}
