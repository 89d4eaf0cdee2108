package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import run.backstride.report.PageParts;
import run.backstride.report.UnitSystem;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// The five, ranked by expected relief, with what speaks for and against each.
@Controller
public final class CausesPage {
    private static final List<String> SECTIONS =
            List.of("screening", "summary", "findings", "beside", "plots", "sources", "glossary");

    private final Answers answers;

    CausesPage(Answers answers) {
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown whose answer it is
    /// @param sections as HTML, in their order
    /// @param definitions shapes that plots refer to
    public record Model(Shown shown, List<String> sections, String definitions) {}

    @GetMapping("/causes")
    Page causes(Viewer viewer, HttpServletRequest request) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        UnitSystem units = Renderer.units(request);
        List<String> sections =
                SECTIONS.stream()
                        .map(id -> shown.document().part(units, id))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return Page.of(
                "page/causes",
                "Causes",
                Place.CAUSES,
                new Model(shown, sections, PageParts.definitions()));
    }
}
