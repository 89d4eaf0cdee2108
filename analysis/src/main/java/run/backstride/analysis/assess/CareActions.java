package run.backstride.analysis.assess;

import run.backstride.analysis.assess.Screening.Status;

/// What a yes to a red-flag question asks the runner to do.
public final class CareActions {

    private CareActions() {}

    /// {@return what to do about that flag, in words}
    static String of(RedFlag flag, Status urgency) {
        return switch (flag) {
            case INFECTION ->
                    "If you have fever or feel unwell: go to an emergency department now. If you feel well: be seen by a clinician today.";
            case TRAUMA ->
                    urgency == Status.URGENT
                            ? "Stop running and see a clinician today. If the fall was from a height, or you cannot stand: emergency department now."
                            : of(urgency);
            case BONE_STRESS ->
                    "No running and no jumping at all. See a clinician within 48 hours and ask whether a magnetic resonance scan is needed: an X-ray often shows nothing.";
            case ONE_LEG ->
                    "See a clinician within two weeks; no impact until then. If it spreads to both legs or gets weaker: emergency department now.";
            case PARS ->
                    "See a clinician within two weeks; no impact and no backward bending until then.";
            case LOW_ENERGY ->
                    urgency == Status.URGENT
                            ? "With signs of bone stress as well: no running, see a clinician within 48 hours, and name both."
                            : "See a clinician within two weeks and ask about low energy availability; no impact until then.";
            case INFLAMMATORY ->
                    "See a clinician within two weeks and ask whether a rheumatologist should look.";
            case SADDLE_NUMBNESS,
                    BLADDER,
                    BOWEL,
                    SEXUAL_FUNCTION,
                    BOTH_LEGS,
                    CHEST_OR_VESSEL,
                    CANCER_SIGNS,
                    KIDNEY_OR_PREGNANCY,
                    NOT_IMPROVING,
                    FIRST_EPISODE ->
                    of(urgency);
        };
    }

    /// {@return what that urgency asks for, in words}
    public static String of(Status urgency) {
        return switch (urgency) {
            case EMERGENCY ->
                    "Go to an emergency department now, or call the emergency number. Do not wait and do not drive yourself.";
            case URGENT -> "Stop running. See a clinician today, within 48 hours at the latest.";
            case CLINICIAN ->
                    "See a clinician within two weeks. No running and no other impact until then.";
            case UNANSWERED -> "Answer the red-flag questions first.";
            case CLEAR -> "No red flag was raised by the answers given.";
        };
    }
}
