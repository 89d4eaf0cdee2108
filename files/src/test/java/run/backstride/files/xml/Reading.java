package run.backstride.files.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// Reads texts as files, and picks out what a test looks at.
final class Reading {
    private Reading() {}

    static FileReading gpx(String text) throws UnreadableInputException {
        return GpxReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.gpx");
    }

    static FileReading tcx(String text) throws UnreadableInputException {
        return TcxReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.tcx");
    }

    static FileReading apple(String text) throws UnreadableInputException {
        return apple(text, RouteSource.none());
    }

    static FileReading apple(String text, RouteSource routes) throws UnreadableInputException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return AppleHealthReader.read(() -> new ByteArrayInputStream(bytes), "export.xml", routes);
    }

    static Activity only(FileReading reading) {
        if (reading.activities().size() != 1) {
            throw new AssertionError("one activity was expected: " + reading);
        }
        return reading.activities().getFirst();
    }

    /// The samples of a channel, `NaN` where missing; all missing where the channel is.
    static double[] channel(Activity activity, Channel channel) {
        return activity.samples()
                .channel(channel)
                .map(signal -> signal.toArray())
                .orElseGet(() -> {
                    double[] none = new double[activity.samples().count()];
                    Arrays.fill(none, Double.NaN);
                    return none;
                });
    }

    static List<Code> codes(FileReading reading) {
        return reading.diagnostics().stream().map(Diagnostic::code).toList();
    }

    static Diagnostic diagnostic(FileReading reading, Code code) {
        return reading.diagnostics().stream()
                .filter(d -> d.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
