package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import run.backstride.store.Account;
import run.backstride.store.Role;
import run.backstride.web.account.Codes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LoginTest {
    private static final String SECOND = "rain on four tin roofs";

    private Club club;
    private int persons;

    @BeforeAll
    void open(@TempDir Path folder) {
        club = new Club(folder);
    }

    @AfterAll
    void close() {
        club.close();
    }

    private Account person(Role role) {
        persons++;
        return club.add("person" + persons, role);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]+", "");
    }

    @Test
    void withoutLoggingInAPageLeadsToTheLoginAndThenBack() {
        Account ada = person(Role.RUNNER);
        Visitor visitor = club.visitor();
        HttpResponse<String> asked = visitor.get("/today");
        assertThat(to(asked)).isEqualTo("/login?to=%2Ftoday");
        assertThat(visitor.get("/login?to=%2Ftoday").body()).contains("value=\"/today\"");
        HttpResponse<String> entered =
                visitor.post(
                        "/login",
                        Map.of("login", ada.login(), "password", Club.PASSWORD, "to", "/today"));
        assertThat(to(entered)).isEqualTo("/today");
    }

    @Test
    void whereToGoIsNeverSomebodyElsesAddress() {
        Account ada = person(Role.RUNNER);
        Visitor visitor = club.visitor();
        visitor.get("/login");
        HttpResponse<String> entered =
                visitor.post(
                        "/login",
                        Map.of(
                                "login",
                                ada.login(),
                                "password",
                                Club.PASSWORD,
                                "to",
                                "//elsewhere.example/"));
        assertThat(to(entered)).isEqualTo("/");
    }

    @Test
    void everyRoleHasItsFirstPage() {
        assertThat(to(club.visitor().logIn(person(Role.RUNNER).login(), Club.PASSWORD, "")))
                .isEqualTo("/");
        assertThat(
                        to(
                                club.visitor()
                                        .logIn(
                                                person(Role.PHYSIOTHERAPIST).login(),
                                                Club.PASSWORD,
                                                "")))
                .isEqualTo("/runners");
        assertThat(to(club.visitor().logIn(person(Role.ADMIN).login(), Club.PASSWORD, "")))
                .isEqualTo("/admin");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameWords() {
        Account ada = person(Role.RUNNER);
        assertThat(to(club.visitor().logIn(ada.login(), "something else", "")))
                .isEqualTo(to(club.visitor().logIn("nobody", "something else", "")))
                .startsWith("/login?wrong");
        assertThat(club.visitor().get("/login?wrong").body()).contains("login, password or code");
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordWaits() {
        Account ada = person(Role.RUNNER);
        for (int i = 0; i < 5; i++) {
            club.visitor().logIn(ada.login(), "something else", "");
        }
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, "")))
                .startsWith("/login?minutes=15");
        assertThat(club.visitor().get("/login?minutes=15").body())
                .contains("Try again in 15 minutes");
        club.clock().advance(Duration.ofMinutes(16));
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, ""))).isEqualTo("/");
    }

    @Test
    void loggingInGivesTheSessionANewName() {
        Account admin = person(Role.ADMIN);
        Visitor visitor = club.visitor(admin.login());
        String before = visitor.session();
        assertThat(before).isNotEmpty();
        visitor.post(
                "/account/password",
                Map.of("old", Club.PASSWORD, "password", SECOND, "again", SECOND));
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() {
        Account ada = person(Role.RUNNER);
        Visitor here = club.visitor(ada.login());
        Visitor elsewhere = club.visitor(ada.login());
        HttpResponse<String> changed =
                here.post(
                        "/account/password",
                        Map.of("old", Club.PASSWORD, "password", SECOND, "again", SECOND));
        assertThat(to(changed)).isEqualTo("/account");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(to(elsewhere.get("/account"))).startsWith("/login");
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, ""))).contains("wrong");
        assertThat(to(club.visitor().logIn(ada.login(), SECOND, ""))).isEqualTo("/");
    }

    @Test
    void aShortPasswordIsRefusedWithTheRule() {
        Account ada = person(Role.RUNNER);
        HttpResponse<String> refused =
                club.visitor(ada.login())
                        .post(
                                "/account/password",
                                Map.of(
                                        "old",
                                        Club.PASSWORD,
                                        "password",
                                        "short",
                                        "again",
                                        "short"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("at least 12 characters");
    }

    @Test
    void whoIsDisabledIsOutAtOnce() {
        Account ada = person(Role.RUNNER);
        Visitor visitor = club.visitor(ada.login());
        club.store().accounts().setDisabled(ada.id(), true);
        assertThat(to(visitor.get("/account"))).startsWith("/login");
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, ""))).contains("wrong");
    }

    @Test
    void whoLoggedOutIsOut() {
        Visitor visitor = club.visitor(person(Role.RUNNER).login());
        assertThat(to(visitor.post("/logout", Map.of()))).isEqualTo("/login?left");
        assertThat(to(visitor.get("/account"))).startsWith("/login");
    }

    @Test
    void aChangeWithoutTheTokenOfAPageChangesNothing() {
        Account admin = person(Role.ADMIN);
        Visitor visitor = club.visitor(admin.login());
        Visitor strange = club.visitor();
        assertThat(strange.post("/login", Map.of("login", "x", "password", "y")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondFactorIsAskedForOnceItIsOnAndACodeWorksOnce() {
        Account ada = person(Role.RUNNER);
        Visitor visitor = club.visitor(ada.login());
        Matcher secret =
                Pattern.compile("class=\"secret\">([A-Z2-7]{32})<")
                        .matcher(visitor.get("/account/second-factor").body());
        assertThat(secret.find()).isTrue();
        assertThat(visitor.post("/account/second-factor", Map.of("code", "nothing")).statusCode())
                .isEqualTo(422);
        assertThat(
                        to(
                                visitor.post(
                                        "/account/second-factor",
                                        Map.of("code", code(secret.group(1))))))
                .isEqualTo("/account");
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, ""))).contains("wrong");
        String now = code(secret.group(1));
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, now))).isEqualTo("/");
        assertThat(to(club.visitor().logIn(ada.login(), Club.PASSWORD, now))).contains("wrong");
        assertThat(kept(ada)).startsWith("sealed:").doesNotContain(secret.group(1));
    }

    private String kept(Account account) {
        return club.store().accounts().byId(account.id()).orElseThrow().totpSecret().orElseThrow();
    }

    @Test
    void whatAnOlderVersionKeptOpenIsSealedAndStillLetsIn(@TempDir Path folder) {
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        try (Club older = new Club(folder)) {
            Account ada = older.add("ada", Role.RUNNER);
            older.store().accounts().setTotp(ada.id(), Optional.of(secret));
            String code = Codes.at(secret, older.clock().instant());
            assertThat(to(older.visitor().logIn("ada", Club.PASSWORD, code))).isEqualTo("/");
            assertThat(older.store().accounts().byId(ada.id()).orElseThrow().totpSecret())
                    .hasValueSatisfying(kept -> assertThat(kept).startsWith("sealed:"));
        }
    }

    private String code(String secret) {
        return Codes.at(secret, club.clock().instant());
    }

    @Test
    void anAddedPersonChoosesAPasswordByALinkThatWorksOnce() {
        Visitor admin = club.visitor(person(Role.ADMIN).login());
        String shown =
                admin.post("/admin/add", Map.of("login", "carl", "name", "Carl", "role", "RUNNER"))
                        .body();
        Matcher link = Pattern.compile("http://localhost:[0-9]+(/welcome/[^<]+)<").matcher(shown);
        assertThat(link.find()).isTrue();
        String path = link.group(1);
        Visitor carl = club.visitor();
        assertThat(carl.get(path).body()).contains("carl");
        assertThat(carl.post(path, Map.of("password", SECOND, "again", "other")).statusCode())
                .isEqualTo(422);
        assertThat(to(carl.post(path, Map.of("password", SECOND, "again", SECOND))))
                .isEqualTo("/login");
        assertThat(carl.get(path).statusCode()).isEqualTo(404);
        assertThat(to(carl.logIn("carl", SECOND, ""))).isEqualTo("/");
        assertThat(to(carl.get("/"))).isEqualTo("/start");
    }

    @Test
    void aLinkIsTooOldAfterAWeek() {
        Visitor admin = club.visitor(person(Role.ADMIN).login());
        String shown =
                admin.post("/admin/add", Map.of("login", "dora", "name", "", "role", "RUNNER"))
                        .body();
        Matcher link = Pattern.compile("http://localhost:[0-9]+(/welcome/[^<]+)<").matcher(shown);
        assertThat(link.find()).isTrue();
        assertThat(club.visitor().get(link.group(1)).statusCode()).isEqualTo(200);
        club.clock().advance(Duration.ofDays(7));
        assertThat(club.visitor().get(link.group(1)).statusCode()).isEqualTo(404);
    }
}
