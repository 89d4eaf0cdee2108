package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.GaitReader;
import run.backstride.store.Jobs;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;

/// Disks and databases that do not do what they should: a page that says what happened and what to do, and nothing is
/// lost.
final class TroubleTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir private Path folder;

    private Store opened(Opening opening) {
        return Store.open(
                new StoreSettings(
                        folder.resolve("journal"),
                        Optional.empty(),
                        opening,
                        new Science("test", "none"),
                        CLOCK));
    }

    private WebServer served(Supplier<Store> opening) {
        Doors doors = new Doors((_, _) -> List.of(), GaitReader.NONE, _ -> {}, "test", CLOCK);
        return WebServer.start(
                opening, () -> opened(Opening.CREATE_IF_MISSING), doors, WebSettings.local(0));
    }

    private static HttpResponse<String> get(WebServer server, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(at(server, path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI at(WebServer server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndANewJournalBeginsOnlyWhenAskedFor() throws Exception {
        try (WebServer server = served(() -> opened(Opening.EXISTING))) {
            HttpResponse<String> page = get(server, "/today");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("The journal's folder is not there")
                    .contains("Begin a new journal there");
            assertThat(folder.resolve("journal")).doesNotExist();

            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            String cookie =
                    page.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> begun =
                        client.send(
                                HttpRequest.newBuilder(at(server, "/new-journal"))
                                        .header("Cookie", cookie)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "_csrf="
                                                                + URLEncoder.encode(
                                                                        token.group(1),
                                                                        StandardCharsets.UTF_8)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(begun.statusCode()).isEqualTo(303);
            }
            assertThat(get(server, "/start").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDamagedFileIsSaidAndLeftAsItIs() throws Exception {
        opened(Opening.CREATE_IF_MISSING).close();
        Path file = folder.resolve("journal").resolve("backstride.sqlite");
        byte[] garbage = "no database at all ".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(file, garbage);
        try (WebServer server = served(() -> opened(Opening.EXISTING))) {
            HttpResponse<String> page = get(server, "/causes");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("damaged").contains("restore the last backup");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
    }

    @Test
    void aJournalThatAnotherProgramUsesIsSaidAndOpensWhenThatOneIsClosed() throws Exception {
        try (WebServer server = served(() -> opened(Opening.EXISTING))) {
            try (Store other = opened(Opening.CREATE_IF_MISSING);
                    Jobs _ = other.startJobs((_, _) -> List.of(), System::nanoTime)) {
                HttpResponse<String> page = get(server, "/data");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("Another program is using your journal");
            }
            assertThat(get(server, "/data").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFullDiskIsSaidWithWhatToDo() throws Exception {
        try (WebServer server =
                served(() -> {
                    throw new StoreException(Reason.DISK_FULL, "The disk has no room left");
                })) {
            HttpResponse<String> page = get(server, "/today");
            assertThat(page.statusCode()).isEqualTo(507);
            assertThat(page.body())
                    .contains("The disk is full")
                    .contains("Free some space")
                    .contains("nothing is lost")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aStrangeHostNameGetsNothing() throws Exception {
        try (WebServer server = served(() -> opened(Opening.CREATE_IF_MISSING));
                java.net.Socket socket =
                        new java.net.Socket(
                                java.net.InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /start HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Before any training");
        }
    }

    @Test
    void aChangeWithoutTheTokenOfOurOwnPageIsRefused() throws Exception {
        try (WebServer server = served(() -> opened(Opening.CREATE_IF_MISSING));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused =
                    client.send(
                            HttpRequest.newBuilder(at(server, "/data/delete"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("confirm=delete"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }
}
