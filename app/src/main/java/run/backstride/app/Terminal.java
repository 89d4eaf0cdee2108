package run.backstride.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where the program prints: results on standard output, everything else on standard error.
///
/// @param in what the person types
/// @param out results
/// @param err progress and messages
/// @param style what may be printed there
/// @param columns width of the window, characters
record Terminal(BufferedReader in, PrintStream out, PrintStream err, Style style, int columns) {
    private static final int USUAL_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;

    /// What may be printed.
    enum Style {
        /// A person looks at a terminal that shows colours.
        COLOUR,
        /// A person looks at a terminal without colours.
        PLAIN,
        /// Output goes to a file or another program.
        PIPED;

        /// {@return whether a line may be written over}
        boolean isInteractive() {
            return this != PIPED;
        }
    }

    /// {@return the process' own terminal}
    static Terminal ofProcess() {
        // Absent or no terminal, depending on which of the JDK's consoles is in use.
        boolean interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, charset("stdin.encoding"))),
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                style(interactive, System.getenv()),
                columns(System.getenv()));
    }

    /// {@return the style for an environment, after the conventions of `NO_COLOR` and `TERM=dumb`}
    static Style style(boolean interactive, Map<String, String> environment) {
        if (!interactive) {
            return Style.PIPED;
        }
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return refused || environment.getOrDefault("TERM", "").equals("dumb")
                ? Style.PLAIN
                : Style.COLOUR;
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (!columns.matches("[0-9]{1,4}")) {
            return USUAL_COLUMNS;
        }
        return Math.max(FEWEST_COLUMNS, Math.min(USUAL_COLUMNS, Integer.parseInt(columns)));
    }

    private static PrintStream stream(FileDescriptor descriptor, String property) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset(property));
    }

    /// Without a locale the JVM falls back to ASCII and prints question marks; what reads us reads UTF-8.
    private static Charset charset(String property) {
        String named = System.getProperty(property, "");
        boolean usable = !named.isEmpty() && Charset.isSupported(named) && !isAsciiOnly(named);
        return usable ? Charset.forName(named) : StandardCharsets.UTF_8;
    }

    private static boolean isAsciiOnly(String charset) {
        return Charset.forName(charset).equals(StandardCharsets.US_ASCII);
    }
}
