package run.backstride.app;

import java.nio.file.Path;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.report.AssessmentJson;
import run.backstride.report.HtmlReport;
import run.backstride.report.Recording;
import run.backstride.report.TerminalReport;
import run.backstride.report.TerminalStyle;
import run.backstride.report.UnitSystem;

/// An answer on its way to the person: two files and a page in the terminal.
final class Results {
    static final String REPORT = "report.html";
    static final String ASSESSMENT = "assessment.json";

    private Results() {}

    /// Writes both files; `report.html` last, since it is what a person opens.
    static void write(Answer answer, UnitSystem units, OutputFolder folder)
            throws OutputFolder.CannotWriteException {
        write(answer, units, Recording.of(answer), folder);
    }

    /// Writes both files, the recordings with their pictures.
    static void write(
            Answer answer, UnitSystem units, List<Recording> recordings, OutputFolder folder)
            throws OutputFolder.CannotWriteException {
        folder.write(ASSESSMENT, AssessmentJson.render(answer));
        folder.write(REPORT, HtmlReport.render(answer, units, recordings));
    }

    /// Prints the page.
    static void print(Answer answer, UnitSystem units, Path folder, Terminal terminal) {
        TerminalStyle style =
                TerminalStyle.plain(units)
                        .ofWidth(terminal.columns())
                        .withFullReportAt(folder.resolve(REPORT).toString());
        boolean colour = terminal.style() == Terminal.Style.COLOUR;
        terminal.out().print(TerminalReport.render(answer, colour ? style.coloured() : style));
    }
}
