package run.backstride.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.backstride.web.SetClock;

final class LoginLimitsTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final SetClock clock = new SetClock(START);
    private LoginLimits limits = new LoginLimits(clock);

    @BeforeEach
    void fresh() {
        limits = new LoginLimits(clock);
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.tried(login, address)).as("try %d", i).isEmpty();
        }
    }

    @Test
    void theSixthTryOfAnAccountWaitsUntilTheFirstIsAQuarterOfAnHourOld() {
        fail("ada", "a", 5);
        assertThat(limits.tried("ada", "b")).contains(START.plus(Duration.ofMinutes(15)));
        clock.advance(Duration.ofMinutes(15));
        assertThat(limits.tried("ada", "b")).isEqualTo(Optional.empty());
    }

    @Test
    void otherLettersOfTheSameLoginAreTheSameAccount() {
        fail("ada", "a", 5);
        assertThat(limits.tried(" ADA", "a")).isPresent();
    }

    @Test
    void anAddressMayTryThirtyTimesWhateverTheAccount() {
        for (int i = 0; i < 30; i++) {
            fail("person" + i, "a", 1);
        }
        assertThat(limits.tried("ben", "a")).isPresent();
        assertThat(limits.tried("ben", "b")).isEmpty();
    }

    @Test
    void aLoginThatSucceedsIsNotCounted() {
        for (int i = 0; i < 40; i++) {
            fail("ada", "a", 1);
            limits.succeeded("ada", "a");
        }
        fail("ada", "a", 5);
    }
}
