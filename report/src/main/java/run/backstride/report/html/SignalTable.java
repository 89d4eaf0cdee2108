package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Signal;
import run.backstride.core.evidence.Threshold;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;

/// The figures of one finding: value, interval, count, origin, and what each is held against.
final class SignalTable {
    private static final List<String> HEAD =
            List.of("Figure", "Value", "95 % interval", "Rests on", "Held against", "Verdict");

    private SignalTable() {}

    static Element of(ReportContext context, Finding finding) {
        List<List<Node>> rows = new ArrayList<>();
        for (Signal signal : finding.signals()) {
            rows.add(row(context, signal));
        }
        return Html.table("signals", finding.mistake().title() + ": figures", HEAD, rows);
    }

    private static List<Node> row(ReportContext context, Signal signal) {
        Numbers numbers = context.numbers();
        return List.of(
                new Text(signal.title()),
                Html.span("value", numbers.of(signal.value())),
                new Text(
                        signal.interval95()
                                .map(interval -> numbers.interval(interval, signal.value().unit()))
                                .orElse(Numbers.MISSING)),
                new Text(
                        Numbers.count(signal.count())
                                + " "
                                + signal.countOf()
                                + ", "
                                + signal.measuredBy()),
                signal.threshold()
                        .<Node>map(threshold -> threshold(context, threshold))
                        .orElse(new Text("no cut-off")),
                verdict(signal));
    }

    private static Node threshold(ReportContext context, Threshold threshold) {
        String side =
                switch (threshold.side()) {
                    case ABOVE -> "above ";
                    case BELOW -> "below ";
                };
        return Element.of(
                "div",
                Html.span("value", side + context.numbers().of(threshold.cutoff())),
                Html.p(
                        "fine",
                        threshold.origin().words() + ", evidence " + threshold.grade().words()),
                Html.p("fine", threshold.claim()),
                context.citations().links(List.of(threshold.source())));
    }

    private static Node verdict(Signal signal) {
        return switch (signal.verdict()) {
            case CROSSED -> Html.span("chip present", "crossed");
            case CLEAR -> Html.span("chip absent", "not crossed");
            case UNSURE -> Html.span("chip undecided", "too close to call");
            case NONE -> Html.span("none", "shown only");
        };
    }
}
