package run.backstride.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import run.backstride.web.access.Access;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Viewer;

/// Whose journal a program asks for: that of the one who asks.
@Component
final class Owner {
    /// What a change must carry. No page of another site can send it, for no other site is allowed to.
    static final String CHANGE = "X-Requested-With";

    private final Access access;

    Owner(Access access) {
        this.access = access;
    }

    Viewer of(HttpServletRequest request) {
        return access.own(request).orElseThrow(() -> new NotFoundException("no journal"));
    }
}
