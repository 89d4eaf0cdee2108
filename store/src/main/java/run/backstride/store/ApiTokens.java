package run.backstride.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.backstride.store.ApiToken.Owner;

/// Tokens for programs. A secret is shown once, and only its hash is kept.
public final class ApiTokens {
    /// So that a program which asks often does not write each time.
    private static final Duration USE = Duration.ofMinutes(1);

    /// Tells what it is to a person, and to tools that look for secrets where none should be.
    private static final String PREFIX = "backstride_";

    private final Database database;
    private final Clock clock;

    ApiTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A new token.
    ///
    /// @param token what is kept of it
    /// @param secret what lets in; it can't be shown again
    public record Created(ApiToken token, String secret) {
        /// {@return the token without its secret}
        @Override
        public String toString() {
            return "Created[%s]".formatted(token);
        }
    }

    /// Makes a token.
    ///
    /// @param label what it is for, in the person's words
    /// @param scopes what it may do; names without blanks
    /// @param expires after it it lets nobody in; empty for never
    public Created create(
            Owner owner, String label, Set<String> scopes, Optional<Instant> expires) {
        if (scopes.stream().anyMatch(scope -> scope.isEmpty() || scope.contains(" "))) {
            throw new IllegalArgumentException("scopes must have no blanks, were " + scopes);
        }
        String secret = PREFIX + Secrets.fresh();
        ApiToken token =
                new ApiToken(
                        Ids.fresh(),
                        owner,
                        label,
                        scopes,
                        clock.instant(),
                        Optional.empty(),
                        expires);
        return database.write(h -> {
            Rows.insert(
                    h,
                    "api_token",
                    List.of(
                            "id",
                            column(owner),
                            "label",
                            "scopes",
                            "secret_sha256",
                            "created",
                            "expires"),
                    Cells.of(
                            token.id(),
                            id(owner),
                            label,
                            String.join(" ", scopes.stream().sorted().toList()),
                            Secrets.hash(secret),
                            token.created(),
                            expires));
            return new Created(token, secret);
        });
    }

    private static String column(Owner owner) {
        return switch (owner) {
            case Owner.OfAccount _ -> "account_id";
            case Owner.OfRunner _ -> "runner_id";
        };
    }

    private static String id(Owner owner) {
        return switch (owner) {
            case Owner.OfAccount(var account) -> account;
            case Owner.OfRunner(var runner) -> runner;
        };
    }

    /// {@return the token of a secret, unless it has expired or its account may not come in; that it was used is noted}
    public Optional<ApiToken> find(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> found =
                database.read(h ->
                        h.createQuery(
                                        """
                                        select t.* from api_token t left join account a on a.id = t.account_id
                                        where t.secret_sha256 = :hash and coalesce(a.disabled, 0) = 0
                                        """)
                                .bind("hash", Secrets.hash(secret))
                                .map((row, _) -> token(row))
                                .findOne()
                                .filter(t -> t.expires().map(now::isBefore).orElse(true)));
        found.filter(t -> t.lastUsed().map(last -> last.plus(USE).isBefore(now)).orElse(true))
                .ifPresent(t -> used(t, now));
        return found;
    }

    private void used(ApiToken token, Instant now) {
        database.write(h ->
                h.createUpdate("update api_token set last_used = :now where id = :id")
                        .bind("now", now.toString())
                        .bind("id", token.id())
                        .execute());
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        Optional<String> account = Optional.ofNullable(row.getString("account_id"));
        String runner = row.getString("runner_id");
        Owner owner =
                account.<Owner>map(Owner.OfAccount::new)
                        .orElseGet(() -> new Owner.OfRunner(runner));
        String scopes = row.getString("scopes");
        return new ApiToken(
                row.getString("id"),
                owner,
                row.getString("label"),
                scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ", -1)),
                Instant.parse(row.getString("created")),
                Optional.ofNullable(row.getString("last_used")).map(Instant::parse),
                Optional.ofNullable(row.getString("expires")).map(Instant::parse));
    }

    /// {@return the tokens of an owner, the newest first}
    public List<ApiToken> all(Owner owner) {
        return database.read(h ->
                h.createQuery(
                                "select * from api_token where %s = :owner order by created desc, id"
                                        .formatted(column(owner)))
                        .bind("owner", id(owner))
                        .map((row, _) -> token(row))
                        .list());
    }

    /// {@return whether the owner had such a token; it lets nobody in any more}
    public boolean revoke(Owner owner, String id) {
        return database.write(h ->
                h.createUpdate(
                                        "delete from api_token where id = :id and %s = :owner"
                                                .formatted(column(owner)))
                                .bind("id", id)
                                .bind("owner", id(owner))
                                .execute()
                        > 0);
    }
}
