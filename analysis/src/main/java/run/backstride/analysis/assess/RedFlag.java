package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Screening.Status.CLINICIAN;
import static run.backstride.analysis.assess.Screening.Status.EMERGENCY;
import static run.backstride.analysis.assess.Screening.Status.URGENT;

import java.util.List;
import java.util.Optional;
import run.backstride.analysis.assess.Screening.Status;

/// The red-flag questions, in their order: the number of a question is its place in this list, from 1.
///
/// After Finucane (2020) for the framework and the warning signs of the cauda equina; the wording is ours. No
/// single question is an accurate test; a yes means that a person must look, not that something was found.
public enum RedFlag {
    SADDLE_NUMBNESS(
            "Do you have new numbness or tingling between the thighs or around the genitals or back passage, or does toilet paper feel different?",
            EMERGENCY),
    BLADDER(
            "Do you have new trouble starting or stopping urine, leaking, or no feeling of a full bladder?",
            EMERGENCY),
    BOWEL("Do you have new leakage from the bowel, or lost feeling there?", EMERGENCY),
    SEXUAL_FUNCTION(
            "Is there a new change in erection, ejaculation or feeling in the genitals, together with back pain?",
            EMERGENCY),
    BOTH_LEGS(
            "Is there pain, weakness or numbness in both legs, or weakness of a leg or foot that quickly gets worse?",
            EMERGENCY),
    INFECTION(
            "Do you have fever, shivering or feel very unwell together with back pain; or new back pain with a weak immune system, after a spinal procedure, or with injected drugs?",
            EMERGENCY),
    CHEST_OR_VESSEL(
            "Was there a tearing pain in belly or back, a collapse, or back pain together with chest pain or shortness of breath?",
            EMERGENCY),
    TRAUMA(
            "Did the pain begin after a fall from a height or a crash; or after any fall if you are 65 or older, have thin bones, or have taken steroids for long?",
            EMERGENCY),
    CANCER_SIGNS(
            "Have you ever had cancer and now a new back pain that stays, or lost weight without a reason, or pain all night that no position eases?",
            URGENT),
    KIDNEY_OR_PREGNANCY(
            "Do you have pain in the flank with fever or blood in the urine, or severe back pain in pregnancy or after a birth?",
            URGENT),
    ONE_LEG(
            "Does pain go below the knee together with numbness, or with weakness of one muscle, without getting worse?",
            CLINICIAN),
    BONE_STRESS(
            "Is there pain at one spot of the buttock, sacrum or midline that rises with impact, that a hop on one leg brings on, or that aches at rest or at night, perhaps after a jump in training or an earlier stress fracture?",
            URGENT),
    PARS(
            "If you are 25 or younger: does bending backwards, or backwards on one leg, bring on the pain?",
            CLINICIAN),
    LOW_ENERGY(
            "Have three or more periods been missed or has your cycle changed; or is there low libido, fewer morning erections, an earlier stress fracture, weight loss, restricted eating, or one infection after another?",
            CLINICIAN),
    INFLAMMATORY(
            "Did the pain begin before 45 and last over three months, with morning stiffness of more than half an hour that movement eases, waking at night, psoriasis, eye inflammation or bowel inflammation?",
            CLINICIAN),
    NOT_IMPROVING(
            "Has pain at rest been 7 or more for over 48 hours, or grown worse each week for three weeks, or not improved within six weeks without a clinician having looked at it?",
            CLINICIAN),
    FIRST_EPISODE(
            "Are you under 16 or over 65, and is this your first episode of back pain ever?",
            CLINICIAN);

    private static final List<RedFlag> IN_ORDER = List.of(values());
    private final String question;
    private final Status urgency;

    RedFlag(String question, Status urgency) {
        this.question = question;
        this.urgency = urgency;
    }

    /// {@return its number, 1 to 17}
    public int number() {
        return IN_ORDER.indexOf(this) + 1;
    }

    /// {@return what is asked; yes or no}
    public String question() {
        return question;
    }

    /// {@return how urgent a yes is, taken by itself}
    public Status urgency() {
        return urgency;
    }

    /// {@return the question of that number, or nothing}
    public static Optional<RedFlag> ofNumber(int number) {
        return number < 1 || number > IN_ORDER.size()
                ? Optional.empty()
                : Optional.of(IN_ORDER.get(number - 1));
    }
}
