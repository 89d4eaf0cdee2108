package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What a crossed or a clear threshold is worth as evidence, before it is shrunk. ADR 0501 has the
/// derivations.
public final class WeightConstants {
    /// Per cent in one.
    static final Constant HUNDRED =
            new Constant(
                    "weight.hundred",
                    Quantity.of(100, Unit.PERCENT),
                    Origin.CONVENTION,
                    adr("units"),
                    "Per cent in one.");

    /// Shrink of every weight that is not both specific to low back pain and prospective: all of them.
    public static final Constant SHRINK =
            house(
                    "weight.shrink",
                    0.5,
                    "Associations with injury, or across a section of people, count for half (on the log scale).");

    /// Shrink of cadence: the case-control study did not adjust for speed.
    public static final Constant SHRINK_CADENCE =
            house(
                    "weight.shrink-cadence",
                    0.35,
                    "Runners with back pain ran 5 steps/min fewer, which 0.46 m/s of speed explains as well.");

    /// Share of runners in whom a threshold is crossed without any bearing on their pain.
    public static final Constant EXPOSED =
            house(
                    "weight.exposed",
                    0.2,
                    "One runner in five is taken to cross a threshold by chance.");

    /// Share of runners in whom a mistake that contributes is seen.
    public static final Constant SEEN_IF_CONTRIBUTING =
            house(
                    "weight.seen-if-contributing",
                    0.9,
                    "A mistake that contributes is there; nine times in ten the measurements show it.");

    /// Share of runners in whom a mistake is seen that does not contribute.
    public static final Constant SEEN_OTHERWISE =
            house(
                    "weight.seen-otherwise",
                    0.6,
                    "Most runners show each of the five somewhere, without any bearing on their pain.");

    /// Highest probability of any mistake from observation alone.
    public static final Constant CAP =
            house(
                    "weight.cap",
                    0.6,
                    "Observation alone never makes a mistake more probable than this; an experiment may.");

    /// Low cadence, crossed.
    public static final Constant CADENCE_CROSSED =
            derived(
                    "weight.cadence-crossed",
                    2.0,
                    "droz24",
                    "One SD below the norm, from d = 0.53 between 52 runners with and 52 without back pain.");

    /// Low cadence, not crossed.
    public static final Constant CADENCE_CLEAR =
            derived(
                    "weight.cadence-clear",
                    0.81,
                    "droz24",
                    "Less than one SD below the norm, from d = 0.53 (52 against 52 runners).");

    /// Shorter hamstrings.
    public static final Constant HAMSTRING =
            derived(
                    "weight.hamstring",
                    1.5,
                    "sad17",
                    "Odds ratio for 10 degrees less hamstring range, 1.22 to 1.86, prospective, general population.");

    /// A run 10 to 30 % longer than any of the 30 days before.
    public static final Constant SPIKE_SMALL =
            published(
                    "weight.spike-small",
                    1.64,
                    "frand25",
                    "Hazard rate ratio of overuse injury, 1.31 to 2.05, 5205 runners; not specific to the back.");

    /// A run 30 to 100 % longer.
    public static final Constant SPIKE_MODERATE =
            published(
                    "weight.spike-moderate",
                    1.52,
                    "frand25",
                    "Hazard rate ratio of overuse injury, 1.16 to 2.00, 5205 runners; not specific to the back.");

    /// A run more than twice as long.
    public static final Constant SPIKE_LARGE =
            published(
                    "weight.spike-large",
                    2.28,
                    "frand25",
                    "Hazard rate ratio of overuse injury, 1.50 to 3.48, 5205 runners; not specific to the back.");

    /// Short sleep.
    public static final Constant SLEEP =
            published(
                    "weight.sleep",
                    1.51,
                    "john20",
                    "Hazard ratio of any new injury below 7 h over 14 days, endurance athletes.");

    /// One pair of shoes instead of several.
    public static final Constant ONE_PAIR =
            derived(
                    "weight.one-pair",
                    1.63,
                    "mal15",
                    "1 / 0.614: hazard ratio of running injury with several pairs, 264 runners, low back included.");

    /// Short trunk holds.
    public static final Constant TRUNK_HOLD =
            house(
                    "weight.trunk-hold",
                    1.2,
                    "No study of runners ties short holds to back pain; taken as small.");

    /// Weak legs, by a field test.
    public static final Constant LEG_STRENGTH =
            house(
                    "weight.leg-strength",
                    1.5,
                    "Knee extensors were 12.2 % weaker in 18 runners with back pain (cai15); a field test is a proxy.");

    /// Short hip flexors.
    public static final Constant HIP_EXTENSION =
            house(
                    "weight.hip-extension",
                    1.3,
                    "One cross-sectional study of active people; taken as small.");

    /// Shin angle or foot ahead of the hip.
    public static final Constant OVERSTRIDE =
            house(
                    "weight.overstride",
                    1.1,
                    "Joint excursions did not differ between runners with and without back pain (droz24).");

    /// Signals without any evidence for the back.
    public static final Constant SLIGHT =
            house(
                    "weight.slight",
                    1.1,
                    "No evidence for low back pain in runners: may inform advice, does not blame.");

    /// Kilometres on the shoe.
    public static final Constant SHOE_KM =
            house("weight.shoe-km", 1.05, "No study ties kilometres on a shoe to low back pain.");

    private WeightConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                HUNDRED,
                SHRINK,
                SHRINK_CADENCE,
                EXPOSED,
                SEEN_IF_CONTRIBUTING,
                SEEN_OTHERWISE,
                CAP,
                CADENCE_CROSSED,
                CADENCE_CLEAR,
                HAMSTRING,
                SPIKE_SMALL,
                SPIKE_MODERATE,
                SPIKE_LARGE,
                SLEEP,
                ONE_PAIR,
                TRUNK_HOLD,
                LEG_STRENGTH,
                HIP_EXTENSION,
                OVERSTRIDE,
                SLIGHT,
                SHOE_KM);
    }

    private static Source adr(String place) {
        return new Source("adr-0501", place, Reading.PROPOSAL);
    }

    private static Constant house(String id, double ratio, String claim) {
        return new Constant(
                id, Quantity.of(ratio, Unit.RATIO), Origin.HOUSE, adr("weights"), claim);
    }

    private static Constant derived(String id, double ratio, String key, String claim) {
        return new Constant(
                id,
                Quantity.of(ratio, Unit.RATIO),
                Origin.DERIVED,
                new Source(key, "ADR 0501, weights", Reading.COMPUTED),
                claim);
    }

    private static Constant published(String id, double ratio, String key, String claim) {
        return new Constant(
                id,
                Quantity.of(ratio, Unit.RATIO),
                Origin.PUBLISHED_CUTOFF,
                new Source(key, "abstract", Reading.VERIFIED),
                claim);
    }
}
