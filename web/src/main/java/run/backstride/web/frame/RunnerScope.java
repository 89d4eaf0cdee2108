package run.backstride.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.UriUtils;
import run.backstride.web.access.Access;

/// Finds out whose journal is asked for, and whether by one who may see it. `/of/ID/today` is the page `/today` of
/// that runner; without it, it is one's own.
public final class RunnerScope extends OncePerRequestFilter {
    private static final String VIEWER = RunnerScope.class.getName() + ".viewer";
    private static final String GIVEN = RunnerScope.class.getName() + ".given";
    private static final String OF = "/of/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// What a person who only looks may still do.
    private static final String COMMENTS = "/comments";

    /// Pages about the person who asks, not about a runner.
    private static final List<String> OF_NOBODY =
            List.of(
                    "/of",
                    "/login",
                    "/welcome",
                    "/account",
                    "/admin",
                    "/runners",
                    "/choices",
                    "/health",
                    "/metrics");

    /// What concerns the runner alone.
    private static final List<String> OF_THE_RUNNER =
            List.of("/sharing", "/access", "/settings", "/data/export");

    private final Access access;
    private final HandlerExceptionResolver failures;

    /// @param access says who may
    /// @param failures shows what goes wrong here
    public RunnerScope(Access access, HandlerExceptionResolver failures) {
        this.access = access;
        this.failures = failures;
    }

    /// {@return who looks at whom}
    static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(VIEWER));
    }

    /// {@return the path as it was asked for}
    static String given(HttpServletRequest request) {
        String given = (String) request.getAttribute(GIVEN);
        return given == null ? request.getRequestURI() : given;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.startsWith("/api/")
                || path.startsWith("/health")
                || path.startsWith("/metrics")
                || path.startsWith("/choices/")
                || path.startsWith("/new-journal")
                || path.startsWith("/login")
                || path.startsWith("/welcome/")
                || path.startsWith("/error");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest inside = request;
        try {
            String path = request.getRequestURI();
            request.setAttribute(GIVEN, path);
            if (path.startsWith(OF)) {
                int end = path.indexOf('/', OF.length());
                String id = path.substring(OF.length(), end < 0 ? path.length() : end);
                String rest = end < 0 ? "/" : path.substring(end);
                Viewer viewer =
                        access.viewer(request, id, OF + id)
                                .orElseThrow(() -> new NotFoundException("runner " + id));
                if (!isThere(rest, request.getMethod(), viewer)) {
                    throw new NotFoundException("a page that the one who looks does not have");
                }
                request.setAttribute(VIEWER, viewer);
                inside = new At(request, rest);
                access.note(viewer, request.getMethod() + " " + rest);
            } else {
                access.own(request).ifPresent(own -> request.setAttribute(VIEWER, own));
            }
        } catch (RuntimeException e) {
            if (failures.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return;
        }
        chain.doFilter(inside, response);
    }

    private static boolean isThere(String given, String method, Viewer viewer) {
        String path = UriUtils.decode(given, StandardCharsets.UTF_8); // as controllers are found
        if (isBelow(path, OF_NOBODY)) {
            return false;
        }
        return viewer.mayEdit()
                || (!isBelow(path, OF_THE_RUNNER)
                        && (READING.contains(method) || isBelow(path, List.of(COMMENTS))));
    }

    private static boolean isBelow(String path, List<String> places) {
        return places.stream()
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    /// The same request at another path.
    private static final class At extends HttpServletRequestWrapper {
        private final String path;

        At(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
