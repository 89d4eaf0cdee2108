package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.store.Account;
import run.backstride.store.DiaryKind;
import run.backstride.store.RolandMorris;
import run.backstride.store.Role;
import run.backstride.store.Runner;
import run.backstride.store.Store;

/// A journal that was kept on one's own computer, brought into a club's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MovingInTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

    private RunsJournal local;
    private Club club;
    private Path export;

    @BeforeAll
    void open(@TempDir Path folder) {
        local = new RunsJournal(folder.resolve("local"));
        club = new Club(folder.resolve("club"));
        export = folder.resolve("export.zip");
        Store store = local.store();
        String mine = local.runner().id();
        store.diary().put(mine, DiaryKind.PAIN, pain(6));
        store.questionnaires().put(mine, new RolandMorris(TODAY, new TreeSet<>(Set.of(1, 4))));
        store.settings().put(mine, "heights", "high");
        store.transfer().export(mine, export);
    }

    @AfterAll
    void close() {
        local.close();
        club.close();
    }

    private static PainDay pain(double morning) {
        return new PainDay(
                TODAY,
                OptionalDouble.of(morning),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "");
    }

    @Test
    void whatWasKeptAtHomeIsTheAccountsJournalInAClub() {
        Account ada = club.add("ada", Role.RUNNER);
        Visitor visitor = club.visitor("ada");
        assertThat(visitor.get("/data").body()).contains("/data/bring-in");
        HttpResponse<String> brought = visitor.hand("/data/bring-in", export);
        assertThat(brought.headers().firstValue("Location").orElse("")).endsWith("/data");

        Store store = club.store();
        String before = ada.runner().orElseThrow();
        String now = store.accounts().byId(ada.id()).orElseThrow().runner().orElseThrow();
        assertThat(now).isNotEqualTo(before);
        assertThat(store.runners().find(before)).isEmpty();
        Runner home = local.runner();
        assertThat(store.histories().history(now, TODAY).value())
                .isEqualTo(local.store().histories().history(home.id(), TODAY).value());
        assertThat(store.questionnaires().all(now))
                .isEqualTo(local.store().questionnaires().all(home.id()));
        assertThat(store.settings().all(now)).containsAllEntriesOf(Map.of("heights", "high"));
        assertThat(visitor.get("/data").body()).contains("4 activities are kept");
        assertThat(visitor.get("/runs?month=2026-03").body()).contains("Long");
    }

    @Test
    void aJournalWithSomethingInItIsNotReplaced() {
        Account ben = club.add("ben", Role.RUNNER);
        String his = ben.runner().orElseThrow();
        club.store().diary().put(his, DiaryKind.PAIN, pain(2));
        Visitor visitor = club.visitor("ben");
        HttpResponse<String> refused = visitor.hand("/data/bring-in", export);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("something in it already");
        assertThat(club.store().accounts().byId(ben.id()).orElseThrow().runner()).contains(his);
        assertThat(club.store().diary().entries(his, DiaryKind.PAIN)).hasSize(1);
    }

    @Test
    void nobodyElseBringsAnythingIn() {
        club.add("pia", Role.PHYSIOTHERAPIST);
        int runners = club.store().runners().all().size();
        assertThat(club.visitor("pia").hand("/data/bring-in", export).statusCode()).isEqualTo(404);
        assertThat(club.store().runners().all()).hasSize(runners);
    }
}
