package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.store.ApiToken.Owner;
import run.backstride.store.StoreException.Reason;

/// Accounts, invitations, comments and tokens, on both databases.
final class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path folder;

    private static Account physiotherapist(Fixture f) {
        return f.store()
                .accounts()
                .add("Pat", "Pat P.", Role.PHYSIOTHERAPIST, Optional.empty(), "hash-of-pat");
    }

    private static void isTaken(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TAKEN));
    }

    @ParameterizedTest
    @EnumSource
    void theLastAdminStays(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Accounts accounts = f.store().accounts();
            Account ann = accounts.add("ann", "Ann", Role.ADMIN, Optional.empty(), "hash");
            Account bob = accounts.add("bob", "Bob", Role.ADMIN, Optional.empty(), "hash");
            assertThat(accounts.setDisabled(bob.id(), true)).isTrue();
            for (ThrowingCallable call :
                    List.<ThrowingCallable>of(
                            () -> accounts.setDisabled(ann.id(), true),
                            () -> accounts.setRole(ann.id(), Role.PHYSIOTHERAPIST),
                            () -> accounts.delete(ann.id()))) {
                assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.LAST_ADMIN));
            }
            assertThat(accounts.byId(ann.id())).contains(ann);
            accounts.setDisabled(bob.id(), false);
            assertThat(accounts.delete(ann.id())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsUnlinkedFromItsProvider(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Accounts accounts = f.store().accounts();
            Account pat = physiotherapist(f);
            accounts.linkIdentity(pat.id(), "https://login.example.org", "42");
            assertThat(accounts.identities(pat.id()))
                    .containsExactly(new Accounts.Identity("https://login.example.org", "42"));
            assertThat(accounts.unlinkIdentities(pat.id())).isEqualTo(1);
            assertThat(accounts.byIdentity("https://login.example.org", "42")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoginIsOneHoweverItsLettersAreWritten(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Accounts accounts = f.store().accounts();
            Account ada =
                    accounts.add(" Ada@Club ", "Ada", Role.RUNNER, Optional.of(f.id()), "hash");
            assertThat(ada.login()).isEqualTo("Ada@Club");
            assertThat(ada.runner()).contains(f.id());
            assertThat(accounts.byLogin("ADA@club")).contains(ada);
            assertThat(accounts.byLogin("\uFF21da@club")).contains(ada);
            assertThat(accounts.byLogin("  ")).isEmpty();
            assertThat(accounts.byId(ada.id())).contains(ada);
            isTaken(() -> accounts.add("ada@CLUB", "E", Role.ADMIN, Optional.empty(), "x"));
            assertThat(accounts.all()).containsExactly(ada);
            assertThatThrownBy(() -> accounts.add("b", "B", Role.RUNNER, Optional.of("no"), "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsChangedAndDeleted(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Accounts accounts = f.store().accounts();
            String id = physiotherapist(f).id();
            assertThat(accounts.setPassword(id, "other")).isTrue();
            assertThat(accounts.setTotp(id, Optional.of("JBSW"))).isTrue();
            assertThat(accounts.setDisabled(id, true)).isTrue();
            Account changed = accounts.byId(id).orElseThrow();
            assertThat(changed.passwordHash()).isEqualTo("other");
            assertThat(changed.totpSecret()).contains("JBSW");
            assertThat(changed.disabled()).isTrue();
            assertThat(changed.toString()).doesNotContain("other", "JBSW");
            accounts.setTotp(id, Optional.empty());
            accounts.setDisabled(id, false);
            accounts.setRole(id, Role.ADMIN);
            changed = accounts.byId(id).orElseThrow();
            assertThat(changed.totpSecret()).isEmpty();
            assertThat(changed.disabled()).isFalse();
            assertThat(changed.role()).isEqualTo(Role.ADMIN);
            assertThat(accounts.setPassword("nobody", "x")).isFalse();
            Account ann = accounts.add("ann", "Ann", Role.ADMIN, Optional.empty(), "hash");
            assertThat(accounts.delete(id)).isTrue();
            assertThat(accounts.delete(id)).isFalse();
            assertThat(accounts.all()).containsExactly(ann);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdentityOfAProviderBelongsToOneAccount(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Accounts accounts = f.store().accounts();
            Account pat = physiotherapist(f);
            Account bo = accounts.add("bo", "Bo", Role.RUNNER, Optional.empty(), "");
            accounts.linkIdentity(pat.id(), "https://id.example", "17");
            accounts.linkIdentity(pat.id(), "https://id.example", "17");
            assertThat(accounts.byIdentity("https://id.example", "17")).contains(pat);
            assertThat(accounts.byIdentity("https://other.example", "17")).isEmpty();
            isTaken(() -> accounts.linkIdentity(bo.id(), "https://id.example", "17"));
            accounts.delete(pat.id());
            assertThat(accounts.byIdentity("https://id.example", "17")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvitationWorksOnceAndCanBeTakenBack(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Grants grants = f.store().grants();
            Account pat = physiotherapist(f);
            String code = grants.invite(f.id(), NOW.plusSeconds(60));
            assertThat(grants.of(pat.id())).isEmpty();
            assertThat(grants.accept("another", pat.id())).isEmpty();
            assertThat(grants.accept(code, pat.id())).contains(f.id());
            assertThat(grants.accept(code, pat.id())).isEmpty();
            assertThat(grants.of(pat.id())).containsExactly(f.id());
            assertThat(grants.isGranted(pat.id(), f.id())).isTrue();
            assertThat(grants.holders(f.id()))
                    .containsExactly(new Grants.Holder(pat.id(), "Pat P.", NOW));
            assertThat(grants.revoke(f.id(), pat.id())).isTrue();
            assertThat(grants.isGranted(pat.id(), f.id())).isFalse();
            assertThat(grants.revoke(f.id(), pat.id())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvitationThatIsLateWithdrawnOrForAnotherRoleGrantsNothing(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Grants grants = f.store().grants();
            Account pat = physiotherapist(f);
            Account bo = f.store().accounts().add("bo", "Bo", Role.RUNNER, Optional.empty(), "");
            assertThat(grants.accept(grants.invite(f.id(), NOW), pat.id())).isEmpty();
            String taken = grants.invite(f.id(), NOW.plusSeconds(60));
            assertThat(grants.withdraw(f.id())).isEqualTo(1);
            assertThat(grants.accept(taken, pat.id())).isEmpty();
            String code = grants.invite(f.id(), NOW.plusSeconds(60));
            assertThatThrownBy(() -> grants.accept(code, bo.id()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(grants.accept(code, pat.id())).contains(f.id());
            f.store().accounts().setRole(pat.id(), Role.ADMIN);
            assertThat(grants.of(pat.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommentOutlivesItsAuthorsAccount(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Account pat = physiotherapist(f);
            Comment said = f.store().comments().add(f.id(), "report", pat, "Shorter steps.");
            f.store().accounts().delete(pat.id());
            assertThat(f.store().comments().of(f.id())).containsExactly(said);
            assertThat(said.authorName()).isEqualTo("Pat P.");
            assertThat(f.store().comments().remove("another", said.id())).isFalse();
            assertThat(f.store().comments().remove(f.id(), said.id())).isTrue();
            assertThat(f.store().comments().of(f.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenLetsInUntilItExpiresOrIsRevoked(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ApiTokens tokens = f.store().tokens();
            Account pat = physiotherapist(f);
            Owner account = new Owner.OfAccount(pat.id());
            Owner runner = new Owner.OfRunner(f.id());
            ApiTokens.Created made =
                    tokens.create(account, "script", Set.of("read", "write"), Optional.empty());
            ApiTokens.Created own =
                    tokens.create(runner, "own", Set.of(), Optional.of(NOW.plusSeconds(1)));
            ApiTokens.Created late =
                    tokens.create(runner, "late", Set.of("read"), Optional.of(NOW));
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(tokens.find(made.secret())).contains(made.token());
            assertThat(tokens.find(own.secret())).contains(own.token());
            assertThat(tokens.find(late.secret())).isEmpty();
            assertThat(tokens.find("")).isEmpty();
            assertThat(tokens.all(account))
                    .singleElement()
                    .satisfies(token -> assertThat(token.lastUsed()).contains(NOW));
            f.store().accounts().setDisabled(pat.id(), true);
            assertThat(tokens.find(made.secret())).isEmpty();
            assertThat(tokens.revoke(account, own.token().id())).isFalse();
            assertThat(tokens.revoke(runner, own.token().id())).isTrue();
            assertThat(tokens.find(own.secret())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBackupHasAccountsAnExportHasNoneAndNeitherHasASecret(Kind kind) throws IOException {
        try (Fixture f = Fixture.open(kind, folder.resolve("one"))) {
            Account ada =
                    f.store().accounts().add("ada", "Ada", Role.RUNNER, Optional.of(f.id()), "ah");
            Account pat = physiotherapist(f);
            String code = f.store().grants().invite(f.id(), NOW.plusSeconds(60));
            f.store()
                    .grants()
                    .accept(f.store().grants().invite(f.id(), NOW.plusSeconds(60)), pat.id());
            f.store().comments().add(f.id(), "report", pat, "Shorter steps.");
            f.store().accounts().linkIdentity(ada.id(), "https://id.example", "17");
            ApiTokens.Created token =
                    f.store()
                            .tokens()
                            .create(
                                    new Owner.OfAccount(ada.id()),
                                    "script",
                                    Set.of("read"),
                                    Optional.empty());
            Path backup = folder.resolve("backup.zip");
            Path export = folder.resolve("ada.zip");
            f.store().transfer().backUp(backup);
            f.store().transfer().export(f.id(), export);
            assertThat(text(backup)).contains("hash-of-pat").doesNotContain(code, token.secret());
            assertThat(text(export))
                    .contains("Shorter steps.")
                    .doesNotContain("hash-of-pat", "\"ah\"", code, token.secret(), "script");

            Runner again = f.store().transfer().bringIn(export);
            assertThat(f.store().comments().of(again.id()))
                    .extracting(Comment::authorName)
                    .containsExactly("Pat P.");
            assertThat(f.store().comments().of(again.id()).getFirst().author())
                    .isNotEqualTo(pat.id());
            assertThat(f.store().grants().holders(again.id())).isEmpty();
            restored(kind, backup, f, token);

            f.store().runners().delete(f.id());
            assertThat(f.store().accounts().byId(ada.id()).orElseThrow().runner()).isEmpty();
            assertThat(f.store().grants().of(pat.id())).isEmpty();
        }
    }

    private void restored(Kind kind, Path backup, Fixture f, ApiTokens.Created token) {
        for (Kind other : kind == Kind.SQLITE ? Kind.values() : new Kind[] {Kind.SQLITE}) {
            try (Store store = Store.open(other.fresh(folder.resolve("into" + other)))) {
                store.transfer().restore(backup);
                assertThat(store.accounts().all()).isEqualTo(f.store().accounts().all());
                assertThat(store.grants().holders(f.id()))
                        .isEqualTo(f.store().grants().holders(f.id()));
                assertThat(store.tokens().find(token.secret())).contains(token.token());
                assertThat(store.accounts().byIdentity("https://id.example", "17")).isPresent();
                assertThatThrownBy(() -> store.transfer().restore(backup))
                        .isInstanceOf(StoreException.class);
            }
        }
    }

    /// {@return all that the tables of an archive say}
    private static String text(Path archive) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                all.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
