package run.backstride.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import run.backstride.store.StoreException.Reason;

/// The address of a PostgreSQL database, `postgresql://user:secret@host:port/name?options`, or as JDBC has it.
///
/// @param jdbc without user and password
/// @param user empty where the address has none
/// @param password empty where the address has none
record DatabaseAddress(String jdbc, Optional<String> user, Optional<String> password) {

    static DatabaseAddress of(String given) {
        if (given.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(given, Optional.empty(), Optional.empty());
        }
        try {
            URI uri = new URI(given.strip());
            boolean known =
                    "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!known || uri.getHost() == null || uri.getRawPath() == null) {
                throw unusable();
            }
            Optional<String[]> both =
                    Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
            String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    both.map(parts -> decoded(parts[0])),
                    both.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])));
        } catch (URISyntaxException e) {
            throw unusable();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Says nothing of the address itself: it may hold a secret.
    private static StoreException unusable() {
        return new StoreException(
                Reason.UNREACHABLE,
                "BACKSTRIDE_DATABASE_URL is no address like postgresql://user:secret@host/name");
    }
}
