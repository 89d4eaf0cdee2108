package run.backstride.report.html;

import run.backstride.analysis.Answer;
import run.backstride.report.Numbers;
import run.backstride.report.plot.BalancePlot;
import run.backstride.report.plot.FormPlot;
import run.backstride.report.plot.PainAndLoadPlot;
import run.backstride.report.plot.ShoePlot;

/// The runner's own data in pictures.
final class PlotsSection {
    private PlotsSection() {}

    static Section of(ReportContext context) {
        Answer answer = context.answer();
        Numbers numbers = context.numbers();
        return Section.of(
                "plots",
                "Pictures",
                "Your data in pictures",
                PainAndLoadPlot.of(answer, numbers),
                FormPlot.cadence(answer, numbers),
                FormPlot.groundContact(answer, numbers),
                BalancePlot.of(answer),
                ShoePlot.of(answer.load().shoes(), numbers));
    }
}
