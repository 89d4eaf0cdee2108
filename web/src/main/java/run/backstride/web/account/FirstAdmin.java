package run.backstride.web.account;

import java.util.Optional;
import run.backstride.store.Role;
import run.backstride.store.Store;

/// Accounts that are made outside of the pages: without an admin nobody could let anybody in.
public final class FirstAdmin {
    private FirstAdmin() {}

    /// {@return whether somebody can look after the accounts}
    public static boolean isThere(Store store) {
        return store.accounts().all().stream()
                .anyMatch(one -> one.role() == Role.ADMIN && !one.disabled());
    }

    /// Adds an account whose password is known.
    ///
    /// @return why it could not be added, and what to do; empty where it was
    public static Optional<String> add(
            Store store, String login, String name, Role role, String password) {
        Optional<String> refusal = Passwords.refusal(password);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (store.accounts().byLogin(login).isPresent()) {
            return Optional.of(
                    "There is an account '" + login.strip() + "' already. Choose another login.");
        }
        store.accounts().add(login, name, role, Optional.empty(), Passwords.hash(password));
        return Optional.empty();
    }
}
