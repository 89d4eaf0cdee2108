package run.backstride.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Says on standard error how far a long reading has come: a line that is written over on a terminal, a new
/// line now and then elsewhere, nothing where reading is quick.
final class ProgressLine implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final PrintStream err;
    private final boolean interactive;
    private final LongSupplier nanoseconds;
    private final long begun;
    private long lastPrinted;
    private int lastLength;

    /// @param terminal where to print
    /// @param nanoseconds a clock that only goes forward
    ProgressLine(Terminal terminal, LongSupplier nanoseconds) {
        err = terminal.err();
        interactive = terminal.style().isInteractive();
        this.nanoseconds = nanoseconds;
        begun = nanoseconds.getAsLong();
        lastPrinted = interactive ? begun + QUIET.toNanos() - ON_TERMINAL.toNanos() : begun;
    }

    /// Hears how far it is.
    ///
    /// @param filesDone files dealt with
    /// @param filesTotal files known by now
    /// @param bytesDone bytes dealt with
    /// @param bytesTotal bytes in all
    synchronized void progressed(int filesDone, int filesTotal, long bytesDone, long bytesTotal) {
        long now = nanoseconds.getAsLong();
        Duration every = interactive ? ON_TERMINAL : ELSEWHERE;
        if (now - lastPrinted < every.toNanos()) {
            return;
        }
        lastPrinted = now;
        String line = words(filesDone, filesTotal, bytesDone, bytesTotal, (now - begun) / 1e9);
        if (interactive) {
            err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            err.flush();
            lastLength = line.length();
        } else {
            err.println(line);
        }
    }

    /// {@return the line: files, rate, and the time left where that can be told}
    static String words(
            int filesDone, int filesTotal, long bytesDone, long bytesTotal, double seconds) {
        StringBuilder line = new StringBuilder("Reading: ");
        line.append(String.format(Locale.ROOT, "%,d of %,d files", filesDone, filesTotal));
        if (seconds > 0) {
            double rate = bytesDone / seconds;
            line.append(String.format(Locale.ROOT, ", %.1f MB/s", rate / BYTES_PER_MEGABYTE));
            if (rate > 0 && bytesTotal >= bytesDone) {
                line.append(", ")
                        .append(left(Math.round((bytesTotal - bytesDone) / rate)))
                        .append(" left");
            }
        }
        return line.toString();
    }

    private static String left(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }

    /// Takes the line away, so that what follows stands by itself.
    @Override
    public synchronized void close() {
        if (lastLength > 0) {
            err.print("\r" + " ".repeat(lastLength) + "\r");
            err.flush();
            lastLength = 0;
        }
    }
}
