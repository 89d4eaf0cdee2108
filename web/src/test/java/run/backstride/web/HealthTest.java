package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.GaitReader;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;

final class HealthTest {
    @TempDir private Path folder;

    @Test
    void whoAsksForTheHealthNeedsNoLogin() {
        try (Club club = new Club(folder)) {
            HttpResponse<String> answer = club.visitor().get("/health");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void aStoreThatCantBeOpenedIsSaidByItsKindAlone() {
        Doors doors =
                new Doors(
                        (_, _) -> List.of(),
                        GaitReader.NONE,
                        _ -> {},
                        "test",
                        new SetClock(Instant.parse("2026-03-01T08:00:00Z")));
        try (WebServer server =
                WebServer.start(
                        HealthTest::locked, HealthTest::locked, doors, WebSettings.local(0))) {
            HttpResponse<String> answer = new Visitor(server.port()).get("/health");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("LOCKED").doesNotContain("/secret");
        }
    }

    private static Store locked() {
        throw new StoreException(Reason.LOCKED, "/secret/place is locked");
    }
}
