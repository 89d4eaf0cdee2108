package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.StrengthEntry;
import run.backstride.core.diary.TestKind;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;

/// The diary's screens, as a browser without script sees them, and the parts that htmx asks for.
final class DiaryPagesTest {
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

    private static <T> List<DiaryEntry<T>> entries(DiaryKind<T> kind) {
        return journal.store().diary().entries(journal.runner().id(), kind);
    }

    private static List<PainDay> painOn(String day) {
        return entries(DiaryKind.PAIN).stream()
                .map(DiaryEntry::value)
                .filter(one -> one.date().equals(LocalDate.parse(day)))
                .toList();
    }

    @Test
    void aTapIsSavedAtOnceAndLeavesTheOtherScoresMissing() {
        HttpResponse<String> part =
                journal.part("/pain/tap", "day", "2026-03-02", "when", "morning", "score", "3");

        assertThat(part.body()).contains("Saved: Morning 3.", "Undo").doesNotContain("<html");
        assertThat(painOn("2026-03-02"))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.morning()).hasValue(3);
                    assertThat(day.during()).isEmpty();
                    assertThat(day.after()).isEmpty();
                });
    }

    @Test
    void undoingTheOnlyTapOfADayLeavesNoEntry() {
        journal.part("/pain/tap", "day", "2026-03-03", "when", "after", "score", "4");
        HttpResponse<String> undone =
                journal.part(
                        "/pain/tap",
                        "day",
                        "2026-03-03",
                        "when",
                        "after",
                        "score",
                        "",
                        "undo",
                        "yes");

        assertThat(undone.body()).contains("Taken back");
        assertThat(painOn("2026-03-03")).isEmpty();
    }

    @Test
    void withoutScriptATapLeadsBackToTheDay() {
        HttpResponse<String> answer =
                journal.post(
                        "/pain/tap",
                        "day",
                        "2026-03-04",
                        "when",
                        "during",
                        "score",
                        "5",
                        "to",
                        "pain");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/pain/2026-03-04");
        assertThat(journal.get("/pain/2026-03-04").body()).contains("— · 5 · —");
    }

    @Test
    void aScoreAboveTenAndADayToComeAreRefused() {
        assertThat(
                        journal.post(
                                        "/pain/tap",
                                        "day",
                                        "2026-03-05",
                                        "when",
                                        "after",
                                        "score",
                                        "11")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        journal.post(
                                        "/pain/tap",
                                        "day",
                                        "2026-03-21",
                                        "when",
                                        "after",
                                        "score",
                                        "1")
                                .body())
                .contains("has not come yet");
        assertThat(painOn("2026-03-05")).isEmpty();
        assertThat(journal.get("/pain/2026-03-21").statusCode()).isEqualTo(404);
    }

    @Test
    void placeAndNoteAreKeptBesideTheScoresAndADayCanBeDeleted() {
        journal.post("/pain/tap", "day", "2026-03-06", "when", "after", "score", "2");
        journal.post(
                "/pain/2026-03-06", "site", "low-back-left", "other", "", "note", "long drive");

        assertThat(painOn("2026-03-06"))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.after()).hasValue(2);
                    assertThat(day.site()).isEqualTo("low back, left");
                    assertThat(day.note()).isEqualTo("long drive");
                });
        assertThat(journal.get("/pain?month=2026-03").body()).contains("long drive");
        journal.post("/pain/2026-03-06/delete");
        assertThat(painOn("2026-03-06")).isEmpty();
    }

    @Test
    void theQuestionnaireCountsWhatWasTickedAndSaysWhatAChangeMeans() {
        journal.post(
                "/pain/rmdq",
                "day",
                "2026-02-01",
                "ticked",
                "1",
                "ticked",
                "2",
                "ticked",
                "3",
                "ticked",
                "4",
                "ticked",
                "5",
                "ticked",
                "6");
        journal.post("/pain/rmdq", "day", "2026-03-01", "ticked", "7");

        assertThat(journal.get("/pain/rmdq").body())
                .contains(
                        "I stay in bed most of the time because of my back.",
                        "-5, a change that matters");
        assertThat(journal.post("/pain/rmdq", "ticked", "25").statusCode()).isEqualTo(422);
    }

    @Test
    void aRefusedQuestionnaireKeepsItsTicks() {
        HttpResponse<String> answer =
                journal.post("/pain/rmdq", "day", "2026-03-21", "ticked", "3", "ticked", "9");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"3\" checked", "value=\"9\" checked", "has not come yet")
                .doesNotContain("value=\"4\" checked");
    }

    @Test
    void aRefusedMobilityEntryKeepsWhatWasTyped() {
        HttpResponse<String> answer =
                journal.post("/strength/mobility", "kind", "yoga", "minutes", "999");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"yoga\" selected", "value=\"999\"", "role=\"alert\"");
    }

    @Test
    void eachTestHasItsPageAndAResultIsJudged() {
        for (TestKind kind : TestKind.values()) {
            assertThat(journal.get("/tests/" + kind.id()).body())
                    .contains("<svg", "How to take it");
        }
        journal.post("/tests/side_plank_s", "left", "50", "right", "80", "day", "2026-03-01");
        journal.post("/tests/side_plank_s", "left", "70", "day", "2026-03-15");

        assertThat(journal.get("/tests/side_plank_s").body())
                .contains("below 60", "+20, more than the noise");
        List<SelfTest> tests = entries(DiaryKind.TEST).stream().map(DiaryEntry::value).toList();
        assertThat(tests).hasSize(3);
        assertThat(journal.get("/tests/handstand").statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusedResultKeepsWhatWasTyped() {
        HttpResponse<String> answer =
                journal.post("/tests/front_plank_s", "both", "9999", "day", "2026-03-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"9999\"", "role=\"alert\"");
    }

    @Test
    void aPairOfShoesIsAddedPutAwayAndDeleted() {
        journal.post("/shoes/new", "name", "Blue", "km", "100", "start", "2026-01-01");
        DiaryEntry<Shoe> blue = entries(DiaryKind.SHOE).getFirst();
        assertThat(blue.value().startKm()).hasValue(100);
        assertThat(journal.post("/shoes/new", "name", "blue").body()).contains("already");

        journal.post("/shoes/" + blue.id() + "/retire");
        assertThat(entries(DiaryKind.SHOE).getFirst().value().retired())
                .contains(LocalDate.of(2026, 3, 20));

        journal.post("/shoes/" + blue.id() + "/delete");
        assertThat(entries(DiaryKind.SHOE)).isEmpty();
        assertThat(journal.get("/shoes/" + blue.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void strengthAndMobilityAreWrittenChangedAndTakenAway() {
        journal.post(
                "/strength", "exercise", "Plank", "sets", "3", "hold", "8", "day", "2026-03-18");
        DiaryEntry<StrengthEntry> plank = entries(DiaryKind.STRENGTH).getFirst();
        assertThat(plank.value().repetitions()).isEmpty();
        journal.post(
                "/strength/" + plank.id(), "exercise", "Plank", "sets", "4", "day", "2026-03-18");
        assertThat(entries(DiaryKind.STRENGTH).getFirst().value().sets()).hasValue(4);
        assertThat(journal.post("/strength", "exercise", "").body()).contains("is empty");

        journal.post("/strength/mobility", "kind", "static", "minutes", "9", "day", "2026-03-18");
        DiaryEntry<MobilityEntry> stretch = entries(DiaryKind.MOBILITY).getFirst();
        assertThat(journal.get("/strength?week=2026-03-18").body()).contains("Plank", "9 min");

        journal.post("/strength/" + stretch.id() + "/delete", "of", "mobility");
        journal.post("/strength/" + plank.id() + "/delete", "of", "strength");
        assertThat(entries(DiaryKind.MOBILITY)).isEmpty();
        assertThat(entries(DiaryKind.STRENGTH)).isEmpty();
    }

    @Test
    void aNightIsWrittenWithWhatIsKnownOfIt() {
        journal.post("/recovery", "day", "2026-03-19", "hours", "6,5", "beats", "", "rmssd", "");
        Night night = entries(DiaryKind.NIGHT).getFirst().value();

        assertThat(night.hours()).hasValue(6.5);
        assertThat(night.restingHeartRate()).isEmpty();
        assertThat(journal.get("/recovery").body()).contains("plot-sleep", "19 March 2026");
        assertThat(journal.post("/recovery", "day", "2026-03-19").statusCode()).isEqualTo(422);
    }

    @Test
    void theProfileKeepsWhatIsGivenAndLeavesTheRestUnknown() {
        journal.post("/profile", "name", "Ann", "born", "1990", "sex", "female", "height", "");
        Profile profile = entries(DiaryKind.PROFILE).getFirst().value();

        assertThat(profile.birthYear()).hasValue(1990);
        assertThat(profile.heightCm()).isEmpty();
        assertThat(journal.post("/profile", "height", "17").body()).contains("value=\"17\"");
    }
}
