package run.backstride.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import run.backstride.web.frame.Viewer;

/// Who may see and change whose data.
public interface Access {

    /// {@return the one who asks, with their own journal; empty where they have none or are not known}
    Optional<Viewer> own(HttpServletRequest request);

    /// {@return the one who asks, with the journal of that runner; empty where there is none that they may see}
    ///
    /// @param base what the addresses of that journal begin with
    Optional<Viewer> viewer(HttpServletRequest request, String runner, String base);

    /// {@return all other journals that they may see}
    List<Viewer> others(HttpServletRequest request);

    /// Notes that somebody looked at or changed another's data.
    void note(Viewer viewer, String what);
}
