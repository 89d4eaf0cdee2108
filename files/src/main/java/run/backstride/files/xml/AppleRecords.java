package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;

/// The second walk through an Apple Health export: the records that lie within a run.
///
/// Only those are kept, sixteen bytes each, so that memory goes with the hours run and not with the hours worn.
/// Each source stays by itself: a phone and a watch that count the same steps are never added up.
final class AppleRecords implements XmlHandler {
    private final DiagnosticLog log;
    private final Figures figures;
    private final List<AppleWorkout> runs;
    private final long[] starts;
    private final long longest;
    private final Map<AppleWorkout, Map<AppleQuantity, Map<String, Series>>> found =
            new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    /// @param workouts the runs to find records for
    AppleRecords(List<AppleWorkout> workouts, DiagnosticLog log) {
        this.log = log;
        figures = new Figures(log);
        runs = new ArrayList<>(workouts);
        runs.sort(Comparator.comparingLong(AppleWorkout::startMillis));
        starts = runs.stream().mapToLong(AppleWorkout::startMillis).toArray();
        longest =
                runs.stream().mapToLong(run -> run.endMillis() - run.startMillis()).max().orElse(0);
    }

    /// The records of one quantity from one source within one run.
    static final class Series {
        private int[] offsets = new int[16];
        private int[] lengths = new int[16];
        private double[] values = new double[16];
        private int count;

        int count() {
            return count;
        }

        /// {@return milliseconds from the run's start to the record's}
        int offset(int record) {
            return offsets[record];
        }

        /// {@return milliseconds that the record covers; 0 for a moment}
        int length(int record) {
            return lengths[record];
        }

        double value(int record) {
            return values[record];
        }

        private void add(long offset, long length, double value) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            offsets[count] = Math.toIntExact(offset);
            lengths[count] = Math.toIntExact(length);
            values[count] = value;
            count++;
        }

        /// Puts the records in order of time; those of equal time keep the order of the file.
        private void sort() {
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingInt(i -> offsets[i]));
            int[] sortedOffsets = new int[count];
            int[] sortedLengths = new int[count];
            double[] sortedValues = new double[count];
            for (int i = 0; i < count; i++) {
                sortedOffsets[i] = offsets[order[i]];
                sortedLengths[i] = lengths[order[i]];
                sortedValues[i] = values[order[i]];
            }
            offsets = sortedOffsets;
            lengths = sortedLengths;
            values = sortedValues;
        }
    }

    @Override
    public void start(XmlWalk at) {
        if (at.depth() != 2 || !at.name().equals("Record")) {
            return;
        }
        Optional<AppleQuantity> quantity = AppleQuantity.of(at.attribute("type"));
        if (quantity.isEmpty()) {
            return;
        }
        Optional<XmlTime> start = XmlTime.parse(at.attribute("startDate"));
        if (start.isPresent() && liesInRun(start.get().epochMillis())) {
            take(quantity.get(), start.get().epochMillis(), at);
        }
    }

    @Override
    public void end(XmlWalk at, String text) {
        // A record says all in its attributes.
    }

    /// {@return what one source recorded of `quantity` during `run`, in order of time: the source that recorded
    /// the run itself, or else the one with most records. The records are handed over once and then forgotten}
    Map<AppleQuantity, Series> handOver(AppleWorkout run) {
        Map<AppleQuantity, Map<String, Series>> all = found.remove(run);
        Map<AppleQuantity, Series> chosen = new EnumMap<>(AppleQuantity.class);
        if (all == null) {
            return chosen;
        }
        all.forEach((quantity, bySource) -> {
            Series series = bySource.get(run.source());
            if (series == null) {
                series =
                        bySource.entrySet().stream()
                                .max(
                                        Comparator.comparingInt((Map.Entry<String, Series> e) ->
                                                        e.getValue().count)
                                                .thenComparing(Map.Entry::getKey))
                                .orElseThrow()
                                .getValue();
            }
            series.sort();
            chosen.put(quantity, series);
        });
        return chosen;
    }

    private boolean liesInRun(long millis) {
        for (int i = lastStartUpTo(millis); i >= 0 && starts[i] + longest >= millis; i--) {
            if (millis <= runs.get(i).endMillis()) {
                return true;
            }
        }
        return false;
    }

    private int lastStartUpTo(long millis) {
        int at = Arrays.binarySearch(starts, millis);
        int last = at >= 0 ? at : -at - 2;
        while (last + 1 < starts.length && starts[last + 1] == millis) {
            last++;
        }
        return last;
    }

    private void take(AppleQuantity quantity, long start, XmlWalk at) {
        Optional<XmlTime> end = Times.read(at.attribute("endDate"), at.where(), log);
        double raw = figures.number(at.attribute("value"), quantity.type(), at.where());
        double value = quantity.convert(raw, at.attribute("unit"));
        if (Double.isNaN(value)) {
            if (!Double.isNaN(raw)) {
                AppleDiary.noteUnit(log, quantity.type(), at);
            }
            return;
        }
        long until = end.map(XmlTime::epochMillis).orElse(start);
        if (until < start) {
            log.repeat(
                    Code.TIME_JUMP,
                    "record",
                    at.where(),
                    "a record ends before it starts",
                    "Left it out");
            return;
        }
        String source = at.attribute("sourceName");
        String kept = sources.computeIfAbsent(source, name -> name);
        for (int i = lastStartUpTo(start); i >= 0 && starts[i] + longest >= start; i--) {
            AppleWorkout run = runs.get(i);
            if (until <= run.endMillis()
                    && run.endMillis() - run.startMillis() < Integer.MAX_VALUE) {
                found.computeIfAbsent(run, _ -> new EnumMap<>(AppleQuantity.class))
                        .computeIfAbsent(quantity, _ -> new HashMap<>())
                        .computeIfAbsent(kept, _ -> new Series())
                        .add(start - run.startMillis(), until - start, value);
            }
        }
    }
}
