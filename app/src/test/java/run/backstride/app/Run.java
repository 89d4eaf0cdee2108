package run.backstride.app;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// One run of the command line inside the test's JVM: what it printed and how it ended.
///
/// @param status exit code
/// @param out standard output
/// @param err standard error
record Run(int status, String out, String err) {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /// {@return what came of the command line, printed to a pipe}
    static Run of(String... args) {
        return of(Terminal.Style.PIPED, args);
    }

    /// {@return what came of the command line, printed to a terminal of that style}
    static Run of(Terminal.Style style, String... args) {
        return typing(style, "", args);
    }

    /// {@return what came of the command line where a person typed `typed`}
    static Run typing(Terminal.Style style, String typed, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        BufferedReader in = new BufferedReader(new StringReader(typed));
        Terminal terminal = new Terminal(in, stream(out), stream(err), style, 100);
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        int status = Main.run(List.of(args), terminal, clock);
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
