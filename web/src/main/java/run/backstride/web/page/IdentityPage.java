package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.Account;
import run.backstride.store.Accounts;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings;
import run.backstride.web.account.Identity;
import run.backstride.web.account.Logins;
import run.backstride.web.account.Passwords;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.OurAddress;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;

/// Logging in with a provider, and which account that belongs to: a person says so who has logged in, or who was handed
/// a link.
@Controller
public final class IdentityPage {
    private static final String BEGIN = "/login/with/provider";

    private final OpenStore open;
    private final Doors doors;
    private final WebSettings settings;
    private final Logins logins;

    IdentityPage(OpenStore open, Doors doors, WebSettings settings, Logins logins) {
        this.open = open;
        this.doors = doors;
        this.settings = settings;
        this.logins = logins;
    }

    /// What the page shows.
    ///
    /// @param provider as people call it
    /// @param waiting who came from the provider just now
    /// @param linked whether a login there belongs to this account
    /// @param password whether the account has a password too
    public record Model(
            String provider, Optional<Identity> waiting, boolean linked, boolean password) {}

    /// Begins the way to the provider; a plain link, since pages' forms may lead to nobody else.
    @GetMapping("/login/provider")
    ResponseEntity<Void> begin(
            HttpServletRequest request, @RequestParam(name = "to", defaultValue = "/") String to) {
        provider();
        Identity.goesOnTo(request, OurAddress.of(to));
        return StartPage.to(BEGIN);
    }

    @GetMapping("/account/identity")
    Page identity(Person person, HttpServletRequest request) {
        return Page.of(
                "page/identity",
                "Log in with " + provider().name(),
                Place.NONE,
                new Model(
                        provider().name(),
                        Identity.waiting(request),
                        !identities(person).isEmpty(),
                        !person.account().passwordHash().isEmpty()));
    }

    @PostMapping("/account/identity/link")
    ResponseEntity<Void> link(Person person, HttpServletRequest request) {
        provider();
        link(person.account(), waiting(request));
        Identity.forget(request);
        return StartPage.to("/account/identity");
    }

    @PostMapping("/account/identity/unlink")
    ResponseEntity<Void> unlink(Person person) {
        provider();
        if (person.account().passwordHash().isEmpty()) {
            throw new RefusedException(
                    "This is your only way in. Ask who looks after the accounts for a link to choose a password first. Nothing was changed.");
        }
        open.store().accounts().unlinkIdentities(person.id());
        return StartPage.to("/account/identity");
    }

    /// The link that lets somebody choose a password lets them choose the provider instead.
    @PostMapping("/welcome/{account}/{code}/identity")
    ResponseEntity<Void> welcome(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String account,
            @PathVariable String code) {
        provider();
        Accounts accounts = open.store().accounts();
        Account opened =
                accounts.byId(account)
                        .filter(one -> Passwords.opens(code, one, doors.clock().instant()))
                        .orElseThrow(() -> new NotFoundException("link"));
        link(opened, waiting(request));
        accounts.setPassword(opened.id(), "");
        Identity.forget(request);
        accounts.byId(opened.id()).ifPresent(now -> logins.enter(now, request, response));
        return StartPage.to("/");
    }

    private WebSettings.Oidc provider() {
        return settings.oidc()
                .filter(_ -> settings.accounts())
                .orElseThrow(() -> new NotFoundException("no provider"));
    }

    private List<Accounts.Identity> identities(Person person) {
        return open.store().accounts().identities(person.id());
    }

    private static Identity waiting(HttpServletRequest request) {
        return Identity.waiting(request)
                .orElseThrow(() ->
                        new RefusedException(
                                "Log in with the provider first; that was too long ago. Nothing was changed."));
    }

    private void link(Account account, Identity identity) {
        try {
            open.store()
                    .accounts()
                    .linkIdentity(account.id(), identity.issuer(), identity.subject());
        } catch (StoreException e) {
            if (e.reason() == Reason.TAKEN) {
                throw new RefusedException(
                        "That login belongs to another account here. Log in with another, or ask who looks after the accounts. Nothing was changed.");
            }
            throw e;
        }
    }
}
