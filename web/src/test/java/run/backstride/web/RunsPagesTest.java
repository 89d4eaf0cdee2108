package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ActivityRow;
import run.backstride.store.DiaryKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of runs, as a browser without script sees them.
final class RunsPagesTest {
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

    private static ActivityRow on(String day) {
        return journal
                .store()
                .activities()
                .list(journal.runner().id(), ActivityQuery.everything(0, 100))
                .rows()
                .stream()
                .filter(row -> row.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private static String said(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf("said=") + 5);
    }

    @Test
    void theCalendarShowsAMonthWithItsDistances() {
        String march = journal.get("/runs?month=2026-03").body();
        assertThat(march).contains("March 2026", ">10.8<", ">5.4<", "/runs?month=2026-02");
        assertThat(journal.get("/runs?month=2026-02").body()).doesNotContain(">10.8<");
    }

    @Test
    void aListIsFilteredAndSortedByItsAddress() {
        String all = journal.get("/runs?view=list&sort=distance").body();
        assertThat(all).contains("Long", "Easy").doesNotContain("Hill");
        assertThat(all.indexOf(">Long<")).isLessThan(all.indexOf(">Easy<"));
        assertThat(journal.get("/runs?view=list&q=eas").body()).contains("1 activity fits");
        assertThat(journal.get("/runs?view=list&least=7,5").body()).contains("1 activity fits");
        assertThat(journal.get("/runs?view=list&kind=ride").body()).contains(">Hill<");
        assertThat(journal.get("/runs?view=list&from=2026-03-11&to=2026-03-13").body())
                .contains("1 activity fits", ">Easy<");
    }

    @Test
    void aWrongAddressSaysWhatToWrite() {
        HttpResponse<String> answer = journal.get("/runs?view=list&from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A day is written such as 2026-05-17.");
        assertThat(journal.get("/runs?month=May").statusCode()).isEqualTo(422);
        assertThat(journal.get("/runs?view=list&sort=colour").statusCode()).isEqualTo(422);
    }

    @Test
    void shoesOfSeveralRunsAreSetAndTakenBack() {
        String first = on("2026-03-10").id();
        String second = on("2026-03-12").id();
        journal.get("/runs?view=list");
        HttpResponse<String> set =
                journal.post(
                        "/runs/shoe",
                        "view",
                        "list",
                        "new-shoe",
                        "Blue",
                        "run",
                        first,
                        "run",
                        second);
        assertThat(set.statusCode()).isEqualTo(303);
        String list = journal.get("/runs?view=list&shoe=blue&said=" + said(set)).body();
        assertThat(list).contains("Shoe “Blue” set for 2 runs.", "2 activities fit");
        assertThat(on("2026-03-10").gear()).isEqualTo("Blue");
        journal.post("/runs/take-back", "view", "list", "said", said(set));
        assertThat(on("2026-03-10").gear()).isEmpty();
        assertThat(journal.post("/runs/take-back", "said", said(set)).statusCode()).isEqualTo(422);
    }

    @Test
    void whatWasDeletedComesBack() {
        String id = on("2026-03-15").id();
        journal.get("/runs?view=list");
        HttpResponse<String> deleted = journal.post("/runs/delete", "view", "list", "run", id);
        assertThat(journal.get("/runs/" + id).statusCode()).isEqualTo(404);
        journal.post("/runs/take-back", "said", said(deleted));
        assertThat(journal.get("/runs/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingTickedIsSaid() {
        journal.get("/runs?view=list");
        HttpResponse<String> answer = journal.post("/runs/shoe", "new-shoe", "Blue");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing is ticked.");
    }

    @Test
    void aRunShowsWhatWasMeasuredAndWhereItComesFrom() {
        String run = journal.get("/runs/" + on("2026-03-10").id()).body();
        assertThat(run).contains("Long", "10.8\u00a0km", "march.zip/runs.fit", "import 1");
        // 133.66 + 10.80 * 3 m/s
        assertThat(run).contains("166\u00a0steps/min (−0.6 SD)");
        assertThat(run).contains("rel=\"next\"");
    }

    @Test
    void itsSamplesComeInTheReadersUnits() {
        JsonNode samples =
                JsonMapper.shared()
                        .readTree(
                                journal.get("/runs/" + on("2026-03-10").id() + "/samples").body());
        assertThat(samples.path("seconds").size()).isBetween(1_000, 1_500);
        JsonNode cadence =
                samples.path("lines")
                        .valueStream()
                        .filter(line -> line.path("kind").asString().equals("cadence"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cadence.path("source").asString()).isEqualTo("watch");
        assertThat(cadence.path("values").path(700).asDouble()).isEqualTo(160);
        assertThat(cadence.path("low").path(700).asDouble()).isBetween(156.0, 156.2);
    }

    @Test
    void painAndShoeAreChangedInPlace() {
        String run = "/runs/" + on("2026-03-14").id();
        journal.get(run);
        HttpResponse<String> part =
                journal.part(
                        run + "/notes", "shoe", "Grey", "rpe", "4", "during", "3", "after", "");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).contains("Saved.").doesNotContain("<html");
        assertThat(on("2026-03-14").gear()).isEqualTo("Grey");
        assertThat(on("2026-03-14").rpe()).isEqualTo(OptionalDouble.of(4));
        assertThat(journal.store().diary().entries(journal.runner().id(), DiaryKind.PAIN))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.value().during()).isEqualTo(OptionalDouble.of(3));
                    assertThat(entry.value().after()).isEmpty();
                });
        assertThat(journal.post(run + "/notes", "during", "11").statusCode()).isEqualTo(422);
        journal.post(run + "/notes", "rpe", "4");
        assertThat(journal.store().diary().entries(journal.runner().id(), DiaryKind.PAIN))
                .isEmpty();
    }

    @Test
    void aStrangeIdIsNotThere() {
        for (String path : List.of("/runs/nobody", "/runs/nobody/samples")) {
            assertThat(journal.get(path).statusCode()).isEqualTo(404);
        }
    }
}
