package run.backstride.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What lets a program in, without its secret.
///
/// @param id random, 128 bits
/// @param owner who made it
/// @param label what it is for, in the person's words
/// @param scopes what it may do, as the application names it
/// @param created when
/// @param lastUsed when it last let somebody in, to the minute; empty where it never did
/// @param expires after it it lets nobody in; empty for never
public record ApiToken(
        String id,
        Owner owner,
        String label,
        Set<String> scopes,
        Instant created,
        Optional<Instant> lastUsed,
        Optional<Instant> expires) {

    /// Copies the set.
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /// Who made a token, and in whose name it lets in.
    public sealed interface Owner {
        /// An account, where the store serves more than one.
        ///
        /// @param account its id
        record OfAccount(String account) implements Owner {}

        /// A runner, where there are no accounts.
        ///
        /// @param runner its id
        record OfRunner(String runner) implements Owner {}
    }
}
