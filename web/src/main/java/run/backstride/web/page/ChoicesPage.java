package run.backstride.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Theme;

/// Colours and units, kept in the browser.
@Controller
final class ChoicesPage {
    private static final int A_YEAR = 31_536_000;

    @PostMapping("/choices/theme")
    ResponseEntity<Void> theme(
            @RequestParam(name = "theme") String theme,
            @RequestParam(name = "back") String back,
            HttpServletResponse response) {
        response.addCookie(cookie(Renderer.THEME, Theme.of(theme).id()));
        return StartPage.to(ours(back));
    }

    @PostMapping("/choices/units")
    ResponseEntity<Void> units(
            @RequestParam(name = "units") String units,
            @RequestParam(name = "back") String back,
            HttpServletResponse response) {
        boolean imperial = units.equals("imperial");
        response.addCookie(cookie(Renderer.UNITS, imperial ? "imperial" : "metric"));
        return StartPage.to(ours(back));
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /// {@return an address of ours; never one of somebody else's}
    private static String ours(String back) {
        boolean path = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return path && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }
}
