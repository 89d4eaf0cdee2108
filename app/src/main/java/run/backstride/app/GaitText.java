package run.backstride.app;

import java.util.Locale;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.core.diagnostic.Diagnostic;

/// The measures of one recording as a table for a person.
final class GaitText {
    private static final String ROW = "%-34s %-6s %9s %-12s %17s %6s %5s%n";

    private GaitText() {}

    static String render(GaitReading reading) {
        GaitMeasures gait = reading.measures();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s: %s view, %.1f s, %d frames, %.4g frames a second%s%n",
                        gait.origin(),
                        gait.view().name().toLowerCase(Locale.ROOT),
                        gait.seconds(),
                        gait.frames(),
                        gait.framesPerSecond(),
                        gait.facing()
                                .map(f -> ", facing " + (f == Facing.LEFT ? "left" : "right"))
                                .orElse("")));
        reading.video()
                .ifPresent(video ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "Nobody found in %d frames; left and right legs put right in"
                                                + " %d frames; at most %d people in view%n",
                                        video.lostFrames(),
                                        video.swaps(),
                                        video.people())));
        if (!gait.measures().isEmpty()) {
            text.append(System.lineSeparator());
            text.append(
                    String.format(
                            Locale.ROOT,
                            ROW,
                            "measure",
                            "side",
                            "mean",
                            "unit",
                            "95 % interval",
                            "SD",
                            "steps"));
            gait.measures().forEach(measure -> text.append(row(measure)));
        }
        gait.absent().forEach(reason -> text.append("Not measured: ").append(reason).append('\n'));
        for (Diagnostic diagnostic : reading.diagnostics()) {
            text.append("Note: ").append(diagnostic.words()).append('\n');
        }
        return text.toString();
    }

    private static String row(GaitMeasure measure) {
        int digits = Math.abs(measure.value().amount()) < 1 ? 3 : 1;
        String number = "%." + digits + "f";
        return String.format(
                Locale.ROOT,
                ROW,
                measure.name(),
                measure.side().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, number, measure.value().amount()),
                measure.value().unit().symbol(),
                String.format(
                        Locale.ROOT,
                        number + " to " + number,
                        measure.interval95().low(),
                        measure.interval95().high()),
                String.format(Locale.ROOT, number, measure.standardDeviation()),
                measure.steps());
    }
}
