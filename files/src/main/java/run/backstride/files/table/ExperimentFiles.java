package run.backstride.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.ExperimentPapers.LockedText;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// The files of an experiment, recognised by content: the locked plan, the log, and the papers written beside them
/// for the person (protocol, schedule, calendar), which say nothing that the plan does not and are passed over.
public final class ExperimentFiles {
    /// How a plan begins.
    public static final String PLAN = "backstride-experiment ";

    /// How the protocol begins.
    public static final String PROTOCOL = "<!-- backstride experiment protocol -->";

    /// The schedule's first line.
    public static final String SCHEDULE = "unit,from,to,arm,what";

    private static final String CALENDAR = "BEGIN:VCALENDAR";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExperimentFiles() {}

    /// {@return whether a text that begins like this is of an experiment}
    public static boolean isOne(String head) {
        String text = bare(head);
        return text.startsWith(PLAN) || isForThePerson(text) || ExperimentLog.isHeader(text);
    }

    private static boolean isForThePerson(String text) {
        return text.startsWith(PROTOCOL)
                || text.startsWith(SCHEDULE)
                || (text.startsWith(CALENDAR)
                        && text.toLowerCase(Locale.ROOT).contains("prodid:-//backstride"));
    }

    private static String bare(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// Reads one of them.
    ///
    /// @param in the file; not closed
    /// @param name of the file, as the person knows it
    public static FileReading read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readAllBytes();
        String text = bare(new String(bytes, StandardCharsets.UTF_8));
        List<Diagnostic> diagnostics = new ArrayList<>();
        ExperimentPapers papers;
        if (text.startsWith(PLAN)) {
            papers = new ExperimentPapers(List.of(new LockedText(name, text)), List.of());
        } else if (isForThePerson(text)) {
            papers = ExperimentPapers.NONE;
        } else {
            papers =
                    new ExperimentPapers(
                            List.of(), ExperimentLog.read(bytes, name, diagnostics::add));
        }
        return new FileReading(
                name, Format.DIARY, ContentKind.OTHER, List.of(), Diary.EMPTY, diagnostics, papers);
    }
}
