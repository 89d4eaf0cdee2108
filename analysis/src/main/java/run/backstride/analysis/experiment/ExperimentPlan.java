package run.backstride.analysis.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import run.backstride.core.Mistake;

/// The plan of an experiment, made before the data and locked by its hash (after SPENT 2019).
///
/// @param trial which change
/// @param mistake which mistake it tests
/// @param shoes the two pairs, in an experiment with shoes whose names were given
/// @param made the day it was made
/// @param firstDay first day
/// @param seed of the draw
/// @param schedule what the draw gave
/// @param runsPerWeek how often the runner means to run
/// @param noise noise that the promise rests on
/// @param power what it can show with that noise
/// @param amiss what it can show where some runs are done otherwise and some of the relief is carried over; by
///     pairs alone, and not in plans of before this was asked
/// @param earlier which days of the diary before it enter its estimate; with a random start alone, and not in plans of
///     before this was done
/// @param range the same as `power` with a quiet and with a noisy runner where the noise is assumed; else empty
public record ExperimentPlan(
        Trial trial,
        Mistake mistake,
        Optional<ShoePair> shoes,
        LocalDate made,
        LocalDate firstDay,
        long seed,
        Schedule schedule,
        double runsPerWeek,
        Noise noise,
        Power power,
        Optional<Power> amiss,
        Optional<EarlierDays> earlier,
        List<Power> range) {

    /// Copies the list.
    public ExperimentPlan {
        range = List.copyOf(range);
    }

    /// {@return whether no relief would reliably be shown, however large}
    public boolean isHopeless() {
        return power.smallestRelief().isEmpty();
    }

    /// {@return the promise to count on: the cautious one where there is one}
    public Power promised() {
        return amiss.orElse(power);
    }

    /// {@return whether it was made after its first day, and so perhaps with a look at the data}
    public boolean isMadeLate() {
        return made.isAfter(firstDay);
    }

    /// {@return what to do in `arm`, in words}
    public String instruction(Arm arm) {
        return shoes.map(pair ->
                        "Run in \"%s\".".formatted(arm == Arm.USUAL ? pair.usual() : pair.change()))
                .orElse(trial.instruction(arm));
    }

    /// {@return its last day, as planned; by runs it is the day on which the last run would fall}
    public LocalDate lastDay() {
        return firstDay.plusDays(PlanWords.days(schedule, runsPerWeek) - 1L);
    }

    /// {@return the locked file: everything that must not change once it has begun, and its hash}
    public String text() {
        String body = PlanText.body(this);
        return body + PlanText.HASH + sha256(body) + "\n";
    }

    /// {@return SHA-256 of the text, in hexadecimal digits}
    public String hash() {
        return sha256(PlanText.body(this));
    }

    /// {@return the first digits of the hash, which tell one plan from another}
    public String shortHash() {
        return hash().substring(0, PlanText.SHORT_HASH);
    }

    static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
