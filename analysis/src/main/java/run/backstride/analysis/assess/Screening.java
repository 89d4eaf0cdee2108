package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The red-flag questions and their answers.
///
/// @param status what they say together: the most urgent of the flags, or unanswered
/// @param flags questions answered with yes, the most urgent first
/// @param unanswered numbers of the questions without a valid answer
/// @param reasons why answers are asked again, in words
public record Screening(
        Status status, List<Flag> flags, List<Integer> unanswered, List<String> reasons) {

    /// Copies the lists.
    public Screening {
        flags = List.copyOf(flags);
        unanswered = List.copyOf(unanswered);
        reasons = List.copyOf(reasons);
    }

    /// {@return whether mistakes may be ranked: only when every question is answered and none with yes}
    public boolean allowsRanking() {
        return status == Status.CLEAR;
    }

    /// {@return whether some answer calls for a clinician}
    public boolean callsForCare() {
        return !flags.isEmpty();
    }

    /// How urgent.
    public enum Status {
        CLEAR,
        UNANSWERED,
        CLINICIAN,
        URGENT,
        EMERGENCY;

        /// {@return the stable name in JSON}
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A red flag.
    ///
    /// @param question its number, 1 to 17
    /// @param text the question in words
    /// @param urgency clinician, urgent or emergency
    /// @param action what to do now, in words
    /// @param answered the day of the answer; empty where the data itself raised it
    public record Flag(
            int question,
            String text,
            Status urgency,
            String action,
            Optional<LocalDate> answered) {}
}
