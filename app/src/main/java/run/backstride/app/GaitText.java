package run.backstride.app;

import java.util.List;
import java.util.Locale;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;

/// The measures of one recording as a table for a person.
final class GaitText {
    private static final String ROW = "%-34s %-6s %9s %-12s %17s %6s %5s %-10s %s%n";

    private GaitText() {}

    /// {@return the text}
    ///
    /// @param figures one for each measure, in its order, with its cut-off
    static String render(GaitReading reading, List<Signal> figures) {
        GaitMeasures gait = reading.measures();
        Numbers numbers = new Numbers(UnitSystem.METRIC);
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s: filmed %s, %.1f s, %d frames, %.4g frames a second%s%n",
                        gait.origin(),
                        GaitWording.view(gait.view()),
                        gait.seconds(),
                        gait.frames(),
                        gait.framesPerSecond(),
                        gait.facing().map(f -> ", " + GaitWording.facing(f)).orElse("")));
        text.append(
                String.format(
                        "%s Speed %s.%n",
                        Wording.sentence(GaitWording.points(gait.points())),
                        GaitWording.speed(gait, numbers)));
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
                            "steps",
                            "confidence",
                            "cut-off"));
            for (int i = 0; i < gait.measures().size(); i++) {
                text.append(row(gait.measures().get(i), figures.get(i), numbers));
            }
            GaitFigures.contactDifference(gait)
                    .ifPresent(figure ->
                            text.append(
                                    "%s: %s (95 %% %s)%n"
                                            .formatted(
                                                    figure.title(),
                                                    numbers.of(figure.value()),
                                                    figure.interval95()
                                                            .map(i ->
                                                                    numbers.interval(
                                                                            i,
                                                                            figure.value().unit()))
                                                            .orElse(Numbers.MISSING))));
            text.append(
                    "%d curves over the stride and %d contacts: on the page that --out writes, and in --format json%n"
                            .formatted(
                                    gait.strides().joints().size(),
                                    gait.strides().stances().size()));
        }
        gait.absent().forEach(reason -> text.append("Not measured: ").append(reason).append('\n'));
        reading.remarks().forEach(remark -> text.append("Note: ").append(remark).append('\n'));
        return text.toString();
    }

    private static String row(GaitMeasure measure, Signal figure, Numbers numbers) {
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
                                measure.steps(),
                                GaitWording.confidence(measure.confidence()),
                                GaitWording.cutoff(figure, numbers))
                        .stripTrailing()
                + System.lineSeparator();
    }
}
