package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.Role;
import run.backstride.web.OpenStore;
import run.backstride.web.access.Access;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// A physiotherapist's first page: the runners who invited.
@Controller
public final class RunnersPage {
    private final OpenStore open;
    private final Access access;

    RunnersPage(OpenStore open, Access access) {
        this.open = open;
        this.access = access;
    }

    /// What the page shows.
    ///
    /// @param runners who invited
    public record Model(List<Viewer> runners) {

        /// Copies the list.
        public Model {
            runners = List.copyOf(runners);
        }
    }

    @GetMapping("/runners")
    Page runners(Person person, HttpServletRequest request) {
        person.as(Role.PHYSIOTHERAPIST);
        return Page.of("page/runners", "Runners", Place.NONE, new Model(access.others(request)));
    }

    @PostMapping("/runners/accept")
    ResponseEntity<Void> accept(Person person, @RequestParam(name = "code") String code) {
        person.as(Role.PHYSIOTHERAPIST);
        String runner =
                open.store()
                        .grants()
                        .accept(code, person.id())
                        .orElseThrow(() ->
                                new RefusedException(
                                        "This code lets see nobody: it is mistyped, was used, or is too old. Ask the runner for a new one."));
        return StartPage.to("/of/" + runner + "/causes");
    }
}
