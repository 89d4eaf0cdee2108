package run.backstride.analysis.assess;

import java.util.List;
import java.util.Optional;
import run.backstride.core.Mistake;

/// What can be done about each mistake.
public final class Prescriptions {

    private Prescriptions() {}

    /// {@return all that can be done about a mistake, the best supported first}
    public static List<Prescription> of(Mistake mistake) {
        return switch (mistake) {
            case CORE_STRENGTH -> CoreStrengthDoses.ALL;
            case FOOTWEAR -> FootwearDoses.ALL;
            case RUNNING_FORM -> RunningFormDoses.ALL;
            case LOWER_CHAIN -> LowerChainDoses.ALL;
            case STRETCHING_RECOVERY -> StretchingAndRecoveryDoses.ALL;
        };
    }

    /// {@return the prescription of a correction of that mistake, by its id}
    public static Optional<Prescription> of(Mistake mistake, String correctionId) {
        return of(mistake).stream()
                .filter(each -> each.correction().id().equals(correctionId))
                .findFirst();
    }
}
