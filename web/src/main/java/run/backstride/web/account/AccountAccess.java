package run.backstride.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import run.backstride.store.Account;
import run.backstride.store.Role;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.access.Access;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Viewer;

/// Where people log in: a runner sees the own journal, a physiotherapist those of runners who invited, an admin none.
public final class AccountAccess implements Access {
    private final OpenStore open;
    private final Clock clock;

    /// @param clock its time zone is that of a new journal
    public AccountAccess(OpenStore open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> own(HttpServletRequest request) {
        return Person.of(request)
                .filter(person -> person.is(Role.RUNNER))
                .map(person -> new Viewer(journal(person.account()), "", true, person.name()));
    }

    /// A journal begins when its runner comes for the first time, or comes back after deleting everything.
    private Runner journal(Account account) {
        Store store = open.store();
        return account.runner()
                .flatMap(id -> store.runners().find(id))
                .orElseGet(() -> begun(store, account));
    }

    private synchronized Runner begun(Store store, Account account) {
        Optional<Runner> meanwhile =
                store.accounts()
                        .byId(account.id())
                        .flatMap(Account::runner)
                        .flatMap(id -> store.runners().find(id));
        return meanwhile.orElseGet(() -> {
            Runner runner = store.runners().add(account.name(), clock.getZone());
            store.accounts().setRunner(account.id(), runner.id());
            return runner;
        });
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request, String runner, String base) {
        return Person.of(request).flatMap(person -> viewer(person, runner, base));
    }

    private Optional<Viewer> viewer(Person person, String runner, String base) {
        Store store = open.store();
        boolean own =
                person.is(Role.RUNNER) && person.account().runner().equals(Optional.of(runner));
        boolean invited =
                person.is(Role.PHYSIOTHERAPIST) && store.grants().isGranted(person.id(), runner);
        return own || invited
                ? store.runners().find(runner).map(one -> new Viewer(one, base, own, person.name()))
                : Optional.empty();
    }

    @Override
    public List<Viewer> others(HttpServletRequest request) {
        return Person.of(request)
                .filter(person -> person.is(Role.PHYSIOTHERAPIST))
                .map(this::invitedBy)
                .orElse(List.of());
    }

    private List<Viewer> invitedBy(Person person) {
        return open.store().grants().of(person.id()).stream()
                .flatMap(id -> viewer(person, id, "/of/" + id).stream())
                .toList();
    }

    @Override
    public void note(Viewer viewer, String what) {
        if (!viewer.mayEdit()) {
            open.store().accessLog().note(viewer.id(), viewer.who(), what);
        }
    }
}
