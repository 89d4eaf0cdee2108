package run.backstride.report;

import run.backstride.analysis.Answer;
import run.backstride.report.terminal.AnswerPage;

/// The one page a runner reads in the terminal: screening first, then what the answer rests on, the five
/// findings, the first step, and what was skipped. A red flag replaces everything but itself.
public final class TerminalReport {
    private TerminalReport() {}

    /// {@return the page, each line ending in a line feed}
    public static String render(Answer answer, TerminalStyle style) {
        return AnswerPage.of(answer, style);
    }
}
