package run.backstride.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import run.backstride.store.Account;
import run.backstride.store.GaitReader;
import run.backstride.store.Role;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;
import run.backstride.web.account.Passwords;

/// A journal that serves more than one, in this process: two runners, a physiotherapist, an admin.
public final class Club implements AutoCloseable {
    /// Of everybody.
    public static final String PASSWORD = "wet stones under bridges";

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String HASH = Passwords.hash(PASSWORD);

    private final SetClock clock = new SetClock(NOW);
    private final Store store;
    private final WebServer server;

    /// @param folder an empty one
    public Club(Path folder) {
        this(folder, WebSettings.Logs.FAULTS);
    }

    /// @param folder an empty one
    /// @param logs what is written about requests
    public Club(Path folder, WebSettings.Logs logs) {
        this(folder, logs, Optional.empty());
    }

    /// @param folder an empty one
    /// @param issuer a provider that lets people in too
    public Club(Path folder, URI issuer) {
        this(
                folder,
                WebSettings.Logs.FAULTS,
                Optional.of(
                        new WebSettings.Oidc(
                                issuer,
                                OidcProvider.CLIENT,
                                OidcProvider.SECRET,
                                "the club's login")));
    }

    private Club(Path folder, WebSettings.Logs logs, Optional<WebSettings.Oidc> oidc) {
        Doors doors = new Doors((_, _) -> List.of(), GaitReader.NONE, _ -> {}, "test", clock);
        store =
                Store.open(
                        new StoreSettings(
                                folder,
                                Optional.empty(),
                                Opening.CREATE_IF_MISSING,
                                new Science("test", "test"),
                                clock));
        WebSettings local = WebSettings.local(0);
        WebSettings settings =
                new WebSettings(
                        local.address(),
                        0,
                        local.hosts(),
                        Optional.empty(),
                        true,
                        false,
                        WebSettings.LARGEST_UPLOAD,
                        logs,
                        oidc,
                        Optional.empty(),
                        Optional.of(folder.resolve("uploads")));
        server = WebServer.start(() -> store, () -> store, doors, settings);
    }

    /// {@return a new account with everybody's password}
    public Account add(String login, Role role) {
        Optional<String> runner =
                role == Role.RUNNER
                        ? Optional.of(store.runners().add(login, clock.getZone()).id())
                        : Optional.empty();
        return store.accounts().add(login, login, role, runner, HASH);
    }

    /// {@return a browser of somebody who has not logged in}
    public Visitor visitor() {
        return new Visitor(server.port());
    }

    /// {@return a browser of somebody who has logged in}
    public Visitor visitor(String login) {
        Visitor visitor = visitor();
        visitor.logIn(login, PASSWORD, "");
        return visitor;
    }

    /// {@return what is kept}
    public Store store() {
        return store;
    }

    /// {@return its time}
    public SetClock clock() {
        return clock;
    }

    /// {@return the server}
    WebServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
