package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Hours asleep a night, from sleep records that overlap: a phone that guesses the whole night, a watch that
/// tells its stages, an app that repeats both.
///
/// One source speaks for a night: one that tells stages before one that does not, then the one with most sleep.
/// Within it, overlapping records count once. Time in bed and time awake are not sleep.
final class AppleSleep {
    /// A night reaches from 18:00 to 18:00 of the runner's clock, so that a nap counts to the day that it is on.
    private static final long EVENING_MILLIS = 6 * 3_600_000L;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final String PREFIX = "HKCategoryValueSleepAnalysis";

    private final Map<Long, Map<String, Sleeper>> nights = new TreeMap<>();

    private record Span(long from, long to) {}

    private static final class Sleeper {
        private final List<Span> spans = new ArrayList<>();
        private boolean staged;

        double hours() {
            spans.sort(Comparator.comparingLong(Span::from));
            long asleep = 0;
            long until = Long.MIN_VALUE;
            for (Span span : spans) {
                asleep += Math.max(0, span.to - Math.max(span.from, until));
                until = Math.max(until, span.to);
            }
            return asleep / 3_600_000.0;
        }
    }

    /// Takes one record.
    ///
    /// @param value the record's category, such as `HKCategoryValueSleepAnalysisAsleepDeep`
    /// @param source what recorded it
    void add(XmlTime start, XmlTime end, String value, String source) {
        boolean staged =
                switch (value.replaceFirst(PREFIX, "")) {
                    case "AsleepCore", "AsleepDeep", "AsleepREM" -> true;
                    default -> false;
                };
        boolean asleep = staged || value.endsWith("Asleep") || value.endsWith("AsleepUnspecified");
        long length = end.epochMillis() - start.epochMillis();
        if (!asleep || length <= 0 || length > DAY_MILLIS) {
            return;
        }
        long localEnd = end.epochMillis() + end.offsetSeconds() * 1000L;
        long day = Math.floorDiv(localEnd + EVENING_MILLIS, DAY_MILLIS);
        Sleeper sleeper =
                nights.computeIfAbsent(day, _ -> new HashMap<>())
                        .computeIfAbsent(source, _ -> new Sleeper());
        sleeper.spans.add(new Span(start.epochMillis(), end.epochMillis()));
        sleeper.staged |= staged;
    }

    /// {@return the days of waking, as days since 1970, in order}
    Iterable<Long> days() {
        return nights.keySet();
    }

    /// {@return hours asleep in the night that ended on `day`; nothing where no record tells}
    OptionalDouble hours(long day) {
        return nights.getOrDefault(day, Map.of()).values().stream()
                .max(
                        Comparator.comparing((Sleeper sleeper) -> sleeper.staged)
                                .thenComparingDouble(Sleeper::hours))
                .map(sleeper -> OptionalDouble.of(sleeper.hours()))
                .orElse(OptionalDouble.empty());
    }
}
