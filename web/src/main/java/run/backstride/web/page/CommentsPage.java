package run.backstride.web.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.Comment;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.OurAddress;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// What runner and physiotherapist say to each other about what a page shows. It enters no finding.
@Controller
public final class CommentsPage {
    private static final int LONGEST = 4_000;
    private static final String ABOUT = "causes|report|runs|run/[0-9a-zA-Z-]{1,64}";

    private final OpenStore open;

    CommentsPage(OpenStore open) {
        this.open = open;
    }

    /// What is shown.
    ///
    /// @param about of what the comments speak; empty for all
    /// @param comments the newest first
    /// @param author id of the account that looks
    /// @param zone of the runner
    public record Model(String about, List<Comment> comments, String author, ZoneId zone) {

        /// Copies the list.
        public Model {
            comments = List.copyOf(comments);
        }

        /// {@return the path of the page that they speak of}
        public String path() {
            return about.isEmpty() ? "/comments" : pathOf(about);
        }

        /// {@return the path of the page that something speaks of}
        public static String pathOf(String about) {
            return "/" + about.replaceFirst("^run/", "runs/");
        }
    }

    @GetMapping("/comments")
    Page comments(
            Viewer viewer,
            Person person,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part) {
        List<Comment> comments =
                open.store().comments().of(viewer.id()).stream()
                        .filter(one -> about.isEmpty() || one.about().equals(about))
                        .toList();
        Model model = new Model(about, comments, person.id(), viewer.runner().zone());
        return part.isPresent()
                ? Page.part("part/comments", model)
                : Page.of("page/comments", "Comments", Place.NONE, model);
    }

    @PostMapping("/comments")
    ResponseEntity<Void> add(
            Viewer viewer,
            Person person,
            @RequestParam(name = "about") String about,
            @RequestParam(name = "text") String text,
            @RequestParam(name = "back") String back) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RefusedException(
                    text.isBlank()
                            ? "There is nothing to say yet: write the comment first."
                            : "A comment has at most 4,000 letters. Go back and shorten it.");
        }
        if (!about.matches(ABOUT)) {
            throw new NotFoundException("page to comment on");
        }
        open.store().comments().add(viewer.id(), about, person.account(), text.strip());
        return StartPage.to(OurAddress.of(back));
    }

    @PostMapping("/comments/{comment}/remove")
    ResponseEntity<Void> remove(
            Viewer viewer,
            Person person,
            @PathVariable String comment,
            @RequestParam(name = "back") String back) {
        boolean may =
                open.store().comments().of(viewer.id()).stream()
                        .filter(one -> one.id().equals(comment))
                        .anyMatch(one -> viewer.mayEdit() || one.author().equals(person.id()));
        if (!may) {
            throw new NotFoundException("comment");
        }
        open.store().comments().remove(viewer.id(), comment);
        return StartPage.to(OurAddress.of(back));
    }
}
