package run.backstride.app;

import java.util.Locale;

/// Says on standard error how far the reading of a video has come.
final class FrameLine implements AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000;

    private final Terminal terminal;
    private final long begun = System.nanoTime();
    private long lastPrinted = begun;
    private int lastLength;

    FrameLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Hears how far it is.
    ///
    /// @param frames done
    /// @param expected frames in all; 0 where that is not known
    void frame(int frames, int expected) {
        long now = System.nanoTime();
        if (!terminal.style().isInteractive() || now - lastPrinted < EVERY_NANOS) {
            return;
        }
        lastPrinted = now;
        double rate = frames / ((now - begun) / 1e9);
        String line =
                expected > frames
                        ? String.format(
                                Locale.ROOT,
                                "Looking for the runner: %,d of %,d frames, %.0f a second, %.0f s left",
                                frames,
                                expected,
                                rate,
                                (expected - frames) / rate)
                        : String.format(Locale.ROOT, "Looking for the runner: %,d frames", frames);
        terminal.err().print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        terminal.err().flush();
        lastLength = line.length();
    }

    /// Takes the line away.
    @Override
    public void close() {
        if (lastLength > 0) {
            terminal.err().print("\r" + " ".repeat(lastLength) + "\r");
            terminal.err().flush();
        }
    }
}
