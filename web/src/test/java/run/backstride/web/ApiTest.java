package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.ActivityQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as its own description has it.
final class ApiTest {
    private static final String UPLOAD =
            String.join(
                    "\r\n",
                    "--x",
                    "Content-Disposition: form-data; name=\"files\"; filename=\"again.fit\"",
                    "Content-Type: application/octet-stream",
                    "",
                    "some bytes",
                    "--x--",
                    "");

    @TempDir private static Path folder;
    private static RunsJournal journal;

    @BeforeAll
    static void open() {
        journal = new RunsJournal(folder);
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> put(String date, String body) {
        return journal.send(
                journal.request("/api/v1/pain/" + date)
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "test")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> handIn() {
        return journal.send(
                journal.request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("X-Requested-With", "test")
                        .POST(BodyPublishers.ofString(UPLOAD)));
    }

    @Test
    void everyPathOfItsDescriptionAnswers() {
        String run =
                journal.store()
                        .activities()
                        .list(journal.runner().id(), ActivityQuery.everything(0, 1))
                        .rows()
                        .getFirst()
                        .id();
        put("2026-03-10", "{\"during\": 3}");
        String batch = json(handIn()).path("id").asString();
        Map<String, String> at =
                Map.of(
                        "/api/v1/runs/{id}", "/api/v1/runs/" + run,
                        "/api/v1/pain/{date}", "/api/v1/pain/2026-03-10",
                        "/api/v1/imports/{id}", "/api/v1/imports/" + batch);
        JsonNode paths = json(journal.get("/api/v1/openapi.json")).path("paths");
        TreeSet<String> called = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address = at.getOrDefault(path.getKey(), path.getKey());
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                HttpResponse<String> answer =
                        switch (verb.getKey()) {
                            case "get" -> journal.get(address);
                            case "put" -> put("2026-03-10", "{\"after\": 2}");
                            default -> handIn();
                        };
                assertThat(answer.statusCode())
                        .as(verb.getKey() + " " + address)
                        .isBetween(200, 202);
                called.add(verb.getKey() + " " + path.getKey());
            }
        }
        assertThat(called)
                .containsExactly(
                        "get /api/v1/assessment",
                        "get /api/v1/experiments",
                        "get /api/v1/export",
                        "get /api/v1/imports/{id}",
                        "get /api/v1/pain",
                        "get /api/v1/pain/{date}",
                        "get /api/v1/runs",
                        "get /api/v1/runs/{id}",
                        "post /api/v1/imports",
                        "put /api/v1/pain/{date}");
    }

    @Test
    void runsComeInPages() {
        JsonNode page = json(journal.get("/api/v1/runs?size=2&page=1&kind=all"));
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(page.path("runs").size()).isEqualTo(2);
        JsonNode longest = page.path("runs").path(1);
        assertThat(longest.path("title").asString()).isEqualTo("Long");
        assertThat(longest.path("distanceKilometers").asDouble()).isEqualTo(10.8);
        assertThat(longest.has("heartRateBeatsPerMinute")).isFalse();
        JsonNode run = json(journal.get("/api/v1/runs/" + longest.path("id").asString()));
        assertThat(run.path("form").path(0).path("mean").asDouble()).isEqualTo(160);
    }

    @Test
    void aDayOfPainIsSetAndReadAgain() {
        assertThat(
                        put("2026-03-11", "{\"morning\": 1, \"during\": 4, \"note\": \"hill\"}")
                                .statusCode())
                .isEqualTo(200);
        JsonNode day = json(journal.get("/api/v1/pain/2026-03-11"));
        assertThat(day.path("during").asDouble()).isEqualTo(4);
        assertThat(day.has("after")).isFalse();
        assertThat(json(journal.get("/api/v1/pain?from=2026-03-11&to=2026-03-11")).size()).isOne();
        assertThat(put("2026-03-11", "{\"during\": 11}").statusCode()).isEqualTo(422);
        assertThat(json(journal.get("/api/v1/pain/2026-03-11")).path("during").asDouble())
                .isEqualTo(4);
    }

    @Test
    void aChangeWithoutTheHeaderIsRefused() {
        HttpResponse<String> answer =
                journal.send(
                        journal.request("/api/v1/pain/2026-03-12")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"during\": 3}")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("X-Requested-With");
        assertThat(journal.get("/api/v1/pain/2026-03-12").statusCode()).isEqualTo(404);
    }

    @Test
    void wrongInputAndStrangeIdsAreSaidAsJson() {
        for (String path : List.of("/api/v1/runs/nobody", "/api/v1/imports/nobody")) {
            assertThat(json(journal.get(path)).path("status").asInt()).isEqualTo(404);
        }
        for (String path :
                List.of(
                        "/api/v1/runs?size=0",
                        "/api/v1/runs?page=x",
                        "/api/v1/runs?kind=flight",
                        "/api/v1/runs?from=May",
                        "/api/v1/pain/today")) {
            HttpResponse<String> answer = journal.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(json(answer).path("message").asString()).isNotBlank();
        }
    }

    @Test
    void theReportIsOnePageAndTwoFiles() {
        HttpResponse<String> page = journal.get("/report");
        for (int i = 0; i < 100 && !page.body().contains("class=\"brief\""); i++) {
            page = journal.get("/report"); // waits a moment itself
        }
        assertThat(page.body())
                // 10.8 and 5.4 km in the seven days to 13 March, 3.6 km after.
                .contains("Red flags", "13 Mar", "16.2", "3.6", "Self-tests, the latest")
                .contains("/report/report.html");
        assertThat(journal.get("/report/report.html").body()).startsWith("<!DOCTYPE html>");
        assertThat(json(journal.get("/report/assessment.json")).path("schema").asInt()).isOne();
    }
}
