package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.diagnostic.Code;

/// Developer fields as sources beside the watch: one for each application, each field with one value a
/// sample. A field that was described but has no number in any sample (totals of laps and sessions, texts,
/// arrays) is listed without values.
final class SensorSources {
    /// The file's rows times its fields may not exceed this many times its rows' own size by far: a file of
    /// ten thousand records and five hundred fields is no recording.
    private static final long MOST_CELLS = 1L << 26;

    private final Map<Source, List<DeveloperColumn>> bySource;
    private final Map<DeveloperColumn, double[]> dense = new HashMap<>();

    /// Fields without an application id are one source for each application that their names tell, however
    /// many developers they are said to come from.
    private record Source(SensorApplication application, String id) {}

    SensorSources(List<DeveloperColumn> columns, RecordRows rows, DiagnosticLog log) {
        bySource = bySource(columns);
        long cells = 0;
        for (DeveloperColumn column : columns) {
            DeveloperColumn.Description description = column.description();
            if (column.count() > 0) {
                cells += rows.fileRows();
                if (cells > MOST_CELLS) {
                    log.add(
                            Code.TOO_LARGE,
                            0,
                            "too many developer fields for %d records".formatted(rows.fileRows()),
                            "Left out the values of '%s'".formatted(description.name()));
                } else {
                    dense.put(column, column.dense(rows.fileRows()));
                }
            }
        }
    }

    private static Map<Source, List<DeveloperColumn>> bySource(List<DeveloperColumn> columns) {
        Map<Integer, List<DeveloperColumn>> byDeveloper = new LinkedHashMap<>();
        for (DeveloperColumn column : columns) {
            byDeveloper
                    .computeIfAbsent(column.description().developer(), _ -> new ArrayList<>())
                    .add(column);
        }
        Map<Source, List<DeveloperColumn>> bySource = new LinkedHashMap<>();
        for (List<DeveloperColumn> ofOne : byDeveloper.values()) {
            for (DeveloperColumn column : ofOne) {
                String id = column.description().application();
                Source source = new Source(SensorApplication.of(id, ofOne), id);
                bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(column);
            }
        }
        return bySource;
    }

    /// {@return the sources with their values at the file's rows `order`}
    List<SensorSource> of(int[] order) {
        double[] none = new double[order.length];
        Arrays.fill(none, Double.NaN);
        SampledSignal missing = SampledSignal.of(none);
        List<SensorSource> sources = new ArrayList<>();
        bySource.forEach((source, columns) -> {
            List<SensorSource.Field> fields = new ArrayList<>();
            for (DeveloperColumn column : columns) {
                fields.add(field(source.application(), column, order, missing));
            }
            sources.add(new SensorSource(source.application().sourceName(), source.id(), fields));
        });
        return sources;
    }

    private SensorSource.Field field(
            SensorApplication application,
            DeveloperColumn column,
            int[] order,
            SampledSignal missing) {
        SampledSignal values = values(column, order).orElse(missing);
        DeveloperColumn.Description description = column.description();
        String name = application.fieldName(description);
        String unit = application.unit(description);
        Optional<Channel> channel = application.channel(name, unit);
        double factor =
                channel.map(known -> SensorApplication.factor(known, unit, values)).orElse(1.0);
        SampledSignal converted = factor == 1 ? values : values.map(value -> value * factor);
        return new SensorSource.Field(name, unit, channel, values, converted);
    }

    private Optional<SampledSignal> values(DeveloperColumn column, int[] order) {
        double[] all = dense.get(column);
        if (all == null) {
            return Optional.empty();
        }
        double[] picked = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = all[order[i]];
        }
        return Optional.of(SampledSignal.of(picked));
    }
}
