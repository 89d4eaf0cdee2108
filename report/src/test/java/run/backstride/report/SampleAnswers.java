package run.backstride.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import run.backstride.analysis.Answer;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.analysis.assess.Inseparable;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.Mistake;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;

/// Answers that every renderer is tried on. Invented runners; no figure here is a fact.
final class SampleAnswers {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    static final Instant MADE = Instant.parse("2026-11-20T18:30:00Z");

    private SampleAnswers() {}

    /// Sixteen weeks of runs, a diary with gaps, three pairs of shoes, one of them named by a prankster.
    static Answer rich() {
        RunnerHistory history = SampleRunner.history();
        return new Answer(
                history,
                SampleRunner.load(history),
                new Assessment(
                        AS_OF,
                        new DataSummary(
                                61,
                                history.runs().size(),
                                Optional.of(SampleRunner.FIRST),
                                Optional.of(AS_OF),
                                history.diary().pain().size(),
                                history.diary().nights().size(),
                                9,
                                6,
                                history.diary().tests().size(),
                                history.diary().shoes().size(),
                                0),
                        screening(Screening.Status.CLEAR, List.of()),
                        SampleFindings.all(),
                        0.38,
                        List.of(
                                new Inseparable(
                                        Mistake.FOOTWEAR,
                                        Mistake.STRETCHING_RECOVERY,
                                        "In your diary the worn pair and the long runs came in the same weeks"
                                                + " (r = 0.81 over 39 runs). Alternate two pairs by the"
                                                + " randomised schedule to tell them apart.")),
                        List.of(
                                "The negative-control exposure came out null (0.0, 80 %: −0.2 to 0.2).")),
                SamplePlan.plan(),
                provenance(),
                diagnostics());
    }

    /// Nothing was read but a profile.
    static Answer empty() {
        return new Answer(
                new RunnerHistory(List.of(), List.of(), Diary.EMPTY, List.of()),
                SampleRunner.load(List.of(), List.of(), List.of()),
                new Assessment(
                        AS_OF,
                        new DataSummary(
                                0, 0, Optional.empty(), Optional.empty(), 0, 0, 0, 0, 0, 0, 0),
                        screening(Screening.Status.UNANSWERED, List.of()),
                        SampleFindings.fromPublishedEvidenceOnly(),
                        0.4,
                        List.of(),
                        List.of()),
                new Plan(
                        Optional.empty(),
                        Optional.empty(),
                        "There is nothing to rank yet.",
                        List.of(),
                        List.of(),
                        List.of(),
                        AS_OF.plusDays(14),
                        List.of()),
                new Provenance("0.1.0", "0".repeat(64), List.of(), 1, MADE),
                List.of());
    }

    /// The rich runner with two red flags, one of them an emergency.
    static Answer redFlag() {
        Screening.Flag emergency =
                new Screening.Flag(
                        2,
                        "New difficulty starting or stopping urine, not feeling the bladder, or leaking?",
                        Screening.Status.EMERGENCY,
                        "Go to an emergency department now. Do not wait for it to pass.",
                        Optional.of(AS_OF));
        Screening.Flag clinician =
                new Screening.Flag(
                        11,
                        "Pain below the knee with numbness or weakness of one muscle?",
                        Screening.Status.CLINICIAN,
                        "See a clinician within about two weeks, and leave out impact until then.",
                        Optional.of(AS_OF.minusDays(1)));
        return with(
                screening(Screening.Status.EMERGENCY, List.of(emergency, clinician)),
                new Plan(
                        Optional.of("Emergency care, now. Do not run."),
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        AS_OF,
                        List.of()));
    }

    /// The rich runner before the questions are answered.
    static Answer unanswered() {
        return with(
                new Screening(
                        Screening.Status.UNANSWERED,
                        List.of(),
                        List.of(1, 2, 3, 4, 5, 9, 12, 13),
                        List.of(
                                "Pain rose by 4 points on 2026-11-14, so older answers are asked again.")),
                SamplePlan.plan());
    }

    /// The answer with another screening and plan.
    static Answer with(Screening screening, Plan plan) {
        Answer rich = rich();
        Assessment before = rich.assessment();
        return new Answer(
                rich.history(),
                rich.load(),
                new Assessment(
                        before.asOf(),
                        before.data(),
                        screening,
                        before.findings(),
                        before.otherProbability(),
                        before.inseparable(),
                        before.notes()),
                plan,
                rich.provenance(),
                rich.diagnostics());
    }

    private static Screening screening(Screening.Status status, List<Screening.Flag> flags) {
        List<Integer> open =
                status == Screening.Status.UNANSWERED
                        ? IntStream.rangeClosed(1, 17).boxed().toList()
                        : List.of();
        return new Screening(status, flags, open, List.of());
    }

    private static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                List.of(
                        new Provenance.Input(
                                "export_48112.zip",
                                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                                48_112_311),
                        new Provenance.Input(
                                "diary/pain.csv",
                                "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
                                4_211)),
                20261120,
                MADE);
    }

    private static List<Diagnostic> diagnostics() {
        return List.of(
                new Diagnostic(
                        Code.TRUNCATED,
                        "export_48112.zip!activities/morning.fit",
                        new Where.Byte(48_112),
                        "the file stops inside a record",
                        "Kept 2,311 samples before it"),
                new Diagnostic(
                        Code.OUT_OF_RANGE,
                        "diary/pain.csv",
                        new Where.Text(41, 0),
                        "pain after is 12, not 0 to 10",
                        "Left this score out"),
                new Diagnostic(
                        Code.UNKNOWN_SHOE,
                        "diary/shoe_use.csv",
                        new Where.Text(7, 2),
                        "no shoe is called \"old <b>blue</b> ones\"",
                        "Counted the run without a shoe"),
                new Diagnostic(
                        Code.DUPLICATE,
                        "export_48112.zip!activities/copy.gpx",
                        new Where.Whole(),
                        "the same run as activities/morning.fit",
                        "Kept the richer one"));
    }
}
