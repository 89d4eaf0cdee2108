package run.backstride.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.AccessLog;
import run.backstride.store.Grants;
import run.backstride.store.Role;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// Who else sees a runner's journal: invitations, and what was looked at.
@Controller
public final class SharingPage {
    private static final int SHOWN = 500;
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    private final OpenStore open;
    private final Doors doors;

    SharingPage(OpenStore open, Doors doors) {
        this.open = open;
        this.doors = doors;
    }

    /// What the page of sharing shows.
    ///
    /// @param holders who sees the journal
    /// @param days for which an invitation may hold
    /// @param code of an invitation just made; it is shown once
    /// @param zone of the runner
    public record Model(
            List<Grants.Holder> holders, List<Integer> days, Optional<String> code, ZoneId zone) {

        /// Copies the lists.
        public Model {
            holders = List.copyOf(holders);
            days = List.copyOf(days);
        }
    }

    /// The same thing done by the same person one after the other.
    ///
    /// @param last when for the last time
    /// @param who as the person is called
    /// @param what was asked for
    /// @param times how often
    public record Seen(Instant last, String who, String what, int times) {
        private static final String READ = "GET ";

        /// {@return what was done}
        public String words() {
            return what.startsWith(READ)
                    ? "looked at " + what.substring(READ.length())
                    : "changed " + what.substring(what.indexOf(' ') + 1);
        }
    }

    /// What the page of accesses shows.
    ///
    /// @param seen the newest first
    /// @param atMost how many accesses are looked at
    /// @param zone of the runner
    public record Log(List<Seen> seen, int atMost, ZoneId zone) {

        /// Copies the list.
        public Log {
            seen = List.copyOf(seen);
        }
    }

    @GetMapping("/sharing")
    Page sharing(Viewer viewer, Person person) {
        return page(own(viewer, person), Optional.empty());
    }

    @PostMapping("/sharing/invite")
    Page invite(Viewer viewer, Person person, @RequestParam(name = "days") int days) {
        own(viewer, person);
        if (!DAYS.contains(days)) {
            throw new RefusedException("Choose for how long the invitation holds.");
        }
        Instant expires = doors.clock().instant().plus(Duration.ofDays(days));
        return page(viewer, Optional.of(open.store().grants().invite(viewer.id(), expires)));
    }

    @PostMapping("/sharing/withdraw")
    ResponseEntity<Void> withdraw(Viewer viewer, Person person) {
        open.store().grants().withdraw(own(viewer, person).id());
        return StartPage.to("/sharing");
    }

    @PostMapping("/sharing/{account}/revoke")
    ResponseEntity<Void> revoke(Viewer viewer, Person person, @PathVariable String account) {
        if (!open.store().grants().revoke(own(viewer, person).id(), account)) {
            throw new NotFoundException("grant");
        }
        return StartPage.to("/sharing");
    }

    @GetMapping("/access")
    Page log(Viewer viewer, Person person) {
        List<Seen> seen =
                together(open.store().accessLog().newest(own(viewer, person).id(), SHOWN));
        return Page.of(
                "page/access",
                "Who looked",
                Place.NONE,
                new Log(seen, SHOWN, viewer.runner().zone()));
    }

    private static List<Seen> together(List<AccessLog.Access> accesses) {
        List<Seen> seen = new ArrayList<>();
        for (AccessLog.Access one : accesses) {
            if (!seen.isEmpty()
                    && seen.getLast().who.equals(one.who())
                    && seen.getLast().what.equals(one.what())) {
                Seen last = seen.removeLast();
                seen.add(new Seen(last.last, last.who, last.what, last.times + 1));
            } else {
                seen.add(new Seen(one.at(), one.who(), one.what(), 1));
            }
        }
        return seen;
    }

    private static Viewer own(Viewer viewer, Person person) {
        person.as(Role.RUNNER);
        if (!viewer.mayEdit()) {
            throw new NotFoundException("page of the runner");
        }
        return viewer;
    }

    private Page page(Viewer viewer, Optional<String> code) {
        return Page.of(
                "page/sharing",
                "Who sees your journal",
                Place.NONE,
                new Model(
                        open.store().grants().holders(viewer.id()),
                        DAYS,
                        code,
                        viewer.runner().zone()));
    }
}
