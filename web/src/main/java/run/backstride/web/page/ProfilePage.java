package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// What norms need to know of the runner. All of it may stay blank.
@Controller
public final class ProfilePage {
    private static final int EARLIEST_BIRTH = 1900;
    private static final double LEAST_CM = 100;
    private static final double MOST_CM = 250;
    private static final double LEAST_KG = 25;
    private static final double MOST_KG = 250;
    private static final double LEAST_LEG = 40;
    private static final double MOST_LEG = 140;

    private final OpenStore open;
    private final Answers answers;

    ProfilePage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param profile what is kept
    /// @param typed what the form holds after a refusal
    public record Model(Profile profile, Typed typed) {

        /// {@return whether that sex is chosen}
        public boolean isChosen(Sex sex) {
            String kept = profile.sex().map(StrengthPage::id).orElse("");
            return typed.or("sex", kept).equals(StrengthPage.id(sex));
        }
    }

    @GetMapping("/profile")
    Page profile(Viewer viewer) {
        return page(kept(viewer), Typed.NOTHING);
    }

    private static Page page(Profile profile, Typed typed) {
        return Page.of("page/profile", "About you", Place.DATA, new Model(profile, typed));
    }

    /// The gaps of what was written here are filled from what was imported, as the analysis does.
    private Profile kept(Viewer viewer) {
        return open.store().diary().entries(viewer.id(), DiaryKind.PROFILE).stream()
                .map(DiaryEntry::value)
                .reduce(Profile.UNKNOWN, Profile::or);
    }

    @PostMapping("/profile")
    Object save(Viewer viewer, HttpServletRequest request, @RequestParam Map<String, String> form) {
        Profile before = kept(viewer);
        Fields fields = new Fields(form, Renderer.units(request));
        try {
            int thisYear = answers.today(viewer.runner()).getYear();
            OptionalInt born = fields.whole("born", "Year of birth", EARLIEST_BIRTH, thisYear);
            open.store()
                    .diary()
                    .put(
                            viewer.id(),
                            DiaryKind.PROFILE,
                            new Profile(
                                    fields.text("name"),
                                    born,
                                    fields.choice("sex", Sex.class),
                                    fields.quantity(
                                            "height",
                                            "Height",
                                            Unit.CENTIMETERS,
                                            LEAST_CM,
                                            MOST_CM),
                                    fields.quantity(
                                            "mass", "Body mass", Unit.KILOGRAMS, LEAST_KG, MOST_KG),
                                    fields.quantity(
                                            "leg",
                                            "Leg length",
                                            Unit.CENTIMETERS,
                                            LEAST_LEG,
                                            MOST_LEG)));
        } catch (RefusedException e) {
            return page(before, new Typed(form, e.words())).withStatus(422);
        }
        return StartPage.to(viewer.base() + "/profile");
    }
}
