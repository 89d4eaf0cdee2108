package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import run.backstride.web.WebServer;
import run.backstride.web.WebSettings;

/// The sample runner of the journal, whose contributor is known: the shoes.
final class SampleRunnerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIRST = Pattern.compile("<h3 id=\"([a-z-]+)-title\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private String get(String address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /// {@return where it leads}
    private String sample(String journal) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(journal + "/start"));
        assertThat(token.find()).isTrue();
        HttpResponse<String> made =
                client.send(
                        HttpRequest.newBuilder(URI.create(journal + "/sample"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "_csrf="
                                                        + URLEncoder.encode(
                                                                token.group(1),
                                                                StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(made.statusCode()).isEqualTo(303);
        return made.headers().firstValue("Location").orElseThrow();
    }

    /// Asks for a page until it is as expected.
    private String when(String address, Predicate<String> ready)
            throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        String page = get(address);
        while (!ready.test(page) && Instant.now().isBefore(until)) {
            Thread.sleep(Duration.ofMillis(200));
            page = get(address);
        }
        return page;
    }

    private static WebServer served(Path folder) {
        PrintStream nowhere =
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        new BufferedReader(Reader.nullReader()),
                        nowhere,
                        nowhere,
                        Terminal.Style.PIPED,
                        100);
        ServeCommand command = new ServeCommand(terminal, CLOCK);
        CommandLine.ParseResult _ =
                new CommandLine(command).parseArgs("--port", "0", "--data", folder.toString());
        return command.start(WebSettings.local(0), Optional.empty());
    }

    @Test
    void oneClickShowsARunnerWhoseShoesComeFirstAndASecondClickTheSameOne(@TempDir Path folder)
            throws Exception {
        Path journal = folder.resolve("journal");
        try (WebServer server = served(journal)) {
            String address = "http://localhost:" + server.port();
            String data = sample(address);
            assertThat(when(address + data, it -> it.contains(">done<"))).contains(">done<");
            String page =
                    when(
                            address + data.replace("/data", "/causes"),
                            it -> it.contains("-title") && !it.contains("class=\"renewing\""));
            Matcher first = FIRST.matcher(page);
            assertThat(first.find()).isTrue();
            assertThat(first.group(1)).isEqualTo("footwear");
            assertThat(sample(address)).isEqualTo(data);
        }
    }
}
