package run.backstride.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Of which day and in which time zone a command speaks: options that commands share.
final class Moment {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day to speak of, such as 2026-03-31; later data is not used. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description =
                    "Your time zone, such as Europe/Berlin, for files that do not say. Default: this computer's.")
    private Optional<ZoneId> timezone = Optional.empty();

    /// {@return the runner's time zone}
    ZoneId zone(Clock clock) {
        return timezone.orElse(clock.getZone());
    }

    /// {@return today, where the runner is}
    LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone(clock)));
    }

    /// {@return whether no other day was asked for}
    boolean isToday() {
        return asOf.isEmpty();
    }

    /// {@return the day to speak of}
    LocalDate day(Clock clock) {
        return asOf.orElseGet(() -> today(clock));
    }
}
