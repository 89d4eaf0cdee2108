package run.backstride.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.running.Split;
import run.backstride.analysis.running.Split.Figure;
import run.backstride.analysis.running.Trace;
import run.backstride.report.Numbers;

/// Pieces of an activity as a table: one row a piece, one column a quantity and source.
///
/// @param head names of the columns
/// @param rows cells, as many as the head has
public record SplitTable(List<String> head, List<List<String>> rows) {

    /// Copies the lists.
    public SplitTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    static SplitTable of(List<Split> splits, RunWords words) {
        if (splits.isEmpty()) {
            return new SplitTable(List.of(), List.of());
        }
        List<String> head = new ArrayList<>(List.of("No.", "Distance", "Time"));
        for (Figure figure : splits.getFirst().figures()) {
            String unit = words.symbol(figure.kind().unit());
            head.add(
                    RunWords.trace(figure.kind())
                            + (figure.kind() == Trace.Kind.SPEED
                                            || figure.kind() == Trace.Kind.SLOPE
                                            || figure.source().equals("native")
                                    ? ""
                                    : ", " + RunWords.source(figure.source()))
                            + (unit.isEmpty() ? "" : ", " + unit));
            if (isExpected(splits, figure)) {
                head.add("expected");
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Split split : splits) {
            rows.add(row(split, rows.size() + 1, splits, words));
        }
        return new SplitTable(head, rows);
    }

    private static List<String> row(Split split, int number, List<Split> splits, RunWords words) {
        List<String> cells = new ArrayList<>();
        cells.add(Numbers.count(number));
        cells.add(words.meters(split.meters()));
        cells.add(Numbers.duration(split.seconds()));
        for (int i = 0; i < split.figures().size(); i++) {
            Figure figure = split.figures().get(i);
            cells.add(words.figure(figure.mean(), figure.kind().unit()));
            if (isExpected(splits, splits.getFirst().figures().get(i))) {
                cells.add(expected(figure, words));
            }
        }
        return cells;
    }

    /// One column of what is expected beside the first source of a quantity that has a norm.
    private static boolean isExpected(List<Split> splits, Figure figure) {
        boolean first =
                splits.getFirst().figures().stream()
                        .filter(one -> one.kind() == figure.kind())
                        .findFirst()
                        .equals(Optional.of(figure));
        return first
                && splits.stream()
                        .flatMap(split -> split.figures().stream())
                        .anyMatch(one -> one.kind() == figure.kind() && one.norm().isPresent());
    }

    private static String expected(Figure figure, RunWords words) {
        return figure.norm()
                .map(norm ->
                        words.figure(OptionalDouble.of(norm.expected()), figure.kind().unit())
                                + (norm.standardDeviation().isPresent()
                                        ? " ± "
                                                + words.figure(
                                                        norm.standardDeviation(),
                                                        figure.kind().unit())
                                        : ""))
                .orElse(Numbers.MISSING);
    }
}
