package run.backstride.web;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How the application is served.
///
/// @param address where it listens
/// @param port where it listens; 0 for any that is free
/// @param hosts names under which it may be asked for, without port, lower case; a browser that was led here under
///     another name is refused (DNS rebinding)
/// @param publicUrl what people type to come here, for links that are handed on; empty for the address of the request
/// @param accounts whether people log in
/// @param behindProxy whether a proxy of ours speaks TLS to browsers and says in headers for whom it asks; without it
///     such headers are not believed
/// @param largestUploadBytes of one import
/// @param logs what is written about requests
/// @param oidc a provider that says who people are; empty where passwords alone let in
/// @param keyFile with the key of second factors; empty for one beside the journal
/// @param spool folder in which uploads lie until they are read; empty for the system's
public record WebSettings(
        InetAddress address,
        int port,
        List<String> hosts,
        Optional<URI> publicUrl,
        boolean accounts,
        boolean behindProxy,
        long largestUploadBytes,
        Logs logs,
        Optional<Oidc> oidc,
        Optional<Path> keyFile,
        Optional<Path> spool) {
    /// Of one import, where nothing else is said; bytes.
    public static final long LARGEST_UPLOAD = 16L << 30;

    /// Copies the list.
    public WebSettings {
        hosts = List.copyOf(hosts);
    }

    /// What is written about requests.
    public enum Logs {
        /// Only what went wrong.
        FAULTS,
        /// Each request too, one JSON object a line: its form, never its address.
        JSON
    }

    /// A provider that says who people are (OpenID Connect).
    ///
    /// @param issuer its address
    /// @param clientId how it knows this journal
    /// @param clientSecret what this journal shows it
    /// @param name as people call it
    public record Oidc(URI issuer, String clientId, String clientSecret, String name) {
        /// {@return which it is, without the secret}
        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /// {@return on this computer alone, without accounts}
    public static WebSettings local(int port) {
        return new WebSettings(
                InetAddress.getLoopbackAddress(),
                port,
                LOOPBACK,
                Optional.empty(),
                false,
                false,
                LARGEST_UPLOAD,
                Logs.FAULTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// {@return the same, with uploads in a folder until they are read: the system's may be small}
    public WebSettings spooling(Path folder) {
        return new WebSettings(
                address,
                port,
                hosts,
                publicUrl,
                accounts,
                behindProxy,
                largestUploadBytes,
                logs,
                oidc,
                keyFile,
                Optional.of(folder));
    }

    /// {@return names under which it may be asked for: its own computer's, and the public one. Where people log in and
    /// no name is known, any is good: what a page may do hangs on the login}
    public static List<String> hosts(Optional<URI> publicUrl, boolean accounts) {
        if (publicUrl.isEmpty()) {
            return accounts ? List.of() : LOOPBACK;
        }
        return Stream.concat(
                        LOOPBACK.stream(),
                        Stream.of(publicUrl.get().getHost().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
