package run.backstride.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import run.backstride.store.Account;
import run.backstride.store.Role;
import run.backstride.store.StoreException;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.Person;

/// Looks the account up anew with every request: who was disabled, or whose password changed, is out at once.
final class LoginFilter extends OncePerRequestFilter {
    private final OpenStore open;
    private final Logins logins;
    private final HandlerExceptionResolver failures;

    LoginFilter(OpenStore open, Logins logins, HandlerExceptionResolver failures) {
        this.open = open;
        this.logins = logins;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Login login) {
            Optional<Account> account;
            try {
                account = open.store().accounts().byId(login.account());
            } catch (StoreException e) {
                failures.resolveException(request, response, null, e);
                return;
            }
            if (account.filter(login::holds).isEmpty()) {
                logins.leave(request);
            } else {
                new Person(account.get()).asks(request);
                Role role = account.get().role();
                if (request.getRequestURI().equals("/") && role != Role.RUNNER) {
                    response.sendRedirect(Logins.home(role));
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }
}
