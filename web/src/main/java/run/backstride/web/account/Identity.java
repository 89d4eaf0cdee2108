package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import run.backstride.web.frame.OurAddress;

/// Who somebody is for a provider, kept in the session until the person says to which account it belongs.
///
/// @param issuer the provider
/// @param subject whom it names, for good
/// @param shown how the provider calls the person; for eyes alone, since it may change and belong to another later
public record Identity(String issuer, String subject, String shown) implements Serializable {
    private static final String WAITING = "provider-identity";
    private static final String TO = "after-provider";

    /// Keeps it.
    void waits(HttpServletRequest request) {
        request.getSession(true).setAttribute(WAITING, this);
    }

    /// {@return what waits in the session; empty where nothing does}
    public static Optional<Identity> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(WAITING))
                .filter(Identity.class::isInstance)
                .map(Identity.class::cast);
    }

    /// Lets go of what waits.
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WAITING);
        }
    }

    /// Notes where to go on to, before the way to the provider.
    public static void goesOnTo(HttpServletRequest request, String to) {
        request.getSession(true).setAttribute(TO, to);
    }

    /// {@return where to go on to after it}
    static String goingOnTo(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(TO))
                .map(Object::toString)
                .map(OurAddress::of)
                .orElse("/");
    }
}
