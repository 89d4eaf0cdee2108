package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import run.backstride.store.RolandMorris;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// What a physiotherapist wants on one page, to be printed, and the whole report as a file.
@Controller
public final class ReportPage {
    private static final int QUESTIONNAIRES = 4;

    private final OpenStore open;
    private final Answers answers;

    ReportPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown whose answer it is
    /// @param brief the page as HTML
    /// @param questionnaires the newest of the Roland-Morris questionnaire, the newest first
    public record Model(Shown shown, String brief, List<RolandMorris> questionnaires) {

        /// Copies the list.
        public Model {
            questionnaires = List.copyOf(questionnaires);
        }
    }

    @GetMapping("/report")
    Page report(Viewer viewer, HttpServletRequest request) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        return Page.of(
                "page/report",
                "Report",
                Place.REPORT,
                new Model(
                        shown,
                        shown.document().part(Renderer.units(request), "brief"),
                        open.store().questionnaires().all(viewer.id()).reversed().stream()
                                .limit(QUESTIONNAIRES)
                                .toList()));
    }

    /// The whole report, one file that opens anywhere.
    @GetMapping("/report/report.html")
    ResponseEntity<byte[]> whole(Viewer viewer, HttpServletRequest request) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        return file(
                "report.html",
                MediaType.TEXT_HTML,
                shown.document().whole(Renderer.units(request)));
    }

    /// The same for programs.
    @GetMapping("/report/assessment.json")
    ResponseEntity<byte[]> assessment(Viewer viewer) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        return file(
                "assessment.json",
                MediaType.APPLICATION_JSON,
                shown.document().assessment().toPrettyString());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
