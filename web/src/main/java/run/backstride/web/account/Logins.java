package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import run.backstride.store.Account;
import run.backstride.store.Role;

/// Sessions of who has logged in.
public final class Logins {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                Login.of(account),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    }

    SecurityContextRepository repository() {
        return sessions;
    }

    /// Lets an account in, under a new name of the session: one that somebody else had planted is worth nothing.
    public void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /// Ends the session.
    void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// {@return the first page of a role}
    static String home(Role role) {
        return switch (role) {
            case RUNNER -> "/";
            case PHYSIOTHERAPIST -> "/runners";
            case ADMIN -> "/admin";
        };
    }
}
