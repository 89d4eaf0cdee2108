package run.backstride.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.web.OidcProvider;

/// Where more than one have a journal: logging in, accounts, and who sees what.
final class AccountsTest {
    private static final String ADMINS = "four words for an admin";
    private static final String ANNS = "four words for a runner";
    private static final Map<String, String> FIRST_ADMIN =
            Map.of("BACKSTRIDE_ADMIN_LOGIN", "admin", "BACKSTRIDE_ADMIN_PASSWORD", ADMINS);

    @Test
    void anAdminLetsARunnerInWhoThenSeesTheirOwnJournalAlone(@TempDir Path folder)
            throws Exception {
        try (Chromium chromium = Chromium.start();
                ServedJournal club =
                        ServedJournal.of(
                                folder.resolve("club"), FIRST_ADMIN, List.of("--accounts"))) {
            Page page = Played.patient(chromium.desk(ColorScheme.LIGHT));
            String link = invited(page, club);
            welcomed(page, link);
            logIn(page, club, "ann", ANNS);
            page.waitForURL(club.at("/start"));
            Played.answerWithNone(page);
            page.waitForURL(club.at("/import"));
            for (String path : List.of("/sharing", "/access", "/settings/tokens", "/account")) {
                page.navigate(club.at(path));
                look(page, path.substring(path.lastIndexOf('/') + 1));
            }
            page.navigate(club.at("/sharing"));
            Played.press(page, "Make a code");
            assertThat(page.locator("code.secret")).hasCount(1);
            page.navigate(club.at("/admin"));
            assertThat(page.locator("main")).not().containsText("Add an account");
        }
    }

    @Test
    void aPersonLinksTheLoginOfAProviderAndComesInByIt(@TempDir Path folder) throws Exception {
        try (OidcProvider provider = new OidcProvider(true);
                Chromium chromium = Chromium.start();
                ServedJournal club =
                        ServedJournal.of(
                                folder.resolve("club"),
                                withProvider(provider),
                                List.of("--accounts"))) {
            provider.isNow("subject-one", "one@example.org");
            Page page = Played.patient(chromium.desk(ColorScheme.LIGHT));
            page.navigate(club.at("/login"));
            look(page, "login-provider");
            logIn(page, club, "admin", ADMINS);
            page.navigate(club.at("/account/identity"));
            look(page, "identity");
            Played.follow(page, "Log in with the club's login too");
            page.waitForURL(club.at("/account/identity"));
            assertThat(page.locator("main")).containsText("subject-one@club");
            look(page, "identity-waiting");
            Played.press(page, "This is me: let it log in to this account");
            assertThat(page.locator("main")).containsText("lets you in here");
            look(page, "identity-linked");
            Played.press(page, "Log out");
            page.navigate(club.at("/login"));
            Played.follow(page, "Log in with the club's login");
            page.navigate(club.at("/account/identity"));
            assertThat(page.locator("main")).containsText("lets you in here");
        }
    }

    private static Map<String, String> withProvider(OidcProvider provider) {
        Map<String, String> variables = new HashMap<>(FIRST_ADMIN);
        variables.put("BACKSTRIDE_OIDC_ISSUER", provider.issuer().toString());
        variables.put("BACKSTRIDE_OIDC_CLIENT_ID", OidcProvider.CLIENT);
        variables.put("BACKSTRIDE_OIDC_CLIENT_SECRET", OidcProvider.SECRET);
        variables.put("BACKSTRIDE_OIDC_NAME", "the club's login");
        return variables;
    }

    /// {@return the link by which a new runner chooses a password}
    private static String invited(Page page, ServedJournal club) {
        page.navigate(club.at("/"));
        page.waitForURL(Pattern.compile(".*/login.*"));
        look(page, "login");
        logIn(page, club, "admin", "none of the four");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(1);
        logIn(page, club, "admin", ADMINS);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts")).click();
        look(page, "admin");
        page.navigate(club.at("/account/second-factor"));
        look(page, "second-factor");
        page.navigate(club.at("/admin"));
        page.locator("#login").fill("ann");
        page.locator("#name").fill("Ann");
        Played.press(page, "Add");
        look(page, "admin-link");
        String link = page.locator("code.secret").innerText();
        Played.press(page, "Log out");
        return link;
    }

    private static void welcomed(Page page, String link) {
        page.navigate(link);
        look(page, "welcome");
        page.locator("#new-password").fill(ANNS);
        page.locator("#again").fill(ANNS);
        Played.press(page, "Choose it");
    }

    private static void logIn(Page page, ServedJournal club, String login, String password) {
        page.navigate(club.at("/login"));
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        Played.press(page, "Log in");
    }

    /// In light, in dark and on a phone.
    private static void look(Page page, String name) {
        Accessible.check(page, name);
        Pictures.take(page, "club-" + name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessible.checkColours(page, name + ", dark");
        page.setViewportSize(390, 844);
        Accessible.checkFits(page, name + ", narrow");
        Pictures.take(page, "club-" + name + "-narrow");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
