package run.backstride.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import run.backstride.app.Variables.UnusableException;
import run.backstride.store.Role;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreSettings.Opening;
import run.backstride.web.Doors;
import run.backstride.web.WebServer;
import run.backstride.web.WebSettings;
import run.backstride.web.account.FirstAdmin;

/// `backstride serve`: the journal in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header =
                "Opens your journal in the browser, on this computer only unless --bind says otherwise.",
        footer = {
            "",
            "Everything is kept in one folder; nothing is sent anywhere. With BACKSTRIDE_DATABASE_URL histories are kept "
                    + "in PostgreSQL.",
            "",
            "With --bind it serves a network, and people log in: a runner sees the own journal, a physiotherapist those of "
                    + "runners who invited, an admin looks after accounts and sees none.",
            "",
            "Examples:",
            "  backstride serve                     then open http://localhost:8377",
            "  backstride account add --role admin ann",
            "  backstride serve --bind 0.0.0.0      behind a proxy that speaks TLS"
        })
final class ServeCommand implements Callable<Integer> {
    private static final String ADMIN = "BACKSTRIDE_ADMIN_LOGIN";
    private static final String ADMIN_PASSWORD = "BACKSTRIDE_ADMIN_PASSWORD";

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port to listen on; 0 for any that is free. Default: BACKSTRIDE_PORT, else 8377.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "Address to listen on, such as 0.0.0.0 for all. Default: BACKSTRIDE_HOST, else this computer alone.")
    private Optional<String> bind = Optional.empty();

    @Option(
            names = "--accounts",
            description = "People log in on this computer too. Elsewhere they always do.")
    private boolean accounts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the journal. Default: BACKSTRIDE_DATA, else your data folder (~/.local/share/backstride).")
    private Optional<Path> data = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;
    private final Clock clock;

    ServeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port.filter(n -> n < 0 || n > 65_535).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 0 to 65535, was " + port.get() + ".");
        }
        Variables variables = new Variables(System.getenv());
        try {
            WebSettings settings =
                    ServeSettings.of(new ServeSettings.Options(bind, port, accounts), variables);
            Optional<String> refusal = settings.accounts() ? noAdmin(variables) : Optional.empty();
            if (refusal.isPresent()) {
                terminal.err().println(refusal.get());
                return ExitCode.USAGE.number();
            }
            return served(settings, variables);
        } catch (UnusableException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.USAGE.number();
        } catch (StoreException e) {
            return BackupCommand.failed(e, terminal);
        }
    }

    private int served(WebSettings settings, Variables variables)
            throws InterruptedException, UnusableException {
        try (WebServer server = start(settings, database(variables))) {
            terminal.out()
                    .printf(
                            "Backstride is at %s%n",
                            settings.publicUrl()
                                    .map(Object::toString)
                                    .orElse("http://" + shown(settings) + ":" + server.port()));
            terminal.out().flush();
            terminal.err().println("Stop it with Ctrl-C; what was written is kept.");
            server.await();
        } catch (PortInUseException e) {
            terminal.err()
                    .printf(
                            "Port %d is in use, perhaps by another Backstride. Choose another with --port, or 0 for any that is free.%n",
                            e.getPort());
            return ExitCode.USAGE.number();
        }
        return ExitCode.DONE.number();
    }

    private static String shown(WebSettings settings) {
        return settings.address().isLoopbackAddress()
                ? "localhost"
                : settings.address().getHostAddress();
    }

    /// Without an admin nobody could let anybody in.
    ///
    /// @return why it can't be served, and what to do; empty where it can
    private Optional<String> noAdmin(Variables variables) throws UnusableException {
        Path folder = DataFolder.or(data);
        Optional<String> password = variables.secret(ADMIN_PASSWORD);
        try (Store store =
                Store.open(
                        DataFolder.settings(folder, database(variables), opening(folder), clock))) {
            if (FirstAdmin.isThere(store)) {
                return Optional.empty();
            }
            String login = variables.text(ADMIN).orElse("admin");
            return password.map(word ->
                            FirstAdmin.add(store, login, login, Role.ADMIN, word)
                                    .map(words -> ADMIN_PASSWORD + ": " + words))
                    .orElse(
                            Optional.of(
                                    "People log in here, and nobody looks after the accounts yet. Make the first admin with 'backstride account add --role admin LOGIN', or give "
                                            + ADMIN_PASSWORD
                                            + " (or "
                                            + ADMIN_PASSWORD
                                            + "_FILE); then start again."));
        }
    }

    private static Optional<String> database(Variables variables) throws UnusableException {
        return variables.secret(DataFolder.DATABASE);
    }

    /// Starts to serve.
    ///
    /// @param database address of a PostgreSQL database; empty for a file in the folder
    WebServer start(WebSettings settings, Optional<String> database) {
        Path folder = DataFolder.or(data);
        Doors doors =
                new Doors(
                        new StoredFiles(Runtime.getRuntime().availableProcessors()),
                        new FilmedGait(),
                        new SampleRunner(clock),
                        Version.text(),
                        clock);
        return WebServer.start(
                () -> Store.open(DataFolder.settings(folder, database, opening(folder), clock)),
                () ->
                        Store.open(
                                DataFolder.settings(
                                        folder, database, Opening.CREATE_IF_MISSING, clock)),
                doors,
                settings.spooling(folder.resolve("uploads")));
    }

    /// A folder that somebody named and that is there but empty may be a network folder that is not connected: the
    /// person is asked. A new name in a folder that is there is a new journal.
    private Opening opening(Path folder) {
        Path parent = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder);
        boolean isNew = !Files.exists(folder) && Files.isDirectory(parent);
        return data.isEmpty() || isNew ? Opening.CREATE_IF_MISSING : Opening.EXISTING;
    }
}
