package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            List.of("screening", "summary", "findings", "beside", "plots");
    private static final Map<String, String> FOLDED =
            Map.of("sources", "Sources", "glossary", "Words, explained");

    private final Answers answers;

    CausesPage(Answers answers) {
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown whose answer it is
    /// @param parts in their order
    /// @param definitions shapes that plots refer to
    public record Model(Shown shown, List<Part> parts, String definitions) {

        /// Copies the list.
        public Model {
            parts = List.copyOf(parts);
        }
    }

    /// A section of the report.
    ///
    /// @param title its name where it is folded; empty where it stands open
    /// @param html as it is
    public record Part(String title, String html) {

        /// {@return whether it is one click away}
        public boolean folded() {
            return !title.isEmpty();
        }
    }

    @GetMapping("/causes")
    Page causes(Viewer viewer, HttpServletRequest request) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        UnitSystem units = Renderer.units(request);
        List<Part> parts =
                Stream.concat(SECTIONS.stream(), Stream.of("sources", "glossary"))
                        .map(id ->
                                new Part(
                                        FOLDED.getOrDefault(id, ""),
                                        shown.document().part(units, id)))
                        .filter(part -> !part.html().isEmpty())
                        .toList();
        return Page.of(
                "page/causes",
                "Causes",
                Place.CAUSES,
                new Model(shown, parts, PageParts.definitions()));
    }
}
