package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.ApiToken;
import run.backstride.store.ApiToken.Owner;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.account.ApiScope;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// Tokens by which programs of the runner's come in.
@Controller
public final class TokensPage {
    private static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final int LONGEST_LABEL = 80;

    private final OpenStore open;
    private final Doors doors;

    TokensPage(OpenStore open, Doors doors) {
        this.open = open;
        this.doors = doors;
    }

    /// What the page shows.
    ///
    /// @param tokens the newest first
    /// @param secret of the token just made; it is shown once
    /// @param days for which a token may hold
    /// @param scopes what one may be allowed
    /// @param zone of the runner
    public record Model(
            List<ApiToken> tokens,
            Optional<String> secret,
            List<Integer> days,
            List<ApiScope> scopes,
            ZoneId zone) {

        /// Copies the lists.
        public Model {
            tokens = List.copyOf(tokens);
            days = List.copyOf(days);
            scopes = List.copyOf(scopes);
        }
    }

    @GetMapping("/settings/tokens")
    Page tokens(Viewer viewer, HttpServletRequest request) {
        return page(viewer, owner(viewer, request), Optional.empty());
    }

    @PostMapping("/settings/tokens")
    Page create(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "days") int days,
            @RequestParam(name = "scope", defaultValue = "") List<String> chosen) {
        Owner owner = owner(viewer, request);
        Set<String> scopes = new TreeSet<>();
        chosen.forEach(id -> ApiScope.of(id).ifPresent(scope -> scopes.add(scope.id())));
        if (label.isBlank() || label.length() > LONGEST_LABEL || scopes.isEmpty()) {
            throw new RefusedException(
                    "No token was made: say what it is for, in at most 80 letters, and tick at least one thing that it may do.");
        }
        if (!DAYS.contains(days)) {
            throw new RefusedException("No token was made: choose for how long it holds.");
        }
        Instant expires = doors.clock().instant().plus(Duration.ofDays(days));
        String secret =
                open.store()
                        .tokens()
                        .create(owner, label.strip(), scopes, Optional.of(expires))
                        .secret();
        return page(viewer, owner, Optional.of(secret));
    }

    @PostMapping("/settings/tokens/{token}/revoke")
    ResponseEntity<Void> revoke(
            Viewer viewer, HttpServletRequest request, @PathVariable String token) {
        if (!open.store().tokens().revoke(owner(viewer, request), token)) {
            throw new NotFoundException("token");
        }
        return StartPage.to("/settings/tokens");
    }

    /// A token is of the one who makes it, and for their own journal alone.
    private static Owner owner(Viewer viewer, HttpServletRequest request) {
        if (!viewer.isOwn()) {
            throw new NotFoundException("tokens of another");
        }
        return Person.of(request)
                .<Owner>map(person -> new Owner.OfAccount(person.id()))
                .orElseGet(() -> new Owner.OfRunner(viewer.id()));
    }

    private Page page(Viewer viewer, Owner owner, Optional<String> secret) {
        return Page.of(
                "page/tokens",
                "Tokens",
                Place.NONE,
                new Model(
                        open.store().tokens().all(owner),
                        secret,
                        DAYS,
                        List.of(ApiScope.values()),
                        viewer.runner().zone()));
    }
}
