package run.backstride.store;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import run.backstride.store.StoreException.Reason;

/// Who may come in, where a store serves more than one. Passwords are hashed and checked by the application.
public final class Accounts {
    private static final RowMapper<Account> ACCOUNT =
            (row, _) ->
                    new Account(
                            row.getString("id"),
                            row.getString("login"),
                            row.getString("name"),
                            Role.valueOf(row.getString("role")),
                            Optional.ofNullable(row.getString("runner_id")),
                            row.getString("password_hash"),
                            Optional.ofNullable(row.getString("totp_secret")),
                            row.getInt("disabled") == 1,
                            Instant.parse(row.getString("created")));

    private final Database database;
    private final Clock clock;

    Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds an account.
    ///
    /// @param runner the account's own history, where it has one
    /// @param passwordHash as the application made it; empty where a password never lets in
    /// @throws StoreException with [Reason#TAKEN] if another account has that login
    public Account add(
            String login, String name, Role role, Optional<String> runner, String passwordHash) {
        String id = Ids.fresh();
        return database.write(h -> {
            runner.ifPresent(own -> Runners.one(h, own));
            if (byLogin(h, login).isPresent()) {
                throw new StoreException(Reason.TAKEN, "There is an account of that name");
            }
            Rows.insert(
                    h,
                    "account",
                    List.of(
                            "id",
                            "login",
                            "login_key",
                            "name",
                            "role",
                            "runner_id",
                            "password_hash",
                            "disabled",
                            "created"),
                    Cells.of(
                            id,
                            login.strip(),
                            key(login),
                            name,
                            role,
                            runner,
                            passwordHash,
                            0,
                            clock.instant()));
            return byId(h, id).orElseThrow();
        });
    }

