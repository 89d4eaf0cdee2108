package run.backstride.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import run.backstride.core.experiment.LogLine;
import run.backstride.files.table.ExperimentLog;

/// The text of an experiment's log, to which a line is added in the columns and with the separator that the person
/// left it in.
final class LogTable {
    private final List<String> lines;

    private LogTable(List<String> lines) {
        this.lines = lines;
    }

    /// {@return the table as it stands, or its header}
    static LogTable at(Path file) throws IOException {
        List<String> lines =
                Files.exists(file)
                        ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))
                        : new ArrayList<>();
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        if (lines.isEmpty()) {
            lines.add(ExperimentLog.HEADER);
        }
        return new LogTable(lines);
    }

    /// {@return the table with that line behind all}
    String with(LogLine line, String note) {
        List<String> all = new ArrayList<>(lines);
        all.add(row(line, note));
        return String.join("\n", all) + "\n";
    }

    /// {@return the table with that line in the place of another}
    ///
    /// @param number the line it replaces, from 1
    String with(LogLine line, String note, int number) {
        List<String> all = new ArrayList<>(lines);
        all.set(number - 1, row(line, note));
        return String.join("\n", all) + "\n";
    }

    private String row(LogLine line, String note) {
        String header = lines.getFirst().replace("\uFEFF", "");
        String separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
        return List.of(header.split(separator, -1)).stream()
                .map(column -> column.strip().replace("\"", "").toLowerCase(Locale.ROOT))
                .map(column -> cell(column, line, note))
                .map(cell -> quoted(cell, separator))
                .collect(Collectors.joining(separator));
    }

    private static String cell(String column, LogLine line, String note) {
        return switch (column) {
            case "date" -> line.date().toString();
            case "done" -> line.done().map(done -> done.name().toLowerCase(Locale.ROOT)).orElse("");
            case "instead" -> line.instead();
            case "belief" -> number(line.belief());
            case "pain" -> number(line.pain());
            case "red_flag", "red flag" -> line.redFlag() ? "yes" : "";
            case "note" -> note;
            case "plan" -> line.plan();
            default -> "";
        };
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }

    private static String quoted(String cell, String separator) {
        String oneLine = cell.replaceAll("\\R", " ");
        return oneLine.contains(separator) || oneLine.contains("\"")
                ? "\"" + oneLine.replace("\"", "\"\"") + "\""
                : oneLine;
    }
}
