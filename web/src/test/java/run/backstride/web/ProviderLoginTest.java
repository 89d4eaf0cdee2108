package run.backstride.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.Account;
import run.backstride.store.Role;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProviderLoginTest {
    private OidcProvider provider;
    private Club club;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        provider = new OidcProvider(true);
        club = new Club(folder, provider.issuer());
    }

    @AfterAll
    void close() {
        club.close();
        provider.close();
    }

    /// Goes to the provider and back, as a browser follows it.
    private String comesBy(Visitor visitor, String to) {
        assertThat(to(visitor.get("/login/provider?to=" + to))).isEqualTo("/login/with/provider");
        HttpResponse<String> back = visitor.follow("/login/with/provider");
        return to(back);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("http://[^/]+", "");
    }

    @Test
    void whoLinkedALoginComesInByIt() {
        Account ada = club.add("ada", Role.RUNNER);
        provider.isNow("subject-ada", "ada@example.org");
        Visitor visitor = club.visitor("ada");
        assertThat(comesBy(visitor, "/account/identity")).isEqualTo("/account/identity");
        assertThat(visitor.get("/account/identity").body()).contains("subject-ada@club");
        assertThat(club.store().accounts().identities(ada.id())).isEmpty();
        visitor.post("/account/identity/link", Map.of());
        assertThat(club.store().accounts().identities(ada.id())).hasSize(1);

        Visitor elsewhere = club.visitor();
        assertThat(comesBy(elsewhere, "/today")).isEqualTo("/today");
        assertThat(elsewhere.get("/account").body()).contains("ada");
        visitor.post("/account/identity/unlink", Map.of());
        assertThat(comesBy(club.visitor(), "/today")).isEqualTo("/login?unlinked");
    }

    @Test
    void anEMailAddressLetsNobodyIn() {
        club.add("ben@example.org", Role.RUNNER);
        provider.isNow("subject-ben", "ben@example.org");
        Visitor visitor = club.visitor();
        assertThat(comesBy(visitor, "/today")).isEqualTo("/login?unlinked");
        assertThat(visitor.get("/login?unlinked").body()).contains("belongs to no account here");
        assertThat(to(visitor.get("/account"))).startsWith("/login");
        assertThat(visitor.post("/account/identity/link", Map.of()).statusCode()).isNotEqualTo(200);
        assertThat(club.store().accounts().byIdentity(provider.issuer().toString(), "subject-ben"))
                .isEmpty();
    }

    @Test
    void anInvitedPersonTakesTheProviderInsteadOfAPassword() {
        club.add("ann", Role.ADMIN);
        String shown =
                club.visitor("ann")
                        .post("/admin/add", Map.of("login", "carl", "name", "", "role", "RUNNER"))
                        .body();
        Matcher link = Pattern.compile("http://localhost:[0-9]+(/welcome/[^<]+)<").matcher(shown);
        assertThat(link.find()).isTrue();
        provider.isNow("subject-carl", "");
        Visitor carl = club.visitor();
        assertThat(carl.get(link.group(1)).body()).contains("/login/provider?to=");
        assertThat(comesBy(carl, link.group(1))).isEqualTo(link.group(1));
        assertThat(carl.get(link.group(1)).body()).contains("subject-carl@club");
        assertThat(to(carl.post(link.group(1) + "/identity", Map.of()))).isEqualTo("/");
        assertThat(carl.get("/account").statusCode()).isEqualTo(200);
        assertThat(carl.get(link.group(1)).statusCode()).isEqualTo(404);
        assertThat(to(club.visitor().logIn("carl", "", ""))).contains("wrong");
        Visitor again = club.visitor();
        assertThat(comesBy(again, "/")).isEqualTo("/");
        assertThat(again.get("/account/identity").body()).doesNotContain("/unlink");
    }

    @Test
    void aLoginOfOneAccountCanNotBeTakenByAnother() {
        club.add("dora", Role.RUNNER);
        club.add("emil", Role.RUNNER);
        provider.isNow("subject-dora", "");
        Visitor dora = club.visitor("dora");
        comesBy(dora, "/");
        dora.get("/account/identity");
        dora.post("/account/identity/link", Map.of());
        Visitor emil = club.visitor("emil");
        assertThat(comesBy(emil, "/")).isEqualTo("/account/identity");
        emil.get("/account/identity");
        HttpResponse<String> refused = emil.post("/account/identity/link", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("belongs to another account");
    }

    @Test
    void whoIsDisabledStaysOut() {
        Account fay = club.add("fay", Role.RUNNER);
        club.store().accounts().linkIdentity(fay.id(), provider.issuer().toString(), "subject-fay");
        club.store().accounts().setDisabled(fay.id(), true);
        provider.isNow("subject-fay", "");
        Visitor visitor = club.visitor();
        assertThat(comesBy(visitor, "/")).isEqualTo("/login?provider");
        assertThat(to(visitor.get("/account"))).startsWith("/login");
    }

    @Test
    void aMadeUpAnswerOfTheProviderLetsNobodyIn(@TempDir Path folder) throws Exception {
        try (OidcProvider liar = new OidcProvider(false);
                Club other = new Club(folder, liar.issuer())) {
            Account gil = other.add("gil", Role.RUNNER);
            other.store()
                    .accounts()
                    .linkIdentity(gil.id(), liar.issuer().toString(), "subject-gil");
            liar.isNow("subject-gil", "");
            Visitor visitor = other.visitor();
            assertThat(to(visitor.get("/login/provider"))).isEqualTo("/login/with/provider");
            assertThat(to(visitor.follow("/login/with/provider"))).isEqualTo("/login?provider");
            assertThat(to(visitor.get("/login/back/provider?code=x&state=y")))
                    .isEqualTo("/login?provider");
        }
    }

    @Test
    void aProviderThatIsAwayLeavesThePassword(@TempDir Path folder) throws Exception {
        OidcProvider gone = new OidcProvider(true);
        gone.close();
        try (Club other = new Club(folder, gone.issuer())) {
            other.add("hal", Role.RUNNER);
            Visitor visitor = other.visitor();
            assertThat(to(visitor.get("/login/with/provider"))).isEqualTo("/login?provider");
            assertThat(visitor.get("/login?provider").body()).contains("try again");
            assertThat(to(visitor.logIn("hal", Club.PASSWORD, ""))).isEqualTo("/");
        }
    }
}
