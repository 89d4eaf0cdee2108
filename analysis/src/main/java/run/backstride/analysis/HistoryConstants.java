package run.backstride.analysis;

import java.time.LocalDate;
import java.util.List;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// The declared choices by which two files are taken for the same activity, and a run for impossible.
public final class HistoryConstants {
    private static final Source COPIES = new Source("adr-0405", "", Reading.PROPOSAL);

    static final Constant OVERLAP =
            house(
                    "history.overlap",
                    0.5,
                    Unit.RATIO,
                    "Two recordings of one sport that share this much of the shorter one's time are one"
                            + " activity: nobody runs twice at once.");
    static final Constant NEAR_START =
            house(
                    "history.near-start",
                    180,
                    Unit.SECONDS,
                    "Where a length is unknown, copies start within this time of each other.");
    static final Constant NEAR_DISTANCE =
            house(
                    "history.near-distance",
                    0.02,
                    Unit.RATIO,
                    "Where a length of time is unknown, copies agree in distance to this share.");
    static final Constant MAX_MEAN_SPEED =
            house(
                    "history.max-mean-speed",
                    12,
                    Unit.METERS_PER_SECOND,
                    "No run is faster than this in the mean.");

    /// First day of GPS time (IS-GPS-200, section 20.3.3.3): no watch has recorded a run before it.
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 6);

    private HistoryConstants() {}

    /// {@return all of them, for the list of evidence}
    public static List<Constant> all() {
        return List.of(OVERLAP, NEAR_START, NEAR_DISTANCE, MAX_MEAN_SPEED);
    }

    /// {@return whether `run` can have happened by `asOf`: neither later, nor before there were watches, nor
    /// faster than anybody, nor nowhere}
    public static boolean counts(RunMeasures run, LocalDate asOf) {
        return !run.date().isAfter(asOf) && !tooEarly(run) && !tooFast(run) && !nowhere(run);
    }

    static boolean tooEarly(RunMeasures run) {
        return run.date().isBefore(EARLIEST);
    }

    static boolean tooFast(RunMeasures run) {
        return run.movingSpeed().isPresent()
                && run.movingSpeed().getAsDouble() > MAX_MEAN_SPEED.amount();
    }

    static boolean nowhere(RunMeasures run) {
        return run.distanceKm().isPresent() && !(run.distanceKm().getAsDouble() > 0);
    }

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, COPIES, claim);
    }
}
