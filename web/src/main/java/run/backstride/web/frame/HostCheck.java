package run.backstride.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests under a name that is not ours: a page of somebody else's can make its own name point to this
/// computer, and would then be taken by the browser for ours (DNS rebinding).
public final class HostCheck extends OncePerRequestFilter {
    private static final int MISDIRECTED = 421;
    private final List<String> hosts;

    /// @param hosts names without port, lower case; empty for any
    public HostCheck(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        if (hosts.isEmpty() || hosts.contains(name)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Backstride is not served under this name.");
    }
}
