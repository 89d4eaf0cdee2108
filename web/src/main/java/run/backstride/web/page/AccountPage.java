package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.Account;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings;
import run.backstride.web.account.LoginLimits;
import run.backstride.web.account.Logins;
import run.backstride.web.account.Passwords;
import run.backstride.web.account.QrCode;
import run.backstride.web.account.SecondFactors;
import run.backstride.web.account.Totp;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;

/// One's own account: password and second factor.
@Controller
public final class AccountPage {
    private static final String NEW_SECRET = "new-second-factor";
    private static final String WRONG = "That is not your password now. Nothing was changed.";

    private final OpenStore open;
    private final Doors doors;
    private final Logins logins;
    private final LoginLimits limits;
    private final SecondFactors factors;
    private final WebSettings settings;

    AccountPage(
            OpenStore open,
            Doors doors,
            Logins logins,
            LoginLimits limits,
            SecondFactors factors,
            WebSettings settings) {
        this.open = open;
        this.doors = doors;
        this.logins = logins;
        this.limits = limits;
        this.factors = factors;
        this.settings = settings;
    }

    /// What the page shows.
    ///
    /// @param account as it is
    /// @param provider name of the provider that may let people in too
    public record Model(Account account, Optional<String> provider) {}

    /// What the page of the second factor shows.
    ///
    /// @param secret as apps take it
    /// @param address the same as apps scan it
    /// @param picture of the address, SVG
    /// @param wrong whether the code just typed was none
    public record SecondFactor(String secret, String address, String picture, boolean wrong) {}

    @GetMapping("/account")
    Page account(Person person) {
        return Page.of(
                "page/account",
                "Your account",
                Place.NONE,
                new Model(person.account(), settings.oidc().map(WebSettings.Oidc::name)));
    }

    @PostMapping("/account/password")
    ResponseEntity<Void> password(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "old") String old,
            @RequestParam(name = "password") String password,
            @RequestParam(name = "again") String again) {
        check(person.account(), old, request);
        refusal(password, again)
                .ifPresent(words -> {
                    throw new RefusedException(words);
                });
        open.store().accounts().setPassword(person.id(), Passwords.hash(password));
        return changed(person, request, response);
    }

    @GetMapping("/account/second-factor")
    Page secondFactor(Person person, HttpServletRequest request) {
        return page(person, fresh(request), false);
    }

    private static Page page(Person person, String secret, boolean wrong) {
        String address = Totp.address(person.account().login(), secret);
        return Page.of(
                "page/second-factor",
                "A second factor",
                Place.NONE,
                new SecondFactor(secret, address, QrCode.svg(address), wrong));
    }

    /// Kept in the session until a code has shown that the app has it.
    private static String fresh(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        String known = (String) session.getAttribute(NEW_SECRET);
        String secret = known == null ? Totp.freshSecret() : known;
        session.setAttribute(NEW_SECRET, secret);
        return secret;
    }

    @PostMapping("/account/second-factor")
    Object confirm(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code") String code) {
        String secret = fresh(request);
        if (Totp.of(secret).stepOf(code, doors.clock().instant()).isEmpty()) {
            return page(person, secret, true).withStatus(422);
        }
        request.getSession().removeAttribute(NEW_SECRET);
        open.store()
                .accounts()
                .setTotp(person.id(), Optional.of(factors.sealed(person.id(), secret)));
        return changed(person, request, response);
    }

    @PostMapping("/account/second-factor/off")
    ResponseEntity<Void> off(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "old") String old) {
        check(person.account(), old, request);
        open.store().accounts().setTotp(person.id(), Optional.empty());
        return changed(person, request, response);
    }

    /// A session that somebody left open must not be a way to guess the password.
    private void check(Account account, String old, HttpServletRequest request) {
        String from = String.valueOf(request.getRemoteAddr());
        if (limits.tried(account.login(), from).isPresent()) {
            throw new RefusedException("Too many tries. Try again in a quarter of an hour.");
        }
        if (!Passwords.matches(old, Optional.of(account))) {
            throw new RefusedException(WRONG);
        }
        limits.succeeded(account.login(), from);
    }

    /// Ends all other sessions, and goes on with this one.
    private ResponseEntity<Void> changed(
            Person person, HttpServletRequest request, HttpServletResponse response) {
        open.store()
                .accounts()
                .byId(person.id())
                .ifPresent(now -> logins.enter(now, request, response));
        return StartPage.to("/account");
    }

    /// {@return why a new password can't be taken; empty where it can}
    static Optional<String> refusal(String password, String again) {
        return password.equals(again)
                ? Passwords.refusal(password)
                : Optional.of("The two new passwords differ. Nothing was changed.");
    }
}