    /// {@return what tells logins apart. Letters that look alike to a person are one here: `ADA`, `ada` and the wide
    /// forms of them}
    public static String key(String login) {
        String key =
                Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("login must not be blank");
        }
        return key;
    }

    /// {@return the account of that login, however its letters are written}
    public Optional<Account> byLogin(String login) {
        return login.isBlank() ? Optional.empty() : database.read(h -> byLogin(h, login));
    }

    private static Optional<Account> byLogin(Handle handle, String login) {
        return handle.createQuery("select * from account where login_key = :key")
                .bind("key", key(login))
                .map(ACCOUNT)
                .findOne();
    }

    /// {@return the account of that id}
    public Optional<Account> byId(String id) {
        return database.read(h -> byId(h, id));
    }

    static Optional<Account> byId(Handle handle, String id) {
        return handle.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map(ACCOUNT)
                .findOne();
    }

    /// {@return all, by login}
    public List<Account> all() {
        return database.read(
                h -> h.createQuery("select * from account order by login_key").map(ACCOUNT).list());
    }

    /// {@return whether there is such an account; its password has another hash now}
    public boolean setPassword(String id, String passwordHash) {
        return set(id, "password_hash", passwordHash);
    }

    /// {@return whether there is such an account; its second factor has another secret now, or none}
    public boolean setTotp(String id, Optional<String> secret) {
        return set(id, "totp_secret", secret.orElse(null));
    }

    /// {@return whether there is such an account; it may come in or not}
    ///
    /// @throws StoreException with [Reason#LAST_ADMIN] if nobody could look after the accounts any more
    public boolean setDisabled(String id, boolean disabled) {
        return database.write(h -> {
            if (disabled) {
                checkNotLastAdmin(h, id);
            }
            return set(h, id, "disabled", disabled ? 1L : 0L);
        });
    }

    private static void checkNotLastAdmin(Handle handle, String id) {
        List<String> admins =
                handle.createQuery("select id from account where role = :role and disabled = 0")
                        .bind("role", Role.ADMIN.name())
                        .mapTo(String.class)
                        .list();
        if (admins.equals(List.of(id))) {
            throw new StoreException(
                    Reason.LAST_ADMIN, "This is the only one who looks after the accounts");
        }
    }

    /// {@return whether there is such an account; it has another role now. Who is no physiotherapist any more loses what
    /// runners granted}
    ///
    /// @throws StoreException with [Reason#LAST_ADMIN] if nobody could look after the accounts any more
    public boolean setRole(String id, Role role) {
        return database.write(h -> {
            if (role != Role.ADMIN) {
                checkNotLastAdmin(h, id);
            }
            if (role != Role.PHYSIOTHERAPIST) {
                h.createUpdate("delete from access_grant where account_id = :id")
                        .bind("id", id)
                        .execute();
            }
            return set(h, id, "role", role.name());
        });
    }

    /// {@return whether there is such an account; its own history is that runner's now}
    public boolean setRunner(String id, String runner) {
        return database.write(h -> {
            Runners.one(h, runner);
            return set(h, id, "runner_id", runner);
        });
    }

    private boolean set(String id, String column, @Nullable Object value) {
        return database.write(h -> set(h, id, column, value));
    }

    private static boolean set(Handle handle, String id, String column, @Nullable Object value) {
        return handle.createUpdate("update account set " + column + " = :value where id = :id")
                        .bind("value", value)
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /// Deletes an account with its tokens and what was granted to it. The runner's history and comments stay.
    ///
    /// @return whether there was such an account
    /// @throws StoreException with [Reason#LAST_ADMIN] if nobody could look after the accounts any more
    public boolean delete(String id) {
        return database.write(h -> {
            checkNotLastAdmin(h, id);
            for (String table : List.of("account_identity", "access_grant", "api_token")) {
                h.createUpdate("delete from %s where account_id = :id".formatted(table))
                        .bind("id", id)
                        .execute();
            }
            return h.createUpdate("delete from account where id = :id").bind("id", id).execute()
                    > 0;
        });
    }

    /// Lets an account come in by what an OpenID provider says.
    ///
    /// @param issuer the provider
    /// @param subject whom it names
    /// @throws StoreException with [Reason#TAKEN] if that identity belongs to another account
    public void linkIdentity(String account, String issuer, String subject) {
        database.write(h -> {
            if (byId(h, account).isEmpty()) {
                throw new IllegalArgumentException("no such account");
            }
            Optional<Account> linked = byIdentity(h, issuer, subject);
            if (linked.isEmpty()) {
                Rows.insert(
                        h,
                        "account_identity",
                        List.of("id", "account_id", "issuer", "subject"),
                        Cells.of(Ids.fresh(), account, issuer, subject));
            } else if (!linked.get().id().equals(account)) {
                throw new StoreException(Reason.TAKEN, "That identity belongs to another account");
            }
            return account;
        });
    }

    /// {@return the account that an OpenID provider's subject belongs to}
    public Optional<Account> byIdentity(String issuer, String subject) {
        return database.read(h -> byIdentity(h, issuer, subject));
    }

    private static Optional<Account> byIdentity(Handle handle, String issuer, String subject) {
        return handle.createQuery(
                        "select a.* from account a join account_identity i on i.account_id = a.id where i.issuer = :issuer and i.subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map(ACCOUNT)
                .findOne();
    }

    /// Who an account is for an OpenID provider.
    ///
    /// @param issuer the provider
    /// @param subject whom it names
    public record Identity(String issuer, String subject) {}

    /// {@return who an account is for OpenID providers}
    public List<Identity> identities(String account) {
        return database.read(h ->
                h.createQuery(
                                "select issuer, subject from account_identity where account_id = :account order by issuer, subject")
                        .bind("account", account)
                        .map((row, _) ->
                                new Identity(row.getString("issuer"), row.getString("subject")))
                        .list());
    }

    /// {@return how many there were; no OpenID provider lets the account in any more}
    public int unlinkIdentities(String account) {
        return database.write(h ->
                h.createUpdate("delete from account_identity where account_id = :account")
                        .bind("account", account)
                        .execute());
    }
}
