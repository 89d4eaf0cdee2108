package run.backstride.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.StrengthEntry;
import run.backstride.core.diary.TestKind;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;

/// The lines of a planned day as things that can be done and ticked off. A tick is an entry of the strength or the
/// mobility log, and taking it off takes the entry away.
@Component
public class TodayExercises {
    private final OpenStore open;

    TodayExercises(OpenStore open) {
        this.open = open;
    }

    /// What a line asks for.
    public enum Sort {
        STRENGTH,
        MOBILITY,
        /// With the run: it is done where the run is.
        CUE,
        /// A self-test.
        TEST,
        /// Anything else, such as sleep.
        OTHER
    }

    /// One line of a day.
    ///
    /// @param line as planned
    /// @param sort what it asks for
    /// @param correction what is to be done, where the line is one of the program's own
    /// @param drawing as HTML; empty where there is none
    /// @param entry the log's entry that says it is done
    public record Item(
            String line,
            Sort sort,
            Optional<Correction> correction,
            String drawing,
            Optional<String> entry) {

        /// {@return whether it can be ticked off}
        public boolean isTickable() {
            return sort == Sort.STRENGTH || sort == Sort.MOBILITY;
        }

        /// {@return its short name}
        public String title() {
            return correction.map(Correction::title).orElse(line);
        }

        /// {@return its name in forms}
        public String id() {
            return correction.map(Correction::id).orElse("");
        }
    }

    /// {@return the lines of a day, with what is done of them}
    List<Item> of(String runner, LocalDate day, List<String> lines) {
        List<DiaryEntry<StrengthEntry>> strength =
                open.store().diary().entries(runner, DiaryKind.STRENGTH);
        List<DiaryEntry<MobilityEntry>> mobility =
                open.store().diary().entries(runner, DiaryKind.MOBILITY);
        List<Item> items = new ArrayList<>();
        for (String line : lines) {
            Optional<Prescription> known = prescriptionOf(line);
            Sort sort = known.map(TodayExercises::sort).orElseGet(() -> sort(line));
            Optional<String> entry =
                    known.flatMap(one ->
                            sort == Sort.STRENGTH
                                    ? doneStrength(strength, day, one)
                                    : doneMobility(mobility, day, one));
            items.add(
                    new Item(
                            line,
                            sort,
                            known.map(Prescription::correction),
                            known.map(one -> Drawings.ofExercise(one.correction().id())).orElse(""),
                            entry));
        }
        return items;
    }

    private static Optional<Prescription> prescriptionOf(String line) {
        return all().stream().filter(one -> one.line().equals(line)).findFirst();
    }

    static Optional<Prescription> ofId(String id) {
        return all().stream().filter(one -> one.correction().id().equals(id)).findFirst();
    }

    /// {@return every prescription that is ticked off in the strength log}
    static List<Prescription> strength() {
        return all().stream().filter(one -> sort(one) == Sort.STRENGTH).toList();
    }

    private static List<Prescription> all() {
        return Arrays.stream(Mistake.values())
                .flatMap(mistake -> Prescriptions.of(mistake).stream())
                .toList();
    }

    private static Sort sort(Prescription one) {
        if (mobility(one).isPresent()) {
            return Sort.MOBILITY;
        }
        return switch (one.placement()) {
            case STRENGTH -> Sort.STRENGTH;
            case EASY_RUN, BEFORE_RUN -> Sort.CUE;
            case EVERY_DAY, ANY_DAY, NO_DAY -> Sort.OTHER;
        };
    }

    private static Sort sort(String line) {
        boolean test = Arrays.stream(TestKind.values()).anyMatch(kind -> line.contains(kind.id()));
        return test ? Sort.TEST : Sort.OTHER;
    }

    /// What a mobility log calls it.
    private record Mobility(MobilityKind kind, MobilityTiming timing) {}

    private static Optional<Mobility> mobility(Prescription one) {
        if (one.correction().id().equals("dynamic-before")) {
            return Optional.of(new Mobility(MobilityKind.DYNAMIC, MobilityTiming.BEFORE_RUN));
        }
        return one.placement() == Placement.ANY_DAY
                ? Optional.of(new Mobility(MobilityKind.STATIC, MobilityTiming.OTHER))
                : Optional.empty();
    }

    private static Optional<String> doneStrength(
            List<DiaryEntry<StrengthEntry>> log, LocalDate day, Prescription one) {
        return log.stream()
                .filter(entry -> entry.value().date().equals(day))
                .filter(entry ->
                        entry.value().exercise().equalsIgnoreCase(one.correction().title()))
                .map(DiaryEntry::id)
                .findFirst();
    }

    private static Optional<String> doneMobility(
            List<DiaryEntry<MobilityEntry>> log, LocalDate day, Prescription one) {
        return mobility(one)
                .flatMap(wanted ->
                        log.stream()
                                .filter(entry -> entry.value().date().equals(day))
                                .filter(entry -> entry.value().kind() == wanted.kind())
                                .map(DiaryEntry::id)
                                .findFirst());
    }

    /// Ticks a line off.
    ///
    /// @param given what was given besides
    void done(String runner, LocalDate day, Prescription one, Fields given) {
        Optional<Mobility> mobility = mobility(one);
        if (mobility.isPresent()) {
            open.store()
                    .diary()
                    .put(
                            runner,
                            DiaryKind.MOBILITY,
                            new MobilityEntry(
                                    day,
                                    mobility.get().kind(),
                                    given.number("minutes", "Minutes", 1, 300),
                                    mobility.get().timing()));
            return;
        }
        open.store()
                .diary()
                .put(
                        runner,
                        DiaryKind.STRENGTH,
                        new StrengthEntry(
                                day,
                                one.correction().title(),
                                given.whole("sets", "Sets", 1, 20),
                                given.whole("repetitions", "Repetitions", 1, 500),
                                given.number("hold", "Hold", 1, 900),
                                given.quantity("load", "Load", Unit.KILOGRAMS, 0, 300)));
    }

    /// Takes a tick off.
    void undone(String runner, LocalDate day, Prescription one) {
        if (mobility(one).isPresent()) {
            doneMobility(open.store().diary().entries(runner, DiaryKind.MOBILITY), day, one)
                    .ifPresent(id -> open.store().diary().remove(runner, DiaryKind.MOBILITY, id));
        } else {
            doneStrength(open.store().diary().entries(runner, DiaryKind.STRENGTH), day, one)
                    .ifPresent(id -> open.store().diary().remove(runner, DiaryKind.STRENGTH, id));
        }
    }
}
