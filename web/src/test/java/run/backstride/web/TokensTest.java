package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.Role;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokensTest {
    private static final String RUNS = "/api/v1/runs";

    private Club club;
    private Visitor ada;

    @BeforeAll
    void open(@TempDir Path folder) {
        club = new Club(folder);
        club.add("ada", Role.RUNNER);
        ada = club.visitor("ada");
    }

    @AfterAll
    void close() {
        club.close();
    }

    private int status(String method, String path, Optional<String> token) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + club.server().port() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody());
            token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String scope) {
        ada.get("/settings/tokens");
        String page =
                ada.post(
                                "/settings/tokens",
                                Map.of("label", "my script", "days", "30", "scope", scope))
                        .body();
        Matcher secret = Pattern.compile("class=\"secret\">(backstride_[^<]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    @Test
    void withoutATokenOrWithAMadeUpOneAProgramIsRefused() {
        assertThat(status("GET", RUNS, Optional.empty())).isEqualTo(401);
        assertThat(status("GET", RUNS, Optional.of("backstride_madeup"))).isEqualTo(401);
    }

    @Test
    void aTokenReachesWhatItsScopesNameAndNothingElse() {
        Optional<String> token = Optional.of(token("runs:read"));
        assertThat(status("GET", RUNS, token)).isNotIn(401, 403);
        assertThat(status("GET", "/api/v1/pain", token)).isEqualTo(403);
        assertThat(status("PUT", "/api/v1/pain/2026-03-01", token)).isEqualTo(403);
        assertThat(status("POST", "/api/v1/imports", token)).isEqualTo(403);
        assertThat(status("DELETE", RUNS, token)).isEqualTo(404);
        assertThat(status("GET", "/api/v1/somewhere", token)).isEqualTo(404);
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(status("GET", "/data", Optional.of(token("runs:read")))).isEqualTo(302);
    }

    @Test
    void aTokenIsWorthNothingAfterItsTimeAndAfterItWasTakenBack() {
        Optional<String> old = Optional.of(token("runs:read"));
        club.clock().advance(Duration.ofDays(31));
        assertThat(status("GET", RUNS, old)).isEqualTo(401);

        Optional<String> token = Optional.of(token("runs:read"));
        assertThat(status("GET", RUNS, token)).isNotEqualTo(401);
        Matcher id =
                Pattern.compile("(/settings/tokens/[^/]+/revoke)")
                        .matcher(ada.get("/settings/tokens").body());
        assertThat(id.find()).isTrue();
        ada.post(id.group(1), Map.of());
        assertThat(status("GET", RUNS, token)).isEqualTo(401);
    }

    @Test
    void aTokenOfWhoWasDisabledIsWorthNothing() {
        club.add("ben", Role.RUNNER);
        Visitor ben = club.visitor("ben");
        ben.get("/settings/tokens");
        String page =
                ben.post(
                                "/settings/tokens",
                                Map.of("label", "x", "days", "30", "scope", "runs:read"))
                        .body();
        Matcher secret = Pattern.compile("class=\"secret\">(backstride_[^<]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(status("GET", RUNS, Optional.of(secret.group(1)))).isNotEqualTo(401);
        club.store()
                .accounts()
                .setDisabled(club.store().accounts().byLogin("ben").orElseThrow().id(), true);
        assertThat(status("GET", RUNS, Optional.of(secret.group(1)))).isEqualTo(401);
    }

    @Test
    void aTokenThatMayDoNothingIsNotMade() {
        ada.get("/settings/tokens");
        HttpResponse<String> refused =
                ada.post("/settings/tokens", Map.of("label", "x", "days", "30", "scope", "all"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("tick at least one");
    }
}
