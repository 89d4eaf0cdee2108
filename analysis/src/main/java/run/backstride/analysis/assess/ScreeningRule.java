package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.assess.Screening.Flag;
import run.backstride.analysis.assess.Screening.Status;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.ScreeningAnswer;

/// The red flags: which questions were answered, which must be asked again, what a yes asks for.
///
/// A yes never fades: asked again, it keeps its flag until a later no. An unanswered question is said.
public final class ScreeningRule {

    private ScreeningRule() {}

    /// The red flags of a diary as they stand on a day; later entries are not seen.
    public static Screening screen(Diary diary, LocalDate asOf) {
        Map<RedFlag, ScreeningAnswer> latest = latestAnswers(diary, asOf);
        PainCourse pain =
                PainCourse.of(
                        diary.pain().stream().filter(day -> !day.date().isAfter(asOf)).toList());
        Optional<LocalDate> jump = pain.lastJump();
        Age age = Age.of(diary.profile(), asOf);

        List<Flag> flags = new ArrayList<>();
        List<Integer> unanswered = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (RedFlag flag : RedFlag.values()) {
            Optional<ScreeningAnswer> answer = Optional.ofNullable(latest.get(flag));
            boolean concerns =
                    age.concerns(flag) || answer.filter(ScreeningAnswer::yes).isPresent();
            boolean valid = answer.filter(given -> isValid(given, jump, asOf)).isPresent();
            if (concerns && !valid) {
                unanswered.add(flag.number());
            }
            answer.filter(ScreeningAnswer::yes)
                    .ifPresent(given ->
                            flags.add(flag(flag, urgency(flag, age, latest), given.date())));
        }
        boolean knownToClinician =
                Optional.ofNullable(latest.get(RedFlag.NOT_IMPROVING))
                        .filter(given -> !given.yes() && isValid(given, jump, asOf))
                        .isPresent();
        if (flags.stream().noneMatch(flag -> flag.question() == RedFlag.NOT_IMPROVING.number())) {
            PainAlarm.raised(pain, asOf, knownToClinician)
                    .forEach(reason -> {
                        if (flags.stream().noneMatch(flag -> flag.answered().isEmpty())) {
                            flags.add(raisedByDiary());
                        }
                        reasons.add(reason);
                    });
        }
        flags.sort(Comparator.comparing(Flag::urgency).reversed().thenComparingInt(Flag::question));
        reasons.addAll(0, whyAskedAgain(latest, unanswered, jump, asOf));
        return new Screening(status(flags, unanswered), flags, unanswered, reasons);
    }

    private static Map<RedFlag, ScreeningAnswer> latestAnswers(Diary diary, LocalDate asOf) {
        Map<RedFlag, ScreeningAnswer> latest = new EnumMap<>(RedFlag.class);
        // Of two answers of one day the yes counts.
        diary.screening().stream()
                .filter(answer -> !answer.date().isAfter(asOf))
                .sorted(
                        Comparator.comparing(ScreeningAnswer::date)
                                .thenComparing(ScreeningAnswer::yes))
                .forEach(answer ->
                        RedFlag.ofNumber(answer.question())
                                .ifPresent(flag -> latest.put(flag, answer)));
        return latest;
    }

    private static boolean isValid(
            ScreeningAnswer answer, Optional<LocalDate> jump, LocalDate asOf) {
        return !isOld(answer, asOf) && !isBeforeJump(answer, jump);
    }

    private static boolean isOld(ScreeningAnswer answer, LocalDate asOf) {
        return ScreeningThresholds.OLDEST_ANSWER.isCrossedBy(Days.between(answer.date(), asOf));
    }

    private static boolean isBeforeJump(ScreeningAnswer answer, Optional<LocalDate> jump) {
        return jump.filter(day -> answer.date().isBefore(day)).isPresent();
    }

