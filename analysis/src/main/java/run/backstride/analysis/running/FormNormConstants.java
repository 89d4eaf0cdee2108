package run.backstride.analysis.running;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What runners show at a speed: fits to 28 runners on a treadmill (Fukuchi 2017, by way of a public
/// derivation), for 2.2 to 4.8 m/s only.
public final class FormNormConstants {
    private static final Source FITS = new Source("fuk17d", "evidence 3b, fits", Reading.COMPUTED);
    private static final Source TABLE =
            new Source("fuk17d", "evidence 3b, table", Reading.COMPUTED);
    private static final Source SPREADS = new Source("adr-0402", "spreads", Reading.COMPUTED);

    static final Constant SLOWEST =
            fit("form-norm.slowest", 2.2, Unit.METERS_PER_SECOND, "The fits hold from this speed.");
    static final Constant FASTEST =
            fit(
                    "form-norm.fastest",
                    4.8,
                    Unit.METERS_PER_SECOND,
                    "The fits hold up to this speed.");
    static final Constant CADENCE_INTERCEPT =
            fit(
                    "form-norm.cadence-intercept",
                    133.66,
                    Unit.STEPS_PER_MINUTE,
                    "Cadence of 28 treadmill runners: 133.66 + 10.80 v.");
    static final Constant CADENCE_SLOPE =
            fit(
                    "form-norm.cadence-slope",
                    10.80,
                    Unit.STEPS_PER_MINUTE,
                    "Cadence rises by this for each m/s of speed.");
    static final Constant CADENCE_SPREAD =
            fit(
                    "form-norm.cadence-spread",
                    0.06,
                    Unit.RATIO,
                    "Standard deviation of cadence between runners at equal speed, as a share of cadence.");
    static final Constant CONTACT_FACTOR =
            fit(
                    "form-norm.contact-factor",
                    460.7,
                    Unit.MILLISECONDS,
                    "Ground contact time of 28 treadmill runners: 460.7 v^-0.522.");
    static final Constant CONTACT_EXPONENT =
            fit(
                    "form-norm.contact-exponent",
                    -0.522,
                    Unit.RATIO,
                    "Exponent of speed in ground contact time.");
    static final Constant CONTACT_SPREAD =
            new Constant(
                    "form-norm.contact-spread",
                    Quantity.of(0.10, Unit.RATIO),
                    Origin.DERIVED,
                    SPREADS,
                    "Standard deviation of ground contact time between runners at equal speed, from the spreads"
                            + " of stride time and duty factor.");
    static final Constant STEP_LENGTH_SPREAD =
            new Constant(
                    "form-norm.step-length-spread",
                    Quantity.of(0.06, Unit.RATIO),
                    Origin.DERIVED,
                    SPREADS,
                    "At equal speed step length is speed over cadence, so it spreads as cadence does.");
    static final Constant TABLE_SLOW =
            fit(
                    "form-norm.table-slow",
                    2.5,
                    Unit.METERS_PER_SECOND,
                    "First speed of the norm table.");
    static final Constant TABLE_MIDDLE =
            fit(
                    "form-norm.table-middle",
                    3.5,
                    Unit.METERS_PER_SECOND,
                    "Second speed of the norm table.");
    static final Constant TABLE_FAST =
            fit(
                    "form-norm.table-fast",
                    4.5,
                    Unit.METERS_PER_SECOND,
                    "Third speed of the norm table.");
    static final Constant OSCILLATION_SLOW =
            table(
                    "form-norm.oscillation-at-2.5",
                    93,
                    "Vertical oscillation at 2.5 m/s; from an averaged curve, so too small.");
    static final Constant OSCILLATION_MIDDLE =
            table(
                    "form-norm.oscillation-at-3.5",
                    89,
                    "Vertical oscillation at 3.5 m/s; from an averaged curve, so too small.");
    static final Constant OSCILLATION_FAST =
            table(
                    "form-norm.oscillation-at-4.5",
                    76,
                    "Vertical oscillation at 4.5 m/s; from an averaged curve, so too small.");
    static final Constant REFERENCE_LEG =
            fit(
                    "form-norm.reference-leg",
                    0.864,
                    Unit.METERS,
                    "Leg length of the runners of the fits, for scaling by dynamic similarity (not validated).");
    static final Constant LEG_SHARE =
            fit("form-norm.leg-share", 0.491, Unit.RATIO, "Leg length as a share of height.");

    private FormNormConstants() {}

    /// {@return all of them, for the list of evidence}
    public static List<Constant> all() {
        return List.of(
                SLOWEST,
                FASTEST,
                CADENCE_INTERCEPT,
                CADENCE_SLOPE,
                CADENCE_SPREAD,
                CONTACT_FACTOR,
                CONTACT_EXPONENT,
                CONTACT_SPREAD,
                STEP_LENGTH_SPREAD,
                TABLE_SLOW,
                TABLE_MIDDLE,
                TABLE_FAST,
                OSCILLATION_SLOW,
                OSCILLATION_MIDDLE,
                OSCILLATION_FAST,
                REFERENCE_LEG,
                LEG_SHARE);
    }

    private static Constant fit(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.DERIVED, FITS, claim);
    }

    private static Constant table(String id, double amount, String claim) {
        return new Constant(
                id, Quantity.of(amount, Unit.MILLIMETERS), Origin.DERIVED, TABLE, claim);
    }
}
