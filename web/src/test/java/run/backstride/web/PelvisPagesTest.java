package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.pose.PelvisMark;
import run.backstride.store.Recordings;

/// Marking the pelvis in a browser without script: the ends are typed.
final class PelvisPagesTest {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

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

    /// {@return the path of a measured film's page}
    private static String film() throws InterruptedException {
        Recordings recordings = journal.store().recordings();
        String mine = journal.runner().id();
        String order =
                recordings.handIn(
                        mine,
                        "rear.mp4",
                        LocalDate.parse("2026-03-19"),
                        new ByteArrayInputStream(new byte[] {1}),
                        Map.of("view", "rear"));
        journal.get("/gait/order/" + order);
        journal.post("/gait/order/" + order + "/again");
        long end = System.nanoTime() + PATIENCE;
        while (recordings.order(mine, order).orElseThrow().recording().isEmpty()) {
            assertThat(System.nanoTime() - end).as("waited in vain").isNegative();
            Thread.sleep(20);
        }
        return "/gait/" + recordings.order(mine, order).orElseThrow().recording().orElseThrow();
    }

    private static Recordings.Recorded recorded(String film) {
        return journal.store().recordings().all(journal.runner().id()).stream()
                .filter(one -> film.endsWith(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> keep(
            String film, int frame, String leftX, String leftY, String rightX, String rightY) {
        journal.get(film + "/pelvis?frame=" + frame);
        return journal.post(
                film + "/pelvis",
                "frame",
                Integer.toString(frame),
                "left_x",
                leftX,
                "left_y",
                leftY,
                "right_x",
                rightX,
                "right_y",
                rightY);
    }

    @Test
    void frameAfterFrameIsMarkedAndTheDropStandsAmongTheMeasures() throws InterruptedException {
        String film = film();
        assertThat(journal.get(film).body())
                .contains("Mark the pelvis")
                .doesNotContain("artifact/pelvis-1.jpg");
        assertThat(journal.get(film + "/pelvis").body())
                .contains("Frame 1 of 6, left foot standing", "artifact/pelvis-1.jpg");
        for (int frame = 1; frame <= 6; frame++) {
            HttpResponse<String> kept = keep(film, frame, "20,5", "40", "70.5", "45");
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(kept.headers().firstValue("Location").orElse(""))
                    .endsWith(frame < 6 ? "/pelvis?frame=" + (frame + 1) : "#measures-title");
        }
        assertThat(recorded(film).pelvis().getFirst().left())
                .isEqualTo(new PelvisMark.Spot(220.5, 340));
        assertThat(journal.get(film).body())
                .contains("Pelvic drop", "3 frames marked by hand", "You marked 6 frames");
        assertThat(journal.get(film + "/pelvis?frame=2").body())
                .contains("value=\"20.5\"", "2, right: marked");
    }

    @Test
    void aSkippedFrameIsNotMarkedNotEvenIfItWas() throws InterruptedException {
        String film = film();
        keep(film, 1, "20", "40", "70", "45");
        keep(film, 2, "20", "40", "70", "45");
        assertThat(recorded(film).pelvis()).hasSize(2);
        journal.post(film + "/pelvis", "frame", "1", "do", "skip");
        assertThat(recorded(film).pelvis()).extracting(PelvisMark::frame).containsExactly(40);
        assertThat(journal.get(film + "/pelvis").body()).contains("Frame 1 of 6");
    }

    @Test
    void whatCannotBeThePelvisIsRefusedAndWhatWasTypedStays() throws InterruptedException {
        String film = film();
        HttpResponse<String> missing = keep(film, 1, "20", "40", "", "");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Set both ends", "value=\"40\"");
        assertThat(keep(film, 1, "20", "10", "70", "60").body()).contains("slopes by 45 degrees");
        assertThat(keep(film, 1, "70", "40", "20", "40").body())
                .contains("does not lie to the left");
        assertThat(keep(film, 1, "20", "40", "170", "40").statusCode()).isEqualTo(422);
        assertThat(keep(film, 1, "20", "40", "x", "40").statusCode()).isEqualTo(422);
        assertThat(recorded(film).pelvis()).isEmpty();
        assertThat(journal.get(film + "/pelvis?frame=7").statusCode()).isEqualTo(404);
        assertThat(journal.get("/gait/nothing/pelvis").statusCode()).isEqualTo(404);
    }
}
