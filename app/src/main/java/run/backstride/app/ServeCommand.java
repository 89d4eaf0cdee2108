package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import run.backstride.analysis.Evidence;
import run.backstride.core.Mistake;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.SimulatedRunner;
import run.backstride.simulator.writing.SimulatedFiles;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;
import run.backstride.web.Doors;
import run.backstride.web.WebServer;
import run.backstride.web.WebSettings;

/// `backstride serve`: the journal in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Opens your journal in the browser, on this computer only.",
        footer = {
            "",
            "Everything is kept in one folder; nothing is sent anywhere. With BACKSTRIDE_DATABASE_URL histories are kept "
                    + "in PostgreSQL.",
            "",
            "Example:",
            "  backstride serve                     then open http://localhost:8377"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8377;
    private static final int SAMPLE_DAYS = 210;
    private static final long SAMPLE_SEED = 1;
    private static final String DATABASE = "BACKSTRIDE_DATABASE_URL";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on; 0 for any that is free. Default: 8377.")
    private int port = PORT;

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
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be from 0 to 65535, was " + port + ".");
        }
        try (WebServer server = start(System.getenv())) {
            terminal.out().printf("Backstride is at http://localhost:%d%n", server.port());
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

    /// Starts to serve.
    WebServer start(Map<String, String> environment) {
        Path folder = DataFolder.or(data);
        Optional<String> database =
                Optional.ofNullable(environment.get(DATABASE)).filter(url -> !url.isBlank());
        Doors doors =
                new Doors(
                        new StoredFiles(Runtime.getRuntime().availableProcessors()),
                        new FilmedGait(),
                        this::writeSample,
                        Version.text(),
                        clock);
        return WebServer.start(
                () -> Store.open(settings(folder, database, opening(folder))),
                () -> Store.open(settings(folder, database, Opening.CREATE_IF_MISSING)),
                doors,
                WebSettings.local(port));
    }

    private StoreSettings settings(Path folder, Optional<String> database, Opening opening) {
        return new StoreSettings(
                folder, database, opening, new Science(Version.text(), Evidence.hash()), clock);
    }

    /// A folder that somebody named and that is there but empty may be a network folder that is not connected: the
    /// person is asked. A new name in a folder that is there is a new journal.
    private Opening opening(Path folder) {
        Path parent = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder);
        boolean isNew = !Files.exists(folder) && Files.isDirectory(parent);
        return data.isEmpty() || isNew ? Opening.CREATE_IF_MISSING : Opening.EXISTING;
    }

    /// The demo's runner, without the demo's videos.
    private void writeSample(Path folder) throws IOException {
        LocalDate today = LocalDate.now(clock);
        RunnerSpec runner =
                RunnerSpec.withMistake(Mistake.FOOTWEAR)
                        .over(today.minusDays(SAMPLE_DAYS - 1L), SAMPLE_DAYS);
        SimulatedFiles.write(SimulatedRunner.simulate(runner, SAMPLE_SEED), folder);
    }
}
