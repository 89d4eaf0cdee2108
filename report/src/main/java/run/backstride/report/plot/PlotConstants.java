package run.backstride.report.plot;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// The bands that plots draw behind the runner's own figures. They decide nothing.
public final class PlotConstants {
    private static final Source GAUGE =
            new Source("garmin", "running dynamics gauges", Reading.VERIFIED);
    private static final Source PAIN_MODEL = new Source("bim", "", Reading.SECONDARY);
    private static final Source PLOTS = new Source("adr-0601", "", Reading.PROPOSAL);

    /// End of the gauge's green band: the longer side's share of ground contact.
    public static final Constant BALANCE_GREEN =
            new Constant(
                    "plot.balance-green",
                    Quantity.of(50.7, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    GAUGE,
                    "Up to this share of the longer side lie 40 % of all runners of the watch maker.");

    /// End of the gauge's orange band.
    public static final Constant BALANCE_ORANGE =
            new Constant(
                    "plot.balance-orange",
                    Quantity.of(52.2, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    GAUGE,
                    "Beyond this share of the longer side lie 5 % of runners on either side.");

    /// Begin of the band in which shoes are looked at.
    public static final Constant SHOE_REVIEW_FROM =
            shoe(
                    "plot.shoe-review-from",
                    480,
                    "300 miles: from here the field looks at a pair of shoes.");

    /// End of the band in which shoes are looked at.
    public static final Constant SHOE_REVIEW_TO =
            shoe(
                    "plot.shoe-review-to",
                    800,
                    "500 miles: by here the field has looked at a pair of shoes.");

    /// Highest score of the green zone of the pain-monitoring model.
    public static final Constant PAIN_GREEN =
            pain("plot.pain-green", 2, "Pain up to here while running is the model's green zone.");

    /// Highest score of the amber zone of the pain-monitoring model.
    public static final Constant PAIN_AMBER =
            pain("plot.pain-amber", 5, "Pain up to here while running is the model's amber zone.");

    /// How far back plots over time reach.
    public static final Constant DAYS_SHOWN =
            new Constant(
                    "plot.days-shown",
                    Quantity.of(182, Unit.DAYS),
                    Origin.HOUSE,
                    PLOTS,
                    "Plots over time show the last half year.");

    private PlotConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                BALANCE_GREEN,
                BALANCE_ORANGE,
                SHOE_REVIEW_FROM,
                SHOE_REVIEW_TO,
                PAIN_GREEN,
                PAIN_AMBER,
                DAYS_SHOWN);
    }

    private static Constant shoe(String id, double km, String claim) {
        return new Constant(
                id,
                Quantity.of(km, Unit.KILOMETERS),
                Origin.CONVENTION,
                new Source("adr-0601", "shoes", Reading.FROM_MEMORY),
                claim);
    }

    private static Constant pain(String id, double points, String claim) {
        return new Constant(
                id,
                Quantity.of(points, Unit.NRS_POINTS),
                Origin.PUBLISHED_CUTOFF,
                PAIN_MODEL,
                claim);
    }
}
