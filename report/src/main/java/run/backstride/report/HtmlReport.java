package run.backstride.report;

import run.backstride.analysis.Answer;
import run.backstride.report.html.ReportPage;

/// The full report as one HTML file that asks nothing of any network: styles, plots and the few lines of
/// script are inside, and it can be read without the script. It holds no clock and no random number, so
/// the same answer gives the same bytes.
public final class HtmlReport {
    private HtmlReport() {}

    /// {@return the whole file}
    public static String render(Answer answer, UnitSystem units) {
        return ReportPage.of(answer, units);
    }
}