    private static Status urgency(RedFlag flag, Age age, Map<RedFlag, ScreeningAnswer> latest) {
        return switch (flag) {
            case TRAUMA -> age.isOldForSure() ? Status.URGENT : flag.urgency();
            case LOW_ENERGY ->
                    Optional.ofNullable(latest.get(RedFlag.BONE_STRESS))
                                    .filter(ScreeningAnswer::yes)
                                    .isPresent()
                            ? Status.URGENT
                            : flag.urgency();
            case SADDLE_NUMBNESS,
                    BLADDER,
                    BOWEL,
                    SEXUAL_FUNCTION,
                    BOTH_LEGS,
                    INFECTION,
                    CHEST_OR_VESSEL,
                    CANCER_SIGNS,
                    KIDNEY_OR_PREGNANCY,
                    ONE_LEG,
                    BONE_STRESS,
                    PARS,
                    INFLAMMATORY,
                    NOT_IMPROVING,
                    FIRST_EPISODE ->
                    flag.urgency();
        };
    }

    private static Flag flag(RedFlag flag, Status urgency, LocalDate answered) {
        return new Flag(
                flag.number(),
                flag.question(),
                urgency,
                CareActions.of(flag, urgency),
                Optional.of(answered));
    }

    private static Flag raisedByDiary() {
        RedFlag flag = RedFlag.NOT_IMPROVING;
        return new Flag(
                flag.number(),
                flag.question(),
                flag.urgency(),
                CareActions.of(flag, flag.urgency()),
                Optional.empty());
    }

    private static Status status(List<Flag> flags, List<Integer> unanswered) {
        if (!flags.isEmpty()) {
            return flags.getFirst().urgency();
        }
        return unanswered.isEmpty() ? Status.CLEAR : Status.UNANSWERED;
    }

    private static List<String> whyAskedAgain(
            Map<RedFlag, ScreeningAnswer> latest,
            List<Integer> unanswered,
            Optional<LocalDate> jump,
            LocalDate asOf) {
        List<String> reasons = new ArrayList<>();
        List<ScreeningAnswer> again =
                latest.values().stream()
                        .filter(answer -> unanswered.contains(answer.question()))
                        .toList();
        int never = unanswered.size() - again.size();
        if (never > 0) {
            reasons.add("%d of the red-flag questions were never answered.".formatted(never));
        }
        if (again.stream().anyMatch(answer -> isOld(answer, asOf))) {
            reasons.add(
                    "Answers older than %s are asked again."
                            .formatted(Words.figure(ScreeningThresholds.OLDEST_ANSWER.cutoff())));
        }
        jump.filter(day -> again.stream().anyMatch(answer -> answer.date().isBefore(day)))
                .ifPresent(day ->
                        reasons.add(
                                "Pain jumped by %s or more on %s; answers from before that day are asked again."
                                        .formatted(
                                                Words.figure(ScreeningThresholds.JUMP.cutoff()),
                                                day)));
        return reasons;
    }

    /// A runner's age, known to within a year.
    ///
    /// @param least at least so many years; 0 where the birth year is not known
    /// @param most at most so many years; the largest number where it is not known
    private record Age(int least, int most) {
        static Age of(Diary.Profile profile, LocalDate asOf) {
            return profile.birthYear().isPresent()
                    ? new Age(
                            asOf.getYear() - profile.birthYear().getAsInt() - 1,
                            asOf.getYear() - profile.birthYear().getAsInt())
                    : new Age(0, Integer.MAX_VALUE);
        }

        boolean concerns(RedFlag flag) {
            return switch (flag) {
                case PARS -> least <= ScreeningThresholds.PARS_AGE.amount();
                case FIRST_EPISODE ->
                        least < ScreeningThresholds.CHILD_AGE.amount()
                                || most > ScreeningThresholds.OLD_AGE.amount();
                case SADDLE_NUMBNESS,
                        BLADDER,
                        BOWEL,
                        SEXUAL_FUNCTION,
                        BOTH_LEGS,
                        INFECTION,
                        CHEST_OR_VESSEL,
                        TRAUMA,
                        CANCER_SIGNS,
                        KIDNEY_OR_PREGNANCY,
                        ONE_LEG,
                        BONE_STRESS,
                        LOW_ENERGY,
                        INFLAMMATORY,
                        NOT_IMPROVING ->
                        true;
            };
        }

        boolean isOldForSure() {
            return least >= ScreeningThresholds.OLD_AGE.amount();
        }
    }
}
