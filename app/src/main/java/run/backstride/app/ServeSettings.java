package run.backstride.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.backstride.app.Variables.UnusableException;
import run.backstride.web.WebSettings;
import run.backstride.web.WebSettings.Oidc;

/// How `serve` serves, from its options and the environment; an option goes first.
final class ServeSettings {
    private static final int PORT = 8377;
    private static final int LAST_PORT = 65_535;
    private static final String ISSUER = "BACKSTRIDE_OIDC_ISSUER";
    private static final String CLIENT = "BACKSTRIDE_OIDC_CLIENT_ID";
    private static final String SECRET = "BACKSTRIDE_OIDC_CLIENT_SECRET";
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})\\s*(MB|GB)");

    private ServeSettings() {}

    /// What the command line says.
    ///
    /// @param bind address to listen on
    /// @param port to listen on
    /// @param accounts whether people log in on this computer too
    record Options(Optional<String> bind, Optional<Integer> port, boolean accounts) {}

    /// {@return how to serve. Where it listens elsewhere than on this computer alone, people log in: health data must
    /// not lie open to a network}
    static WebSettings of(Options options, Variables variables) throws UnusableException {
        InetAddress address = address(options.bind().or(() -> variables.text("BACKSTRIDE_HOST")));
        boolean accounts =
                options.accounts()
                        || variables.isOn("BACKSTRIDE_ACCOUNTS")
                        || !address.isLoopbackAddress();
        Optional<URI> publicUrl = publicUrl(variables);
        return new WebSettings(
                address,
                port(options, variables),
                WebSettings.hosts(publicUrl, accounts),
                publicUrl,
                accounts,
                variables.isOn("BACKSTRIDE_BEHIND_PROXY"),
                largestUpload(variables),
                logs(variables),
                accounts ? oidc(variables) : Optional.empty(),
                keyFile(variables),
                Optional.empty());
    }

    private static Optional<Path> keyFile(Variables variables) throws UnusableException {
        Optional<Path> file = variables.text("BACKSTRIDE_SECRET_FILE").map(Path::of);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw new UnusableException(
                    "BACKSTRIDE_SECRET_FILE names %s, which can't be read. Name a file that this program may read, with 32 random characters or more."
                            .formatted(file.get()));
        }
        return file;
    }

    private static Optional<Oidc> oidc(Variables variables) throws UnusableException {
        Optional<String> issuer = variables.text(ISSUER);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        URI address = web(ISSUER, issuer.get(), "https://login.example.org");
        boolean safe = "https".equals(address.getScheme()) || LOOPBACK.contains(address.getHost());
        Optional<String> client = variables.text(CLIENT);
        Optional<String> secret = variables.secret(SECRET);
        if (!safe || client.isEmpty() || secret.isEmpty()) {
            throw new UnusableException(
                    safe
                            ? "%s needs %s and %s (or %s_FILE) too: what the provider gave for this journal."
                                    .formatted(ISSUER, CLIENT, SECRET, SECRET)
                            : ISSUER + " must begin with https:// where it is not this computer.");
        }
        return Optional.of(
                new Oidc(
                        address,
                        client.get(),
                        secret.get(),
                        variables.text("BACKSTRIDE_OIDC_NAME").orElse(address.getHost())));
    }

    private static InetAddress address(Optional<String> name) throws UnusableException {
        if (name.isEmpty()) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.getByName(name.get());
        } catch (UnknownHostException e) {
            throw new UnusableException(
                    "'%s' is no address of this computer. Give --bind (or BACKSTRIDE_HOST) one, such as 0.0.0.0 for all."
                            .formatted(name.get()));
        }
    }

    private static int port(Options options, Variables variables) throws UnusableException {
        if (options.port().isPresent()) {
            return options.port().get();
        }
        String text = variables.text("BACKSTRIDE_PORT").orElse(Integer.toString(PORT));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new UnusableException(
                    "BACKSTRIDE_PORT must be from 0 to 65535, was '%s'.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static Optional<URI> publicUrl(Variables variables) throws UnusableException {
        Optional<String> text = variables.text("BACKSTRIDE_PUBLIC_URL");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                web("BACKSTRIDE_PUBLIC_URL", text.get(), "https://backstride.example.org"));
    }

    private static URI web(String name, String text, String example) throws UnusableException {
        try {
            URI url = new URI(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new UnusableException(
                "%s must be an address such as %s, was '%s'.".formatted(name, example, text));
    }

    private static WebSettings.Logs logs(Variables variables) throws UnusableException {
        String text = variables.text("BACKSTRIDE_LOG").orElse("faults").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "faults" -> WebSettings.Logs.FAULTS;
            case "json" -> WebSettings.Logs.JSON;
            default ->
                    throw new UnusableException(
                            "BACKSTRIDE_LOG must be json or faults, was '%s'.".formatted(text));
        };
    }

    private static long largestUpload(Variables variables) throws UnusableException {
        Optional<String> text = variables.text("BACKSTRIDE_LARGEST_UPLOAD");
        if (text.isEmpty()) {
            return WebSettings.LARGEST_UPLOAD;
        }
        Matcher size = SIZE.matcher(text.get().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new UnusableException(
                    "BACKSTRIDE_LARGEST_UPLOAD must be like 500MB or 4GB, was '%s'."
                            .formatted(text.get()));
        }
        return Long.parseLong(size.group(1)) << (size.group(2).equals("GB") ? 30 : 20);
    }
}
