package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.app.ServeSettings.Options;
import run.backstride.app.Variables.UnusableException;
import run.backstride.web.WebSettings;

final class ServeSettingsTest {
    private static final Options NONE = new Options(Optional.empty(), Optional.empty(), false);

    private static WebSettings of(Map<String, String> environment) throws UnusableException {
        return ServeSettings.of(NONE, new Variables(environment));
    }

    @Test
    void withoutAWordItIsThisComputerAloneAndNobodyLogsIn() throws UnusableException {
        assertThat(of(Map.of())).isEqualTo(WebSettings.local(8377));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "::", "192.0.2.7"})
    void boundElsewherePeopleLogIn(String address) throws UnusableException {
        WebSettings byOption =
                ServeSettings.of(
                        new Options(Optional.of(address), Optional.of(0), false),
                        new Variables(Map.of()));
        assertThat(byOption.accounts()).isTrue();
        assertThat(of(Map.of("BACKSTRIDE_HOST", address)).accounts()).isTrue();
        // No variable can turn it off.
        assertThat(
                        of(Map.of("BACKSTRIDE_HOST", address, "BACKSTRIDE_ACCOUNTS", "false"))
                                .accounts())
                .isTrue();
    }

    @Test
    void anOptionGoesBeforeAVariable() throws UnusableException {
        WebSettings settings =
                ServeSettings.of(
                        new Options(Optional.of("127.0.0.1"), Optional.of(1), false),
                        new Variables(
                                Map.of("BACKSTRIDE_HOST", "0.0.0.0", "BACKSTRIDE_PORT", "2")));
        assertThat(settings.port()).isEqualTo(1);
        assertThat(settings.address().isLoopbackAddress()).isTrue();
    }

    @Test
    void aPublicNameIsTheOnlyOneBesideThisComputers() throws UnusableException {
        assertThat(of(Map.of("BACKSTRIDE_PUBLIC_URL", "https://Run.Example.org")).hosts())
                .contains("run.example.org", "localhost")
                .doesNotContain("elsewhere.example");
    }

    @ParameterizedTest
    @CsvSource({"500MB, 524288000", "4 gb, 4294967296"})
    void theLargestUploadHasAUnit(String text, long bytes) throws UnusableException {
        assertThat(of(Map.of("BACKSTRIDE_LARGEST_UPLOAD", text)).largestUploadBytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "BACKSTRIDE_PORT, 70000",
        "BACKSTRIDE_PORT, x",
        "BACKSTRIDE_PUBLIC_URL, example.org",
        "BACKSTRIDE_LARGEST_UPLOAD, 4",
        "BACKSTRIDE_BEHIND_PROXY, perhaps",
        "BACKSTRIDE_HOST, no such name"
    })
    void whatCantBeUsedIsSaidByName(String name, String text) {
        assertThatThrownBy(() -> of(Map.of(name, text)))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(text);
    }

    @Test
    void aSecretIsReadFromTheFileThatIsNamed(@TempDir Path folder)
            throws IOException, UnusableException {
        Path file = Files.writeString(folder.resolve("secret"), "wet stones under bridges\n");
        Variables variables = new Variables(Map.of("X_FILE", file.toString(), "X", "other"));
        assertThat(variables.secret("X")).contains("wet stones under bridges");
        assertThatThrownBy(() -> new Variables(Map.of("X_FILE", folder + "/none")).secret("X"))
                .hasMessageContaining("X_FILE");
    }

    @Test
    void aProviderNeedsAllThatItGaveAndAnAddressThatNobodyCanListenTo() throws UnusableException {
        Map<String, String> club =
                Map.of(
                        "BACKSTRIDE_ACCOUNTS", "true",
                        "BACKSTRIDE_OIDC_ISSUER", "https://login.example.org/club",
                        "BACKSTRIDE_OIDC_CLIENT_ID", "journal",
                        "BACKSTRIDE_OIDC_CLIENT_SECRET", "secret");
        assertThat(of(club).oidc())
                .contains(
                        new WebSettings.Oidc(
                                java.net.URI.create("https://login.example.org/club"),
                                "journal",
                                "secret",
                                "login.example.org"));
        assertThat(of(club).toString()).doesNotContain("secret");
        assertThatThrownBy(() -> of(without(club, "BACKSTRIDE_OIDC_CLIENT_SECRET")))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("BACKSTRIDE_OIDC_CLIENT_SECRET_FILE");
        Map<String, String> open = new java.util.HashMap<>(club);
        open.put("BACKSTRIDE_OIDC_ISSUER", "http://login.example.org");
        assertThatThrownBy(() -> of(open)).hasMessageContaining("https://");
        assertThat(of(without(club, "BACKSTRIDE_ACCOUNTS")).oidc()).isEmpty();
    }

    private static Map<String, String> without(Map<String, String> all, String name) {
        Map<String, String> rest = new java.util.HashMap<>(all);
        rest.remove(name);
        return rest;
    }

    @Test
    void aKeyFileThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> of(Map.of("BACKSTRIDE_SECRET_FILE", "/no/such/file")))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("BACKSTRIDE_SECRET_FILE");
    }
}
