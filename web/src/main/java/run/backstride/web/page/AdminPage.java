package run.backstride.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import run.backstride.store.Account;
import run.backstride.store.Accounts;
import run.backstride.store.Role;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings;
import run.backstride.web.account.Passwords;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;

/// Looking after accounts. No data of any runner are here.
@Controller
public final class AdminPage {
    private static final Duration LINK_WORKS = Duration.ofDays(7);
    private static final int LONGEST_NAME = 80;

    private final OpenStore open;
    private final Doors doors;
    private final WebSettings settings;

    AdminPage(OpenStore open, Doors doors, WebSettings settings) {
        this.open = open;
        this.doors = doors;
        this.settings = settings;
    }

    /// What the page shows.
    ///
    /// @param accounts all
    /// @param self id of the one who looks
    public record Model(List<Account> accounts, String self) {

        /// Copies the list.
        public Model {
            accounts = List.copyOf(accounts);
        }
    }

    /// A link that is shown once.
    ///
    /// @param account whose
    /// @param address of it
    public record Link(Account account, String address) {}

    @GetMapping("/admin")
    Page accounts(Person person) {
        person.as(Role.ADMIN);
        return Page.of(
                "page/admin",
                "Accounts",
                Place.NONE,
                new Model(open.store().accounts().all(), person.id()));
    }

    @PostMapping("/admin/add")
    Page add(
            Person person,
            @RequestParam(name = "login") String login,
            @RequestParam(name = "name") String name,
            @RequestParam(name = "role") Role role) {
        person.as(Role.ADMIN);
        String known = login.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME || name.length() > LONGEST_NAME) {
            throw new RefusedException(
                    "A login is needed, and login and name have at most 80 letters. No account was added.");
        }
        Accounts accounts = open.store().accounts();
        if (accounts.byLogin(known).isPresent()) {
            throw new RefusedException(
                    "There is an account with that login already. Choose another; no account was added.");
        }
        Passwords.Link link = Passwords.link(expiry());
        Account account =
                accounts.add(
                        known,
                        name.isBlank() ? known : name.strip(),
                        role,
                        Optional.empty(),
                        link.kept());
        return shown(account, link);
    }

    @PostMapping("/admin/{account}/link")
    Page link(Person person, @PathVariable String account) {
        Account one = other(person, account);
        Passwords.Link link = Passwords.link(expiry());
        open.store().accounts().setPassword(one.id(), link.kept());
        open.store().accounts().setTotp(one.id(), Optional.empty());
        return shown(one, link);
    }

    @PostMapping("/admin/{account}/disable")
    ResponseEntity<Void> disable(Person person, @PathVariable String account) {
        try {
            open.store().accounts().setDisabled(other(person, account).id(), true);
        } catch (StoreException e) {
            if (e.reason() == Reason.LAST_ADMIN) {
                throw new RefusedException(String.valueOf(e.getMessage()));
            }
            throw e;
        }
        return StartPage.to("/admin");
    }

    @PostMapping("/admin/{account}/enable")
    ResponseEntity<Void> enable(Person person, @PathVariable String account) {
        open.store().accounts().setDisabled(other(person, account).id(), false);
        return StartPage.to("/admin");
    }

    private Account other(Person person, String id) {
        person.as(Role.ADMIN);
        Account account =
                open.store()
                        .accounts()
                        .byId(id)
                        .orElseThrow(() -> new NotFoundException("account"));
        if (account.id().equals(person.id())) {
            throw new RefusedException(
                    "This is your own account: your password is changed under Account, and another admin can disable it.");
        }
        return account;
    }

    private Instant expiry() {
        return doors.clock().instant().plus(LINK_WORKS);
    }

    private Page shown(Account account, Passwords.Link link) {
        String address =
                settings.publicUrl()
                                .map(url -> url.toString().replaceAll("/+$", ""))
                                .orElseGet(AdminPage::asked)
                        + "/welcome/"
                        + account.id()
                        + "/"
                        + link.code();
        return Page.of("page/admin-link", "A link, once", Place.NONE, new Link(account, address));
    }

    private static String asked() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
