package run.backstride.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.web.frame.OurAddress;
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
        return StartPage.to(OurAddress.of(back));
    }

    @PostMapping("/choices/units")
    ResponseEntity<Void> units(
            @RequestParam(name = "units") String units,
            @RequestParam(name = "back") String back,
            HttpServletResponse response) {
        boolean imperial = units.equals("imperial");
        response.addCookie(cookie(Renderer.UNITS, imperial ? "imperial" : "metric"));
        return StartPage.to(OurAddress.of(back));
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
