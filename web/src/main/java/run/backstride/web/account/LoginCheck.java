package run.backstride.web.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import run.backstride.store.Account;
import run.backstride.store.StoreException;
import run.backstride.web.OpenStore;

/// Whether login, password and code let somebody in. What was wrong is not told apart.
public final class LoginCheck implements AuthenticationProvider {
    private final OpenStore open;
    private final LoginLimits limits;
    private final SecondFactors factors;
    private final Clock clock;

    /// The last step of each account whose code was taken: a code works once.
    private final Map<String, Long> usedSteps = new ConcurrentHashMap<>();

    /// @param limits how often it may be tried
    /// @param factors reads the secrets of second factors
    public LoginCheck(OpenStore open, LoginLimits limits, SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.open = open;
        this.limits = limits;
        this.clock = clock;
    }

    /// Too many tries.
    static final class TooOftenException extends LockedException {
        private static final long serialVersionUID = 1;
        private final Instant again;

        TooOftenException(Instant again) {
            super("too many tries");
            this.again = again;
        }

        /// {@return when it may be tried again}
        Instant again() {
            return again;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        if (login.isBlank() || !(asked.getDetails() instanceof LoginDetails details)) {
            throw wrong();
        }
        Optional<Instant> later = limits.tried(login, details.address());
        if (later.isPresent()) {
            throw new TooOftenException(later.get());
        }
        try {
            factors.sealOld();
            Optional<Account> account = open.store().accounts().byLogin(login);
            boolean right = Passwords.matches(password, account);
            if (!right || account.isEmpty() || account.get().disabled()) {
                throw wrong();
            }
            if (!isSecondFactorRight(account.get(), details.code())) {
                throw wrong();
            }
            limits.succeeded(login, details.address());
            return Logins.authentication(account.get());
        } catch (StoreException e) {
            throw new InternalAuthenticationServiceException("store", e);
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("login, password or code is wrong");
    }

    private boolean isSecondFactorRight(Account account, String code) {
        if (account.totpSecret().isEmpty()) {
            return true;
        }
        Optional<String> secret = factors.opened(account);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.of(secret.get()).stepOf(code, clock.instant());
        return step.isPresent() && isFirstUse(account.id(), step.getAsLong());
    }

    private boolean isFirstUse(String account, long step) {
        boolean[] first = {false};
        usedSteps.compute(
                account,
                (_, last) -> {
                    first[0] = last == null || last < step;
                    return first[0] ? Long.valueOf(step) : last;
                });
        return first[0];
    }
}
