package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.web.WebSettings;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.OurAddress;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;

/// Where people log in.
@Controller
public final class LoginPage {
    private final WebSettings settings;

    LoginPage(WebSettings settings) {
        this.settings = settings;
    }

    /// What the page shows.
    ///
    /// @param refusal why the last try let nobody in; empty where there was none
    /// @param left whether the person has just logged out
    /// @param to where to go on
    /// @param provider name of the provider that may let people in too
    public record Model(
            Optional<String> refusal, boolean left, String to, Optional<String> provider) {}

    @GetMapping("/login")
    Object login(HttpServletRequest request, @RequestParam Map<String, String> said) {
        if (!settings.accounts()) {
            throw new NotFoundException("nobody logs in here");
        }
        if (Person.of(request).isPresent()) {
            return StartPage.to("/");
        }
        return Page.of(
                "page/login",
                "Log in",
                Place.NONE,
                new Model(
                        refusal(said),
                        said.containsKey("left"),
                        OurAddress.of(said.getOrDefault("to", "/")),
                        settings.oidc().map(WebSettings.Oidc::name)));
    }

    private static Optional<String> refusal(Map<String, String> said) {
        if (said.containsKey("wrong")) {
            return Optional.of(
                    "That did not let you in: login, password or code is wrong. Who looks after the accounts can give you a new password.");
        }
        if (said.containsKey("unlinked")) {
            return Optional.of(
                    "That login belongs to no account here yet. Were you given a link? Open it now. Else log in with your password and join the two under Account.");
        }
        if (said.containsKey("provider")) {
            return Optional.of(
                    "That way in did not work. Please try again later, or log in with your password.");
        }
        String minutes = said.getOrDefault("minutes", "");
        return minutes.matches("[0-9]{1,3}")
                ? Optional.of(
                        "Too many tries. Try again in "
                                + minutes
                                + (minutes.equals("1") ? " minute." : " minutes."))
                : Optional.empty();
    }
}
