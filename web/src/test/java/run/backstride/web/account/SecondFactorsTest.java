package run.backstride.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.Account;
import run.backstride.store.GaitReader;
import run.backstride.store.Role;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;

final class SecondFactorsTest {
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static SecondFactors with(Path folder, String name, String key) throws IOException {
        Path file = Files.writeString(folder.resolve(name), key);
        Doors doors =
                new Doors(
                        (_, _) -> List.of(),
                        GaitReader.NONE,
                        _ -> {},
                        "test",
                        java.time.Clock.systemUTC());
        OpenStore none = new OpenStore(SecondFactorsTest::closed, SecondFactorsTest::closed, doors);
        return new SecondFactors(none, Optional.of(file));
    }

    private static run.backstride.store.Store closed() {
        throw new StoreException(Reason.MISSING, "No store is needed here");
    }

    private static Account account(String id, String kept) {
        return new Account(
                id,
                "ada",
                "Ada",
                Role.RUNNER,
                Optional.empty(),
                "",
                Optional.of(kept),
                false,
                Instant.EPOCH);
    }

    @Test
    void aSealedSecretIsOpenedByItsKeyForItsAccountAlone(@TempDir Path folder) throws IOException {
        SecondFactors ours = with(folder, "ours", "a".repeat(40));
        String kept = ours.sealed("one", SECRET);
        assertThat(kept).doesNotContain(SECRET).isNotEqualTo(ours.sealed("one", SECRET));
        assertThat(ours.opened(account("one", kept))).contains(SECRET);
        assertThat(ours.opened(account("two", kept))).isEmpty();
        assertThat(with(folder, "other", "b".repeat(40)).opened(account("one", kept))).isEmpty();
        assertThat(ours.opened(account("one", "sealed:AAAA"))).isEmpty();
    }

    @Test
    void aShortKeyIsRefused(@TempDir Path folder) throws IOException {
        SecondFactors weak = with(folder, "weak", "a".repeat(31));
        assertThatThrownBy(() -> weak.sealed("one", SECRET))
                .isInstanceOf(UncheckedIOException.class);
    }
}
