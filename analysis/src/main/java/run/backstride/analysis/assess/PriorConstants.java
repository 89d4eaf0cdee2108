package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// How probable each contributor is before anything was measured. A declared judgement: no study gives these.
public final class PriorConstants {
    /// None of the five.
    public static final Constant OTHER =
            house("prior.other", 0.40, "Natural course, and what is not measured here.");

    /// Load, sleep and recovery.
    public static final Constant RECOVERY =
            house("prior.recovery", 0.20, "Distance spikes, hard days without rest, short sleep.");

    /// Short muscles.
    public static final Constant FLEXIBILITY =
            house("prior.flexibility", 0.06, "Short hamstrings or hip flexors.");

    /// Running form.
    public static final Constant FORM = house("prior.form", 0.12, "Running form.");

    /// Core and leg strength.
    public static final Constant STRENGTH = house("prior.strength", 0.12, "Core and leg strength.");

    /// Lower-chain imbalance.
    public static final Constant CHAIN = house("prior.chain", 0.06, "Imbalance from foot to hip.");

    /// Footwear.
    public static final Constant SHOES = house("prior.shoes", 0.04, "Footwear.");

    private PriorConstants() {}

    /// {@return all of them; they add up to 1}
    public static List<Constant> all() {
        return List.of(OTHER, RECOVERY, FLEXIBILITY, FORM, STRENGTH, CHAIN, SHOES);
    }

    /// {@return the parts of a mistake; only stretching and recovery has two}
    public static List<Constant> of(Mistake mistake) {
        return switch (mistake) {
            case CORE_STRENGTH -> List.of(STRENGTH);
            case FOOTWEAR -> List.of(SHOES);
            case RUNNING_FORM -> List.of(FORM);
            case LOWER_CHAIN -> List.of(CHAIN);
            case STRETCHING_RECOVERY -> List.of(RECOVERY, FLEXIBILITY);
        };
    }

    private static Constant house(String id, double probability, String claim) {
        return new Constant(
                id,
                Quantity.of(probability, Unit.RATIO),
                Origin.HOUSE,
                new Source("adr-0501", "priors", Reading.PROPOSAL),
                claim);
    }
}
