package run.backstride.report;

import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.report.html.ReportPage;

/// The full report as one HTML file that asks nothing of any network: styles, plots and the few lines of
/// script are inside, and it can be read without the script. It holds no clock and no random number, so
/// the same answer gives the same bytes.
public final class HtmlReport {
    private HtmlReport() {}

    /// {@return the whole file, without pictures of the recordings}
    public static String render(Answer answer, UnitSystem units) {
        return render(answer, units, Recording.of(answer));
    }

    /// {@return the whole file}
    ///
    /// @param recordings those of the answer, with their pictures
    public static String render(Answer answer, UnitSystem units, List<Recording> recordings) {
        return Prose.of(ReportPage.of(answer, units, recordings), units);
    }
}
