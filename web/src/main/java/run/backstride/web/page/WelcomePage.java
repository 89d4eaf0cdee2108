package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.store.Account;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.WebSettings;
import run.backstride.web.account.Identity;
import run.backstride.web.account.Passwords;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;

/// Where a link from the one who looks after the accounts lets a person choose a password, once.
@Controller
public final class WelcomePage {
    private final OpenStore open;
    private final Doors doors;
    private final WebSettings settings;

    WelcomePage(OpenStore open, Doors doors, WebSettings settings) {
        this.open = open;
        this.doors = doors;
        this.settings = settings;
    }

    /// What the page shows.
    ///
    /// @param account whose password it will be
    /// @param code of the link
    /// @param refusal why the last password was not taken; empty where there was none
    /// @param provider name of the provider that may let the person in instead
    /// @param identity who came from there just now
    public record Model(
            Account account,
            String code,
            Optional<String> refusal,
            Optional<String> provider,
            Optional<Identity> identity) {}

    @GetMapping("/welcome/{account}/{code}")
    Page welcome(
            HttpServletRequest request, @PathVariable String account, @PathVariable String code) {
        return page(request, opened(account, code), code, Optional.empty());
    }

    @PostMapping("/welcome/{account}/{code}")
    Object chosen(
            HttpServletRequest request,
            @PathVariable String account,
            @PathVariable String code,
            @RequestParam(name = "password") String password,
            @RequestParam(name = "again") String again) {
        Account opened = opened(account, code);
        Optional<String> refusal = AccountPage.refusal(password, again);
        if (refusal.isPresent()) {
            return page(request, opened, code, refusal).withStatus(422);
        }
        open.store().accounts().setPassword(opened.id(), Passwords.hash(password));
        return StartPage.to("/login");
    }

    private Page page(
            HttpServletRequest request, Account account, String code, Optional<String> refusal) {
        return Page.of(
                "page/welcome",
                "Choose a password",
                Place.NONE,
                new Model(
                        account,
                        code,
                        refusal,
                        settings.oidc().map(WebSettings.Oidc::name),
                        Identity.waiting(request)));
    }

    private Account opened(String account, String code) {
        return Optional.of(account)
                .filter(_ -> settings.accounts())
                .flatMap(id -> open.store().accounts().byId(id))
                .filter(one -> Passwords.opens(code, one, doors.clock().instant()))
                .orElseThrow(() -> new NotFoundException("link"));
    }
}
