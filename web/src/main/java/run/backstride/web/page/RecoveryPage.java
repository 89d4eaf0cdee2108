package run.backstride.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.StretchingAndRecoveryThresholds;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.evidence.Threshold;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.report.plot.NightPlot;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// Nights: hours asleep, resting heart rate, heart rate variability.
@Controller
public final class RecoveryPage {
    private static final int SHOWN = 30;
    private static final double MOST_HOURS = 24;
    private static final double LEAST_BEATS = 25;
    private static final double MOST_BEATS = 150;
    private static final double MOST_RMSSD = 400;

    private final OpenStore open;
    private final Answers answers;

    RecoveryPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param today the day, where the runner is
    /// @param nights the newest first, those of one page
    /// @param total how many there are
    /// @param from number of the first shown
    /// @param plots as HTML
    /// @param edited the night that is being changed
    /// @param typed what the form holds after a refusal
    public record Model(
            LocalDate today,
            List<DiaryEntry<Night>> nights,
            int total,
            int from,
            List<String> plots,
            Optional<Night> edited,
            Typed typed) {

        /// Copies the lists.
        public Model {
            nights = List.copyOf(nights);
            plots = List.copyOf(plots);
        }

        /// {@return where sleep is too short over two weeks}
        public Threshold sleep() {
            return StretchingAndRecoveryThresholds.SLEEP;
        }

        /// {@return a kept value of the night that is being changed}
        public OptionalDouble kept(Function<Night, OptionalDouble> value) {
            return edited.map(value).orElse(OptionalDouble.empty());
        }

        /// {@return what measured a night: the name of the file, without where it lay; a dash where it is not known}
        public String origin(Night night) {
            String file = night.origin().substring(night.origin().lastIndexOf('/') + 1);
            return file.isEmpty() ? Numbers.MISSING : file;
        }

        /// {@return where earlier nights begin; empty where there are none}
        public Optional<Integer> earlier() {
            return from + SHOWN < total ? Optional.of(from + SHOWN) : Optional.empty();
        }

        /// {@return where later nights begin; empty where there are none}
        public Optional<Integer> later() {
            return from > 0 ? Optional.of(Math.max(0, from - SHOWN)) : Optional.empty();
        }
    }

    @GetMapping("/recovery")
    Page nights(Viewer viewer, @RequestParam Map<String, String> address) {
        Fields fields = new Fields(address, UnitSystem.METRIC);
        int from = fields.whole("from", "The page", 0, Integer.MAX_VALUE).orElse(0);
        Optional<LocalDate> edited = fields.date("edit", "The night");
        Model model = model(viewer, from, edited, Typed.NOTHING);
        if (edited.isPresent() && model.edited().isEmpty()) {
            throw new NotFoundException("night");
        }
        return Page.of("page/recovery", "Recovery", Place.RECOVERY, model);
    }

    private Model model(Viewer viewer, int from, Optional<LocalDate> edited, Typed typed) {
        LocalDate today = answers.today(viewer.runner());
        List<DiaryEntry<Night>> all =
                new ArrayList<>(open.store().diary().entries(viewer.id(), DiaryKind.NIGHT));
        all.sort(Comparator.comparing((DiaryEntry<Night> one) -> one.value().date()).reversed());
        List<DiaryEntry<Night>> shown = all.stream().skip(from).limit(SHOWN).toList();
        List<Night> nights = all.stream().map(DiaryEntry::value).toList();
        return new Model(
                today,
                shown,
                all.size(),
                from,
                NightPlot.all(nights, today).stream().map(Object::toString).toList(),
                edited.flatMap(
                        day -> nights.stream().filter(one -> one.date().equals(day)).findFirst()),
                typed);
    }

    @PostMapping("/recovery")
    Object save(Viewer viewer, @RequestParam Map<String, String> form) {
        Fields fields = new Fields(form, UnitSystem.METRIC);
        try {
            LocalDate day = fields.day("day", answers.today(viewer.runner()));
            OptionalDouble hours = fields.number("hours", "Hours asleep", 0, MOST_HOURS);
            OptionalDouble beats =
                    fields.number("beats", "Resting heart rate", LEAST_BEATS, MOST_BEATS);
            OptionalDouble rmssd = fields.number("rmssd", "RMSSD", 1, MOST_RMSSD);
            if (hours.isEmpty() && beats.isEmpty() && rmssd.isEmpty()) {
                throw new RefusedException(
                        "Nothing was given. Fill in at least one of the three; the others may stay blank.");
            }
            open.store()
                    .diary()
                    .put(
                            viewer.id(),
                            DiaryKind.NIGHT,
                            new Night(day, hours, beats, rmssd, "written here"));
        } catch (RefusedException e) {
            Model model = model(viewer, 0, Optional.empty(), new Typed(form, e.words()));
            return Page.of("page/recovery", "Recovery", Place.RECOVERY, model).withStatus(422);
        }
        return StartPage.to(viewer.base() + "/recovery");
    }

    @PostMapping("/recovery/delete")
    ResponseEntity<Void> delete(Viewer viewer, @RequestParam(name = "entry") String entry) {
        if (!open.store().diary().remove(viewer.id(), DiaryKind.NIGHT, entry)) {
            throw new NotFoundException("night");
        }
        return StartPage.to(viewer.base() + "/recovery");
    }
}
