package run.backstride.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import run.backstride.web.WebServer;
import run.backstride.web.WebSettings;

/// Starts to serve an empty journal once and asks for its first pages, so that the JVM can note which classes that needs
/// (JEP 514); like [Train], for the command `serve`.
public final class TrainServing {
    /// What the first page needs, and no more: the JVM loads all that was noted before it starts, needed or not.
    private static final List<String> PAGES =
            List.of(
                    "/start",
                    "/today",
                    "/assets/web.css",
                    "/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private TrainServing() {}

    /// Serves, asks, stops.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("backstride-train-");
        try {
            PrintStream nowhere =
                    new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            ServeCommand command =
                    new ServeCommand(
                            new Terminal(
                                    new BufferedReader(Reader.nullReader()),
                                    nowhere,
                                    nowhere,
                                    Terminal.Style.PIPED,
                                    100),
                            Clock.system(ZoneId.systemDefault()));
            CommandLine.ParseResult _ =
                    new CommandLine(command)
                            .parseArgs("--port", "0", "--data", folder.resolve("j").toString());
            try (WebServer server = command.start(WebSettings.local(0), Optional.empty());
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    HttpResponse<Void> _ =
                            client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://localhost:"
                                                                    + server.port()
                                                                    + page))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding());
                }
            }
        } finally {
            Train.delete(folder);
        }
    }
}
