package run.backstride.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which physiotherapists see which runners: those whom the runner invited.
public final class Grants {
    private final Database database;
    private final Clock clock;

    Grants(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A physiotherapist who sees a runner.
    ///
    /// @param account id of the account
    /// @param name as others see it
    /// @param since when the invitation was accepted
    public record Holder(String account, String name, Instant since) {}

    /// Invites whoever is given the code.
    ///
    /// @param expires after it the code is worth nothing
    /// @return a code that works once; it is shown once, and only its hash is kept
    public String invite(String runner, Instant expires) {
        String code = Secrets.fresh();
        database.write(h -> {
            Runners.one(h, runner);
            Rows.insert(
                    h,
                    "invitation",
                    List.of("id", "runner_id", "code_sha256", "created", "expires"),
                    Cells.of(Ids.fresh(), runner, Secrets.hash(code), clock.instant(), expires));
            return runner;
        });
        return code;
    }

    private record Invitation(String id, String runner, Instant expires) {}

    /// Accepts an invitation.
    ///
    /// @param account a physiotherapist's
    /// @return the runner who is seen now; empty where the code is unknown, used or expired
    public Optional<String> accept(String code, String account) {
        return database.write(h -> {
            boolean may =
                    Accounts.byId(h, account)
                            .filter(who -> who.role() == Role.PHYSIOTHERAPIST && !who.disabled())
                            .isPresent();
            if (!may) {
                throw new IllegalArgumentException("account must be a physiotherapist's");
            }
            Optional<Invitation> found =
                    h.createQuery("select * from invitation where code_sha256 = :hash")
                            .bind("hash", Secrets.hash(code.strip()))
                            .map((row, _) ->
                                    new Invitation(
                                            row.getString("id"),
                                            row.getString("runner_id"),
                                            Instant.parse(row.getString("expires"))))
                            .findOne();
            // Whoever deletes it has used it: of two at once only one does.
            boolean ours =
                    found.isPresent()
                            && h.createUpdate("delete from invitation where id = :id")
                                            .bind("id", found.get().id)
                                            .execute()
                                    > 0;
            if (!ours || !clock.instant().isBefore(found.get().expires)) {
                return Optional.empty();
            }
            String runner = found.get().runner;
            if (!isGranted(h, account, runner)) {
                Rows.insert(
                        h,
                        "access_grant",
                        List.of("id", "runner_id", "account_id", "since"),
                        Cells.of(Ids.fresh(), runner, account, clock.instant()));
            }
            return Optional.of(runner);
        });
    }

    /// {@return whether an account sees a runner by invitation}
    public boolean isGranted(String account, String runner) {
        return database.read(h -> isGranted(h, account, runner));
    }

    private static boolean isGranted(
            org.jdbi.v3.core.Handle handle, String account, String runner) {
        return handle.createQuery(
                                "select count(*) from access_grant where account_id = :account and runner_id = :runner")
                        .bind("account", account)
                        .bind("runner", runner)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// {@return ids of the runners whom an account sees}
    public List<String> of(String account) {
        return database.read(h ->
                h.createQuery(
                                "select runner_id from access_grant where account_id = :account order by since, id")
                        .bind("account", account)
                        .mapTo(String.class)
                        .list());
    }

    /// {@return who sees a runner}
    public List<Holder> holders(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select a.id, a.name, g.since from access_grant g join account a on a.id = g.account_id where g.runner_id = :runner order by g.since, g.id")
                        .bind("runner", runner)
                        .map((row, _) ->
                                new Holder(
                                        row.getString("id"),
                                        row.getString("name"),
                                        Instant.parse(row.getString("since"))))
                        .list());
    }

    /// Takes back what was granted.
    ///
    /// @return whether the account saw the runner
    public boolean revoke(String runner, String account) {
        return database.write(h ->
                h.createUpdate(
                                        "delete from access_grant where runner_id = :runner and account_id = :account")
                                .bind("runner", runner)
                                .bind("account", account)
                                .execute()
                        > 0);
    }

    /// Takes back all invitations of a runner that nobody has accepted yet.
    ///
    /// @return how many
    public int withdraw(String runner) {
        return database.write(h ->
                h.createUpdate("delete from invitation where runner_id = :runner")
                        .bind("runner", runner)
                        .execute());
    }
}
