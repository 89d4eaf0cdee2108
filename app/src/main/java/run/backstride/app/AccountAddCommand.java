package run.backstride.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import run.backstride.app.Variables.UnusableException;
import run.backstride.store.Role;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreSettings.Opening;
import run.backstride.web.account.FirstAdmin;

/// `backstride account add`: adds an account whose password is typed.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Adds an account; asks for its password.")
final class AccountAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LOGIN", description = "What the person types to log in.")
    private String login = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "runner, physiotherapist or admin.")
    private Role role = Role.RUNNER;

    @Option(names = "--name", paramLabel = "NAME", description = "As others see the person.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the journal. Default: BACKSTRIDE_DATA, else your data folder (~/.local/share/backstride).")
    private Optional<Path> data = Optional.empty();

    private final Terminal terminal;
    private final Clock clock;

    AccountAddCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (login.isBlank()) {
            terminal.err().println("A login must not be blank.");
            return ExitCode.USAGE.number();
        }
        String password = password();
        try (Store store =
                Store.open(
                        DataFolder.settings(
                                DataFolder.or(data), Opening.CREATE_IF_MISSING, clock))) {
            Optional<String> refusal =
                    FirstAdmin.add(store, login, name.orElse(login), role, password);
            refusal.ifPresent(words -> terminal.err().println(words + " No account was added."));
            if (refusal.isPresent()) {
                return ExitCode.USAGE.number();
            }
            terminal.out().printf("Added %s.%n", login.strip());
            return ExitCode.DONE.number();
        } catch (UnusableException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.USAGE.number();
        } catch (StoreException e) {
            return BackupCommand.failed(e, terminal);
        }
    }

    /// Not shown while it is typed; a line of standard input where nobody types.
    private String password() throws IOException {
        Optional<Console> console =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readPassword("Password of %s: ", login))
                    .map(String::new)
                    .orElse("");
        }
        return Optional.ofNullable(terminal.in().readLine()).orElse("");
    }
}
