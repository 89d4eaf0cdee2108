package run.backstride.web.account;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import run.backstride.store.Account;

/// What a session remembers of who has logged in.
///
/// @param account its id
/// @param seal of what let it in; when that changes, the login is none any more
record Login(String account, String seal) implements AuthenticatedPrincipal, Serializable {

    /// {@return a login of the account as it is now}
    static Login of(Account account) {
        return new Login(account.id(), Passwords.seal(account));
    }

    /// {@return whether it still lets the account in}
    boolean holds(Account now) {
        return !now.disabled() && Passwords.seal(now).equals(seal);
    }

    @Override
    public String getName() {
        return account;
    }

    /// {@return whose it is, without the seal}
    @Override
    public String toString() {
        return "Login[" + account + "]";
    }
}
