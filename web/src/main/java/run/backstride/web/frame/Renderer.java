package run.backstride.web.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import run.backstride.report.UnitSystem;

/// Writes pages.
public final class Renderer {
    /// The cookie with the chosen colours.
    public static final String THEME = "backstride_theme";

    /// The cookie with the chosen units.
    public static final String UNITS = "backstride_units";

    private final TemplateEngine templates;
    private final String version;
    private final boolean accounts;

    /// @param version of the program
    /// @param accounts whether people log in
    public Renderer(TemplateEngine templates, String version, boolean accounts) {
        this.templates = templates;
        this.version = version;
        this.accounts = accounts;
    }

    /// Writes a page as the answer to a request.
    void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StringOutput out = new StringOutput();
        templates.render(
                page.template() + ".jte",
                Map.of("frame", frame(page, request), "m", page.model()),
                out);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Frame frame(Page page, HttpServletRequest request) {
        return new Frame(
                page.title(),
                page.place(),
                RunnerScope.viewer(request),
                Person.of(request),
                Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                        .map(CsrfToken::getToken)
                        .orElse(""),
                Theme.of(cookie(request, THEME)),
                units(request),
                address(request),
                version,
                accounts);
    }

    /// {@return the units that the person chose}
    public static UnitSystem units(HttpServletRequest request) {
        return cookie(request, UNITS).equals("imperial") ? UnitSystem.IMPERIAL : UnitSystem.METRIC;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return RunnerScope.given(request) + (query == null ? "" : "?" + query);
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
