package run.backstride.files.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// The rows of a CSV text. The separator is the one of comma, semicolon and tab that the first line has most
/// of, outside quotes.
///
/// @param separator comma, semicolon or tab
/// @param rows in order, the header among them; empty lines are left out
/// @param problems rows that can't be read
public record CsvText(char separator, List<Row> rows, List<Problem> problems) {
    private static final CsvMapper MAPPER =
            CsvMapper.builder()
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES, CsvReadFeature.WRAP_AS_ARRAY)
                    .build();
    private static final int MOST_PROBLEMS = 100;

    /// Copies the lists.
    public CsvText {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// One row.
    ///
    /// @param line where it begins, from 1
    /// @param cells as written, without their quotes
    public record Row(int line, List<String> cells) {

        /// Copies the list.
        public Row {
            cells = List.copyOf(cells);
        }

        /// {@return the cell at `column`, without outer blanks; empty where the row is too short}
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /// {@return whether nothing is written in it}
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// A row that can't be read.
    ///
    /// @param line where it begins, from 1
    /// @param saw what is wrong with it
    public record Problem(int line, String saw) {}

    /// {@return the rows of a text in UTF-8, or in Windows-1252 where it is not UTF-8, or in UTF-16 with a
    /// byte order mark}
    public static CsvText of(byte[] bytes) {
        return of(decode(bytes));
    }

    /// {@return the rows of `text`}
    public static CsvText of(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(whole);
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int offset = 0;
        int line = 0;
        while (offset < whole.length()) {
            int damaged = readRows(whole.substring(offset), line, separator, rows, problems);
            if (damaged == 0) {
                break;
            }
            if (problems.size() >= MOST_PROBLEMS) {
                problems.add(
                        new Problem(damaged, "the rows from here on were not read, after so many"));
                break;
            }
            offset = startOfLine(whole, offset, damaged + 1 - (line + 1));
            line = damaged;
        }
        return new CsvText(separator, rows, problems);
    }

    /// Reads rows until one is damaged.
    ///
    /// @param before lines before `text`
    /// @return the line of the damaged row; 0 where none is
    private static int readRows(
            String text, int before, char separator, List<Row> rows, List<Problem> problems) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        List<String> cells = new ArrayList<>();
        int line = before + 1;
        boolean inRow = false;
        try (JsonParser parser = MAPPER.reader(schema).createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    if (!inRow) {
                        line = before + parser.currentTokenLocation().getLineNr();
                        inRow = true;
                    }
                    cells.add(parser.getString());
                } else if (token == JsonToken.END_ARRAY && inRow) {
                    rows.add(new Row(line, cells));
                    cells.clear();
                    inRow = false;
                }
            }
            return 0;
        } catch (JacksonException e) {
            int damaged = inRow ? line : before + Math.max(1, e.getLocation().getLineNr());
            problems.add(new Problem(damaged, e.getOriginalMessage()));
            return damaged;
        }
    }

    /// {@return the offset behind `lines` line ends after `from`}
    private static int startOfLine(String text, int from, int lines) {
        int at = from;
        for (int i = 0; i < lines; i++) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            boolean two =
                    end + 1 < text.length()
                            && text.charAt(end) == '\r'
                            && text.charAt(end + 1) == '\n';
            at = Math.min(text.length(), end + (two ? 2 : 1));
        }
        return at;
    }

    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && commas + semicolons + tabs > 0) {
                break;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
            if (mark == 0xfeff || mark == 0xfffe) {
                return new String(bytes, StandardCharsets.UTF_16);
            }
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
