package run.backstride.web.page;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.Viewer;

/// What to do today, and how it was yesterday.
@Controller
public final class TodayPage {
    private final Answers answers;

    TodayPage(Answers answers) {
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown whose plan it is
    /// @param today the day, where the runner is
    public record Model(Shown shown, LocalDate today) {}

    @GetMapping("/today")
    Page today(Viewer viewer) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        return Page.of(
                "page/today",
                "Today",
                Place.TODAY,
                new Model(shown, answers.today(viewer.runner())));
    }
}
