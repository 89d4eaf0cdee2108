package run.backstride.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often may be tried to log in: of each account, and from each address. Kept in memory: a restart forgets it.
public final class LoginLimits {
    private static final int OF_AN_ACCOUNT = 5;
    private static final int FROM_AN_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /// So that made-up names fill no memory.
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> tries =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param clock now
    public LoginLimits(Clock clock) {
        this.clock = clock;
    }

    /// Counts a try, before it is known how it ends, so that many at once are no way around.
    ///
    /// @param login whose account
    /// @param address from where
    /// @return when it may be tried again; empty where it may be now
    public synchronized Optional<Instant> tried(String login, String address) {
        Optional<Instant> later =
                later(tries(account(login)), OF_AN_ACCOUNT)
                        .or(() -> later(tries(from(address)), FROM_AN_ADDRESS));
        if (later.isEmpty()) {
            tries(account(login)).addLast(clock.instant());
            tries(from(address)).addLast(clock.instant());
        }
        return later;
    }

    /// Forgets tries that ended well.
    public synchronized void succeeded(String login, String address) {
        tries.remove(account(login));
        tries(from(address)).pollLast();
    }

    private Optional<Instant> later(ArrayDeque<Instant> earlier, int atMost) {
        Instant since = clock.instant().minus(WINDOW);
        while (!earlier.isEmpty() && !earlier.getFirst().isAfter(since)) {
            earlier.removeFirst();
        }
        return earlier.size() < atMost
                ? Optional.empty()
                : Optional.of(earlier.getFirst().plus(WINDOW));
    }

    private ArrayDeque<Instant> tries(String key) {
        return tries.computeIfAbsent(key, _ -> new ArrayDeque<>());
    }

    private static String account(String login) {
        return "account " + run.backstride.store.Accounts.key(login);
    }

    private static String from(String address) {
        return "address " + address;
    }
}
