package run.backstride.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.Viewer;

/// On one's own computer: who sits before it may see and change everything.
public final class LocalAccess implements Access {
    private static final String OWN = "own";
    private static final String YES = "yes";
    private static final String WHO = "this computer";

    private final OpenStore open;
    private final Clock clock;
    private @Nullable String own;

    /// @param clock has this computer's time zone
    public LocalAccess(OpenStore open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> own(HttpServletRequest request) {
        Store store = open.store();
        return Optional.of(
                new Viewer(store.runners().find(ownId(store)).orElseThrow(), "", true, WHO));
    }

    private synchronized String ownId(Store store) {
        String known = own;
        if (known == null || store.runners().find(known).isEmpty()) {
            known =
                    store.runners().all().stream()
                            .map(Runner::id)
                            .filter(id -> store.settings().get(id, OWN).equals(Optional.of(YES)))
                            .findFirst()
                            .orElseGet(() -> added(store));
            own = known;
        }
        return known;
    }

    private String added(Store store) {
        String id = store.runners().add("Me", clock.getZone()).id();
        store.settings().put(id, OWN, YES);
        return id;
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request, String runner, String base) {
        return open.store().runners().find(runner).map(one -> new Viewer(one, base, true, WHO));
    }

    @Override
    public List<Viewer> others(HttpServletRequest request) {
        Store store = open.store();
        String mine = ownId(store);
        return store.runners().all().stream()
                .filter(one -> !one.id().equals(mine))
                .map(one -> new Viewer(one, "/of/" + one.id(), true, WHO))
                .toList();
    }

    @Override
    public void note(Viewer viewer, String what) {
        // Nobody else is here to be told.
    }
}
