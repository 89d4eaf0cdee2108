package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.experiment.ExperimentPapers;
import run.backstride.core.experiment.ExperimentPapers.LockedText;
import run.backstride.core.experiment.LogLine;

/// A locked plan with the log that lies beside it.
///
/// @param file the plan, as the person knows it
/// @param plan what it says
/// @param log its lines, in the order of the file
/// @param ended the day on which the runner ended it before its end; empty where that was not done
public record FiledExperiment(
        String file, ExperimentPlan plan, List<LogLine> log, Optional<LocalDate> ended) {

    /// One that goes on to its end.
    public FiledExperiment(String file, ExperimentPlan plan, List<LogLine> log) {
        this(file, plan, log, Optional.empty());
    }

    /// Copies the list.
    public FiledExperiment {
        log = List.copyOf(log);
    }

    /// Brings plans and logs together by their folders. A changed plan is refused; a line that cannot be of the plan
    /// is left out and said.
    ///
    /// @param asOf lines after it are of the future
    public static Read<List<FiledExperiment>> of(ExperimentPapers papers, LocalDate asOf) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<FiledExperiment> filed = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (LockedText text : papers.plans()) {
            folders.add(ExperimentPapers.folderOf(text.file()));
            switch (PlanReading.of(text.text())) {
                case PlanReading.Refused(var reason) ->
                        diagnostics.add(
                                whole(
                                        Code.CHANGED_PLAN,
                                        text.file(),
                                        "the plan of an experiment: " + reason,
                                        "Did not use the experiment"));
                case PlanReading.Locked(var plan) -> {
                    if (hashes.add(plan.hash())) {
                        filed.add(
                                new FiledExperiment(
                                        text.file(),
                                        plan,
                                        log(text.file(), plan, papers, asOf, diagnostics)));
                    }
                }
            }
        }
        papers.entries().stream()
                .map(LogLine::file)
                .distinct()
                .filter(file -> !folders.contains(ExperimentPapers.folderOf(file)))
                .forEach(file ->
                        diagnostics.add(
                                whole(
                                        Code.MISSING_FILE,
                                        file,
                                        "the log of an experiment without its plan beside it",
                                        "Did not use it")));
        return new Read<>(filed, diagnostics);
    }

    private static List<LogLine> log(
            String file,
            ExperimentPlan plan,
            ExperimentPapers papers,
            LocalDate asOf,
            List<Diagnostic> diagnostics) {
        String folder = ExperimentPapers.folderOf(file);
        return papers.entries().stream()
                .filter(line -> ExperimentPapers.folderOf(line.file()).equals(folder))
                .filter(line -> isOf(plan, line, asOf, diagnostics))
                .collect(Collectors.toList());
    }

    private static boolean isOf(
            ExperimentPlan plan, LogLine line, LocalDate asOf, List<Diagnostic> diagnostics) {
        String saw = "";
        if (!line.plan().isEmpty() && !plan.hash().startsWith(line.plan())) {
            saw =
                    "it was logged for the plan %s, and the plan beside it is %s"
                            .formatted(line.plan(), plan.shortHash());
        } else if (line.date().isBefore(plan.firstDay())) {
            saw = "%s is before the first day, %s".formatted(line.date(), plan.firstDay());
        } else if (line.date().isAfter(asOf)) {
            saw = "%s is in the future; today is %s".formatted(line.date(), asOf);
        }
        if (!saw.isEmpty()) {
            diagnostics.add(
                    new Diagnostic(
                            Code.EXPERIMENT_LOG,
                            line.file(),
                            new Where.Text(line.line(), 0),
                            saw,
                            "Left the line out"));
        }
        return saw.isEmpty();
    }

    private static Diagnostic whole(Code code, String file, String saw, String did) {
        return new Diagnostic(code, file, new Where.Whole(), saw, did);
    }
}
